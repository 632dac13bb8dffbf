import type { DistinctiveRow, SharedRow } from "@govkg/model";
import { type Column, toAnswer } from "./answer.js";
import { ENTITY_COLUMNS, FACT_COLUMNS, fields, REGION_COLUMNS } from "./columns.js";
import { FACT_FLAGS } from "./flags.js";
import { operand, type Question, unchecked } from "./question.js";

const SHARED_COLUMNS: readonly Column<SharedRow>[] = [
  ...ENTITY_COLUMNS,
  ...fields<SharedRow>("reports"),
  { key: "count", title: "mentions", of: (row) => row.count },
  { key: "members", title: "by", of: (row) => row.members.map(({ name, count }) => `${name} ${count}`).join(", ") },
  { key: "evidence", of: (row) => sharedEvidence(row).join(" ") },
];

const DISTINCTIVE_COLUMNS: readonly Column<DistinctiveRow>[] = [
  ...ENTITY_COLUMNS,
  { key: "share", title: "share", of: (row) => percent(row.share) },
  { key: "elsewhere", title: "elsewhere", of: (row) => percent(row.elsewhere) },
  { key: "lift", title: "lift", of: (row) => Number(row.lift.toFixed(2)) },
  ...FACT_COLUMNS,
];

/** What regions and agencies have in common, what sets them apart, who runs a programme. */
export const THEME_QUESTIONS: readonly Question[] = [
  {
    verb: "shared",
    summary: "laws, programmes and platforms that all the given regions or agencies mention",
    operands: ["<names...>"],
    flags: [...FACT_FLAGS, "label"],
    example: "shared 深圳市福田区 广州市越秀区 --label Programme",
    ask: async (queries, operands, options) => {
      const page = await queries.shared(operands, unchecked(options));
      const rows = page.rows.map((row) => ({ ...row, evidence: sharedEvidence(row) }));
      return toAnswer(rows, SHARED_COLUMNS, page);
    },
  },
  {
    verb: "distinctive",
    summary: "what a region or agency mentions more often than the rest",
    operands: ["<regionOrAgency>"],
    flags: [...FACT_FLAGS, "label", "minReports"],
    example: "distinctive 深圳市福田区 --min-reports 1",
    ask: async (queries, operands, options) => {
      const page = await queries.distinctive(operand(operands), unchecked(options));
      return toAnswer(page.rows, DISTINCTIVE_COLUMNS, page);
    },
  },
  {
    verb: "regions-running",
    summary: "regions that run (--done) or plan (--planned) a programme or platform",
    operands: ["<programme>"],
    flags: [...FACT_FLAGS, "order"],
    example: "regions-running 高效办成一件事 --done",
    ask: async (queries, operands, options) => {
      const page = await queries.regionsRunning(operand(operands), unchecked(options));
      return toAnswer(page.rows, [...REGION_COLUMNS, ...FACT_COLUMNS], page);
    },
  },
  {
    verb: "programmes-of",
    summary: "programmes of a region (with all below it) or of an agency",
    operands: ["<regionOrAgency>"],
    flags: [...FACT_FLAGS, "order", "label"],
    example: "programmes-of 韶关市浈江区",
    ask: async (queries, operands, options) => {
      const page = await queries.programmesOf(operand(operands), unchecked(options));
      return toAnswer(page.rows, [...ENTITY_COLUMNS, ...FACT_COLUMNS], page);
    },
  },
];

function sharedEvidence(row: SharedRow): string[] {
  return row.members.flatMap(({ evidence }) => evidence);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
