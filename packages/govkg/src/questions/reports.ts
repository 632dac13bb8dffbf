import type { AgencyHistory, BoilerplateRow, CoverageRow, OutdatedRow } from "@govkg/model";
import { type Column, toAnswer } from "./answer.js";
import { COUNT_COLUMNS, EVIDENCE_COLUMN, fields, REGION_COLUMNS, REPORT_COLUMNS } from "./columns.js";
import { FACT_FLAGS, PAGE_FLAGS, REPORT_FLAGS } from "./flags.js";
import { operand, type Question, unchecked } from "./question.js";

const OUTDATED_COLUMNS: readonly Column<OutdatedRow>[] = [
  ...fields<OutdatedRow>("law"),
  { key: "replacedOn", title: "out of force", of: (row) => row.replacedOn },
  { key: "replacedBy", title: "replaced by", of: (row) => row.replacedBy },
  ...REPORT_COLUMNS,
  ...COUNT_COLUMNS,
];

const COVERAGE_COLUMNS: readonly Column<CoverageRow>[] = [
  ...REGION_COLUMNS,
  ...fields<CoverageRow>("year", "held"),
  { key: "expected", title: "of", of: (row) => row.expected },
  ...fields<CoverageRow>("late"),
  { key: "missing", title: "missing", of: (row) => row.missing.join("、") },
  { key: "reports", of: (row) => row.reports.join(" ") },
];

const BOILERPLATE_COLUMNS: readonly Column<BoilerplateRow>[] = [
  { key: "text", title: "sentence", of: (row) => row.text },
  { key: "exact", title: "same", of: (row) => row.exact },
  ...fields<BoilerplateRow>("near", "regions"),
  { key: "yearBefore", title: "year before", of: (row) => row.yearBefore },
  EVIDENCE_COLUMN,
];

/** What the reports themselves are like. */
export const REPORT_QUESTIONS: readonly Question[] = [
  {
    verb: "outdated",
    aliases: ["outdated-citations"],
    summary: "laws cited after they were repealed or replaced",
    operands: [],
    flags: FACT_FLAGS,
    example: "outdated",
    ask: async (queries, _operands, options) => {
      const page = await queries.outdatedCitations(unchecked(options));
      return toAnswer(page.rows, OUTDATED_COLUMNS, page);
    },
  },
  {
    verb: "agency-history",
    summary: "all names of a body, and its reports under each",
    operands: ["<agency>"],
    flags: [...REPORT_FLAGS, ...PAGE_FLAGS],
    example: "agency-history 深圳市福田区政务服务和数据管理局",
    ask: async (queries, operands, options) => {
      const history = await queries.agencyHistory(operand(operands), unchecked(options));
      return toAnswer(history.reports.rows, REPORT_COLUMNS, {
        next: history.reports.next,
        notes: historyNotes(history),
      });
    },
  },
  {
    verb: "coverage",
    summary: "reports held, missing and late by region and year",
    operands: [],
    flags: ["year", "region", "level", "system", "kind", ...PAGE_FLAGS, "due"],
    example: "coverage --region 广东省 --year 2023..2025",
    ask: async (queries, _operands, options) => {
      const page = await queries.coverage(unchecked(options));
      return toAnswer(page.rows, COVERAGE_COLUMNS, page);
    },
  },
  {
    verb: "boilerplate",
    summary: "sentences of a report that other reports share",
    operands: ["<reportOrEvidence...>"],
    flags: [...PAGE_FLAGS, "scope"],
    example: "boilerplate report:深圳市福田区政务服务数据管理局/2023",
    ask: async (queries, operands, options) => {
      const [only, ...others] = operands;
      const asked = only !== undefined && others.length === 0 ? only : operands;
      const page = await queries.boilerplate(asked, unchecked(options));
      return toAnswer(page.rows, BOILERPLATE_COLUMNS, page);
    },
  },
];

function historyNotes({ names }: AgencyHistory): string[] {
  return names.map(({ agency, firstYear, lastYear, predecessors }) => {
    const years = firstYear === null ? "no report" : `${firstYear}–${lastYear}`;
    const before = predecessors.map((one) => `${one.agency}${one.year === null ? "" : ` (${one.year})`}`);
    return `${agency}: ${years}${before.length === 0 ? "" : `, before: ${before.join("、")}`}`;
  });
}
