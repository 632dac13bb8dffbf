import type { Evidence, Queries } from "@govkg/model";
import { writePieces, writeWhole } from "../exports/write-whole.js";
import type { Answer } from "../questions/answer.js";
import { tell } from "./messages.js";
import { type OutputFormat, renderAnswer } from "./render.js";
import { writeOut } from "./write-out.js";

/** Sentences shown below each row of a table. */
const SENTENCES_A_ROW = 3;

/** Flags of every verb that prints an answer. */
export interface OutputFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly evidence?: boolean;
  /** File of a workbook to write in place of standard output. */
  readonly xlsx?: string;
}

/** Writes an answer to standard output in the form that the flags ask for, and tells when there is more. */
export async function printAnswer(queries: Queries, answer: Answer, flags: OutputFlags): Promise<void> {
  if (flags.xlsx !== undefined) {
    await writeWorkbook(flags.xlsx, answer);
    return;
  }
  const format = formatOf(flags);
  const shown = format === "table" ? { ...answer, evidence: firstOfEach(answer.evidence) } : answer;
  const evidence = flags.evidence ? await openEvidence(queries, shown.evidence) : undefined;
  await writeOut(await renderAnswer(shown, { format, width: process.stdout.columns, evidence }));
  if (answer.next !== null) tell(`more rows: --offset ${answer.next}`);
}

async function writeWorkbook(path: string, { columns, cells }: Answer): Promise<void> {
  const { xlsx } = await import("@govkg/graph");
  const sheet = { name: "answer", header: columns.map(({ key }) => key), rows: cells };
  const written = await writeWhole({ path, isFolder: false }, (partial) => writePieces(partial, xlsx([sheet])));
  const replaced = written.some(({ isReplaced }) => isReplaced) ? " (replaced)" : "";
  tell(`${path}${replaced}: ${cells.length} rows; opens in Excel, WPS, LibreOffice`);
}

/** The form of output that flags ask for. */
export function formatOf({ json, csv }: OutputFlags): OutputFormat {
  if (json) return "json";
  return csv ? "csv" : "table";
}

function firstOfEach(rows: Answer["evidence"]): Answer["evidence"] {
  return rows.map((ids) => ids.slice(0, SENTENCES_A_ROW));
}

async function openEvidence(queries: Queries, rows: Answer["evidence"]): Promise<ReadonlyMap<string, Evidence>> {
  const ids = [...new Set(rows.flat())];
  const opened = ids.length === 0 ? [] : await queries.evidenceOf(ids);
  return new Map(opened.map((one) => [one.id, one]));
}
