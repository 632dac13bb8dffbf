import type { Evidence, SearchRow } from "@govkg/model";
import { type Column, toAnswer } from "./answer.js";
import { EVIDENCE_COLUMN, REPORT_COLUMNS } from "./columns.js";
import { PAGE_FLAGS, REPORT_FLAGS } from "./flags.js";
import { operand, type Question, unchecked } from "./question.js";

const EVIDENCE_COLUMNS: readonly Column<Evidence>[] = [
  { key: "id", of: (row) => row.id },
  ...REPORT_COLUMNS,
  { key: "section", title: "section", of: (row) => row.sections.join(" › ") },
  { key: "text", title: "words", of: (row) => row.text },
  { key: "sentence", title: "sentence", of: (row) => row.sentence?.text ?? null },
  { key: "rules", title: "rule", of: (row) => row.rules.join(", ") },
  { key: "path", of: (row) => row.path },
];

const SEARCH_COLUMNS: readonly Column<SearchRow>[] = [
  ...REPORT_COLUMNS,
  { key: "text", title: "sentence", of: (row) => row.text },
  EVIDENCE_COLUMN,
];

/** Sentences: the one behind an answer, and those that hold words. */
export const PASSAGE_QUESTIONS: readonly Question[] = [
  {
    verb: "evidence",
    summary: "pieces of evidence in their sentences",
    operands: ["<ids...>"],
    flags: [],
    example: "evidence 'report:深圳市福田区政务服务数据管理局/2023@0-14'",
    ask: async (queries, operands) => {
      const rows = await queries.evidenceOf(operands);
      return toAnswer(rows, EVIDENCE_COLUMNS);
    },
  },
  {
    verb: "search",
    summary: "sentences that hold all words (words apart by spaces)",
    operands: ["<text>"],
    flags: [...REPORT_FLAGS, ...PAGE_FLAGS, "entities"],
    example: "search '审批 时限'",
    ask: async (queries, operands, options) => {
      const page = await queries.search(operand(operands), unchecked(options));
      return toAnswer(page.rows, SEARCH_COLUMNS, page);
    },
  },
];
