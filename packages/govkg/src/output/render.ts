import type { Evidence } from "@govkg/model";
import type { Answer } from "../questions/answer.js";

/** Forms an answer can be printed in. */
export type OutputFormat = "table" | "json" | "csv";

/** What goes with an answer. */
export interface RenderOptions {
  readonly format: OutputFormat;
  /** Width of the terminal; left out where the output is none. */
  readonly width?: number | undefined;
  /** Evidence of the answer by its id, when it was asked for. */
  readonly evidence?: ReadonlyMap<string, Evidence> | undefined;
}

/** The text of an answer for standard output, with a line end behind it. */
export async function renderAnswer(answer: Answer, options: RenderOptions): Promise<string> {
  switch (options.format) {
    case "json":
      return renderJson(answer, options.evidence);
    case "csv":
      return await renderCsv(answer);
    case "table":
      return await renderTable(answer, options);
  }
}

/** One array, one record a line; with evidence, each record holds its sentences. */
function renderJson(answer: Answer, evidence: RenderOptions["evidence"]): string {
  const records = answer.records.map((record, index) => {
    if (evidence === undefined) return record;
    return { ...record, sentences: openedOf(answer.evidence[index] ?? [], evidence) };
  });
  if (records.length === 0) return "[]\n";
  return `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;
}

async function renderCsv(answer: Answer): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  return stringify([answer.columns.map(({ key }) => key), ...answer.cells], { cast: { boolean: String } });
}

async function renderTable(answer: Answer, { width, evidence }: RenderOptions): Promise<string> {
  const { formatTable } = await import("./table.js");
  const shown = answer.columns.flatMap(({ title }, index) => (title === undefined ? [] : [{ title, index }]));
  const { head, rows } = answer.table ?? {
    head: shown.map(({ title }) => title),
    rows: answer.cells.map((row) => shown.map(({ index }) => row[index] ?? null)),
  };
  const parts = [...answer.notes];
  if (rows.length > 0) parts.push(formatTable(head, rows, width));
  else if (answer.notes.length === 0) parts.push("no rows");
  if (evidence !== undefined) parts.push(...answer.evidence.flatMap((ids, row) => formatSentences(ids, row, evidence)));
  return `${parts.join("\n")}\n`;
}

/** The sentences behind one row, numbered as the row. */
function formatSentences(ids: readonly string[], row: number, evidence: ReadonlyMap<string, Evidence>): string[] {
  const lines = openedOf(ids, evidence).map((one) => `  ${formatEvidence(one)}`);
  return lines.length === 0 ? [] : [`row ${row + 1}`, ...lines];
}

/** One piece of evidence in its sentence, the words between ▸ and ◂, with where it stands. */
export function formatEvidence(one: Evidence): string {
  const place = [one.agency ?? one.document, one.year, ...one.sections].filter((part) => part !== null).join(" › ");
  if (one.sentence === null) return `${one.id} (${place}; this store keeps no text)`;
  const { start, text } = one.sentence;
  const from = Math.max(0, one.start - start);
  const to = Math.max(from, one.end - start);
  const marked = `${text.slice(0, from)}▸${text.slice(from, to)}◂${text.slice(to)}`;
  return `${marked.replace(/\s+/gu, " ")}\n    ${place}`;
}

function openedOf(ids: readonly string[], evidence: ReadonlyMap<string, Evidence>): Evidence[] {
  return ids.flatMap((id) => evidence.get(id) ?? []);
}
