import { type FollowUpRow, GovkgError, type ItemAnswer, type ProblemGroup } from "@govkg/model";
import { type Column, toAnswer } from "./answer.js";
import { EVIDENCE_COLUMN, fields, names, pairs, REPORT_COLUMNS } from "./columns.js";
import { PAGE_FLAGS, REPORT_FLAGS } from "./flags.js";
import { operand, type Question, unchecked } from "./question.js";

const ITEM_COLUMNS: readonly Column<ItemAnswer>[] = [
  { key: "ordinal", title: "no.", of: (row) => row.ordinal },
  { key: "heading", title: "item", of: (row) => row.heading },
  { key: "concerns", title: "concerns", of: (row) => names(row.concerns) },
  { key: "text", of: (row) => row.text },
  EVIDENCE_COLUMN,
];

const FOLLOW_UP_COLUMNS: readonly Column<FollowUpRow>[] = [
  { key: "ordinal", title: "no.", of: (row) => row.ordinal },
  { key: "heading", title: "promised", of: (row) => row.heading },
  ...fields<FollowUpRow>("status"),
  { key: "answer", title: "next year's report", of: (row) => row.answer?.text ?? null },
  {
    key: "numbers",
    title: "figures",
    of: (row) =>
      row.numbers.map(({ subject, promised, reported }) => `${subject} ${promised} → ${reported}`).join(", "),
  },
  { key: "nextReport", of: (row) => row.nextReport },
  EVIDENCE_COLUMN,
];

const PROBLEM_COLUMNS: readonly Column<ProblemGroup>[] = [
  { key: "concern", title: "concern", of: (row) => row.concern ?? "(nothing named)" },
  { key: "label", title: "kind", of: (row) => row.label },
  { key: "count", title: "problems", of: (row) => row.count },
  ...fields<ProblemGroup>("reports"),
  { key: "years", title: "years", of: (row) => pairs(row.years) },
  EVIDENCE_COLUMN,
];

/** Promises, what became of them, and problems. */
export const ITEM_QUESTIONS: readonly Question[] = [
  {
    verb: "commitments",
    summary: "items of the plan in an agency's report for a year",
    operands: ["<agency>", "<year>"],
    flags: PAGE_FLAGS,
    example: "commitments 深圳市福田区政务服务和数据管理局 2023",
    ask: async (queries, operands, options) => {
      const page = await queries.commitments(operand(operands), yearOf(operands), unchecked(options));
      return toAnswer(page.rows, ITEM_COLUMNS, page);
    },
  },
  {
    verb: "follow-up",
    summary: "each promise with the next year's statement that answers it",
    operands: ["<agency>", "<year>"],
    flags: PAGE_FLAGS,
    example: "follow-up 深圳市福田区政务服务和数据管理局 2023",
    ask: async (queries, operands, options) => {
      const page = await queries.followUp(operand(operands), yearOf(operands), unchecked(options));
      return toAnswer(page.rows, FOLLOW_UP_COLUMNS, page);
    },
  },
  {
    verb: "problems",
    summary: "problems grouped by what they concern",
    operands: [],
    flags: [...REPORT_FLAGS, ...PAGE_FLAGS, "label"],
    example: "problems --year 2023..2025",
    ask: async (queries, _operands, options) => {
      const page = await queries.problems(unchecked(options));
      return toAnswer(page.rows, PROBLEM_COLUMNS, page);
    },
  },
  {
    verb: "problems-concerning",
    summary: "the problems that concern one thing; without a name: those that name nothing",
    operands: ["[entity]"],
    flags: [...REPORT_FLAGS, ...PAGE_FLAGS],
    example: "problems-concerning",
    ask: async (queries, operands, options) => {
      const page = await queries.problemsConcerning(operands[0] ?? null, unchecked(options));
      return toAnswer(page.rows, [...REPORT_COLUMNS, ...ITEM_COLUMNS], page);
    },
  },
];

function yearOf(operands: readonly string[]): number {
  const words = operand(operands, 1);
  if (!/^\d{4}$/u.test(words)) {
    throw new GovkgError("invalid-options", `"${words}" is not a year: write four digits, such as 2023.`, {
      stage: "cli",
    });
  }
  return Number(words);
}
