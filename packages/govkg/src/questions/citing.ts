import { toAnswer } from "./answer.js";
import {
  AGENCY_COLUMNS,
  COUNT_COLUMNS,
  ENTITY_COLUMNS,
  FACT_COLUMNS,
  REGION_COLUMNS,
  REPORT_COLUMNS,
} from "./columns.js";
import { FACT_FLAGS } from "./flags.js";
import { operand, type Question, unchecked } from "./question.js";

/** Who cites a law, and which laws are cited. */
export const CITING_QUESTIONS: readonly Question[] = [
  {
    verb: "districts-citing",
    aliases: ["regions-citing"],
    summary: "regions whose reports cite a law (or document, or mention a programme, platform, event, agency)",
    operands: ["<law>"],
    flags: [...FACT_FLAGS, "order"],
    example: "districts-citing 数据安全法 --year 2023..2025 --stance implement",
    ask: async (queries, operands, options) => {
      const page = await queries.regionsCiting(operand(operands), unchecked(options));
      return toAnswer(page.rows, [...REGION_COLUMNS, ...FACT_COLUMNS], page);
    },
  },
  {
    verb: "agencies-citing",
    summary: "issuers that cite a law, each once under its latest name",
    operands: ["<law>"],
    flags: [...FACT_FLAGS, "order"],
    example: "agencies-citing 民法典",
    ask: async (queries, operands, options) => {
      const page = await queries.agenciesCiting(operand(operands), unchecked(options));
      return toAnswer(page.rows, [...AGENCY_COLUMNS, ...FACT_COLUMNS], page);
    },
  },
  {
    verb: "reports-citing",
    summary: "reports that cite a law, by year",
    operands: ["<law>"],
    flags: [...FACT_FLAGS, "distinctive"],
    example: "reports-citing 行政处罚法 --evidence",
    ask: async (queries, operands, options) => {
      const page = await queries.reportsCiting(operand(operands), unchecked(options));
      return toAnswer(page.rows, [...REPORT_COLUMNS, ...COUNT_COLUMNS], page);
    },
  },
  {
    verb: "laws-cited-by",
    summary: "laws cited by the reports of a region (with all below it) or of an agency",
    operands: ["<regionOrAgency>"],
    flags: [...FACT_FLAGS, "order", "label"],
    example: "laws-cited-by 深圳市福田区",
    ask: async (queries, operands, options) => {
      const page = await queries.lawsCitedBy(operand(operands), unchecked(options));
      return toAnswer(page.rows, [...ENTITY_COLUMNS, ...FACT_COLUMNS], page);
    },
  },
];
