/**
 * Neo4j beside the plain driver and beside SQLite, on servers with -Xmx2g that it starts and stops itself:
 *   node --conditions=@govkg/source --import tsx bench/neo4j/main.ts                        load, second run, questions
 *   node --conditions=@govkg/source --import tsx bench/neo4j/main.ts import                 export and import of 100,000
 * `--reports` sets how many, `--compared` how many of them the plain driver loads too and questions are asked over.
 * Reports are recombined from seeds/ (bench/generate-extractions.ts). The client makes its reports within the time of
 * a sync; of the plain driver only its own time counts.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateExtractions, readGeneratorSource } from "../generate-extractions.js";
import { measureImport } from "./import.js";
import { measureLoad } from "./load.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: "string" },
    compared: { type: "string", default: "3000" },
    rounds: { type: "string", default: "20" },
  },
});
const part = positionals[0] ?? "load";
if (part !== "load" && part !== "import") throw new Error(`"${part}" is no part; known are load and import`);
const count = Number(values.reports ?? (part === "load" ? 20_000 : 100_000));
const source = await readGeneratorSource();
const reports = (from: number, wanted: number) => generateExtractions(source, { from, count: wanted });
const folder = mkdtempSync(join(tmpdir(), "govkg-neo4j-bench-"));

try {
  if (part === "import") print({ reports: count, ...(await measureImport(() => reports(0, count), folder)) });
  else {
    const compared = Math.min(count, Number(values.compared));
    const { questions, ...figures } = await measureLoad({
      reports,
      count,
      compared,
      rounds: Number(values.rounds),
      folder,
    });
    print(figures);
    console.log(`\np95 in ms over ${compared} reports`);
    console.table(questions);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(figures: Readonly<Record<string, unknown>>): void {
  for (const [name, figure] of Object.entries(figures)) console.log(`${name}: ${JSON.stringify(figure)}`);
}
