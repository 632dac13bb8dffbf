import type { CitationMatrix, Evidence, FollowUpRow, Queries } from "@govkg/model";
import { formatEvidence } from "../src/output/render.js";
import { formatTable } from "../src/output/table.js";

/** Laws and districts of the first table: more don't fit a terminal. */
const LAWS = 6;
const DISTRICTS = 12;
/** Programmes looked at, and shown, of those that districts share. */
const PROGRAMMES = 200;
const SHOWN_PROGRAMMES = 12;

/** One part of the demo: what it tells, and the text of it. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/** Which districts cite which laws. */
export async function lawsByDistrict(queries: Queries, width: number): Promise<Section> {
  const matrix = await queries.citationMatrix({
    rows: { kind: "regions", top: DISTRICTS },
    columns: { labels: ["Law"], top: LAWS },
  });
  const head = ["", ...matrix.columns.map(({ name }) => name.replace("中华人民共和国", ""))];
  const rows = matrix.rows.map(({ name }, row) => [name, ...cellsOf(matrix, row)]);
  return { title: "Districts × laws: mentions, · for none", text: formatTable(head, rows, width) };
}

function cellsOf({ cells }: CitationMatrix, row: number): (string | number)[] {
  return (cells[row] ?? []).map(({ state, count }) => (state === "cited" ? count : "·"));
}

/** Programmes that at least two districts have. */
export async function sharedProgrammes(queries: Queries, width: number): Promise<Section> {
  const matrix = await queries.citationMatrix({
    rows: { kind: "regions", top: 100 },
    columns: { labels: ["Programme"], top: PROGRAMMES },
  });
  const shared = matrix.columns
    .map(({ name }, column) => ({ name, districts: districtsWith(matrix, column) }))
    .filter(({ districts }) => districts.length >= 2)
    .sort((a, b) => b.districts.length - a.districts.length);
  const rows = shared
    .slice(0, SHOWN_PROGRAMMES)
    .map(({ name, districts }) => [name, districts.length, districts.join("、")]);
  const rest = shared.length > rows.length ? `\n… and ${shared.length - rows.length} more` : "";
  const text = formatTable(["programme", "districts", "which"], rows, width) + rest;
  return { title: "Programmes that at least two districts share", text };
}

function districtsWith({ rows, cells }: CitationMatrix, column: number): string[] {
  return rows.flatMap(({ name }, row) => (cells[row]?.[column]?.state === "cited" ? [name] : []));
}

/** What one body promised, with the answer of its next report. */
export async function promises(queries: Queries, width: number): Promise<Section> {
  const answered = await firstFollowedUp(queries);
  if (answered === null)
    return { title: "Promises", text: "no two reports of one body for years that follow each other" };
  const { agency, year, rows } = answered;
  const table = rows.map((row) => [row.ordinal, row.heading, row.status, answerOf(row)]);
  const text = formatTable(["", "promised", "became", "next year's report"], table, width);
  return { title: `${agency}: the plan in the report for ${year}, and the next year's answer`, text };
}

/** The first body, by report, whose next year's report is held. */
async function firstFollowedUp(
  queries: Queries,
): Promise<{ agency: string; year: number; rows: readonly FollowUpRow[] } | null> {
  const reports = await queries.list("Report", { limit: 1000 });
  for (const { properties } of reports.rows) {
    const { agency, year } = properties;
    if (typeof agency !== "string" || typeof year !== "number") continue;
    const { rows } = await queries.followUp(agency, year);
    if (rows.some(({ nextReport }) => nextReport !== null)) return { agency, year, rows };
  }
  return null;
}

function answerOf({ answer, numbers }: FollowUpRow): string {
  const figures = numbers.map(({ subject, before, promised, reported, unit }) => {
    const steps = [...(before === undefined ? [] : [before]), promised, reported];
    return `${subject} ${steps.join(" → ")}${unit}`;
  });
  return [answer?.text, ...figures].filter((part) => part !== undefined && part !== "").join("\n");
}

/** One citation in its sentence. */
export async function oneSentence(queries: Queries): Promise<Section> {
  const matrix = await queries.citationMatrix({
    rows: { kind: "regions", top: 1 },
    columns: { labels: ["Law"], top: 1 },
  });
  const id = matrix.cells[0]?.[0]?.evidence[0];
  const [evidence]: readonly Evidence[] = id === undefined ? [] : await queries.evidenceOf([id]);
  const text = evidence === undefined ? "nothing is cited" : formatEvidence(evidence);
  return { title: "The sentence behind one cell of the first table", text };
}
