import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Extraction } from "@govkg/model";
import { type GenerateOptions, generateExtractions, readGeneratorSource } from "../generate-extractions.js";

/** Files in one folder. */
const FOLDER_SIZE = 1000;

/** Writes generated reports as text files, a thousand to a folder; the same options give the same bytes. */
export async function writeReportFiles(
  folder: string,
  options: Required<Pick<GenerateOptions, "from" | "count">>,
): Promise<void> {
  const source = await readGeneratorSource();
  let number = options.from;
  for (const extraction of generateExtractions(source, options)) {
    const shelf = join(folder, String(Math.floor(number / FOLDER_SIZE)).padStart(4, "0"));
    mkdirSync(shelf, { recursive: true });
    writeFileSync(join(shelf, `${extraction.document}.txt`), textOf(extraction));
    number++;
  }
}

/** The text, under its title where the seed's own title could not be put in its place: else reports would share one. */
function textOf({ text, report }: Extraction): string {
  const title = report.title ?? "";
  return text.slice(0, 200).includes(title) ? text : `${title}\n\n${text}`;
}
