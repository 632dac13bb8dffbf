import type { CoCitedRow, SimilarRegionRow } from "@govkg/model";
import { type Column, toAnswer } from "./answer.js";
import { ENTITY_COLUMNS, EVIDENCE_COLUMN, fields, names, REGION_COLUMNS } from "./columns.js";
import { PAGE_FLAGS, REPORT_FLAGS } from "./flags.js";
import { operand, type Question, unchecked } from "./question.js";

const CO_CITED_COLUMNS: readonly Column<CoCitedRow>[] = [
  ...ENTITY_COLUMNS,
  ...fields<CoCitedRow>("both", "reports"),
  { key: "lift", title: "lift", of: (row) => Number(row.lift.toFixed(2)) },
  EVIDENCE_COLUMN,
];

const SIMILAR_COLUMNS: readonly Column<SimilarRegionRow>[] = [
  ...REGION_COLUMNS,
  { key: "similarity", title: "similarity", of: (row) => Number(row.similarity.toFixed(3)) },
  ...fields<SimilarRegionRow>("shared"),
  { key: "because", title: "because of", of: (row) => names(row.because) },
  EVIDENCE_COLUMN,
];

/** What stands together, and who is alike. */
export const ALIKE_QUESTIONS: readonly Question[] = [
  {
    verb: "co-cited",
    summary: "laws that stand in the same reports, with lift",
    operands: ["<law>"],
    flags: [...REPORT_FLAGS, ...PAGE_FLAGS, "label", "order", "minReports"],
    example: "co-cited 民法典",
    ask: async (queries, operands, options) => {
      const page = await queries.coCited(operand(operands), unchecked(options));
      return toAnswer(page.rows, CO_CITED_COLUMNS, page);
    },
  },
  {
    verb: "similar-regions",
    summary: "regions whose reports name the same laws, programmes and platforms",
    operands: ["<region>"],
    flags: [...REPORT_FLAGS, ...PAGE_FLAGS, "label"],
    example: "similar-regions 深圳市福田区",
    ask: async (queries, operands, options) => {
      const page = await queries.similarRegions(operand(operands), unchecked(options));
      return toAnswer(page.rows, SIMILAR_COLUMNS, page);
    },
  },
];
