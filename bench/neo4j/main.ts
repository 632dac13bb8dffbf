/**
 * Neo4j beside the plain driver and beside SQLite, on servers with -Xmx2g that it starts and stops itself:
 *   node --conditions=@govkg/source --import tsx bench/neo4j/main.ts                        load, second run, questions
 *   node --conditions=@govkg/source --import tsx bench/neo4j/main.ts import                 export and import of 30,000
 * `--reports` sets how many, `--compared` how many of them the plain driver loads too and questions are asked over,
 * `--warm-up` how many others each server is given first.
 * Reports are recombined from seeds/ (bench/generate-extractions.ts). The client makes its reports within the time of
 * a sync; of the plain driver only its own time counts.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateExtractions, readGeneratorSource } from "../generate-extractions.js";
import { loadFigures, toTable } from "./figures.js";
import { measureImport } from "./import.js";
import { measureLoad } from "./load.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: "string" },
    compared: { type: "string", default: "3000" },
    rounds: { type: "string", default: "20" },
    "warm-up": { type: "string", default: "500" },
  },
});
const part = positionals[0] ?? "load";
if (part !== "load" && part !== "import") throw new Error(`"${part}" is no part; known are load and import`);
const count = Number(values.reports ?? (part === "load" ? 20_000 : 30_000));
const source = await readGeneratorSource();
const reports = (from: number, wanted: number) => generateExtractions(source, { from, count: wanted });
const folder = mkdtempSync(join(tmpdir(), "govkg-neo4j-bench-"));

try {
  if (part === "import") {
    const { nodes, relationships, exportSeconds, importSeconds, peakMb } = await measureImport(
      () => reports(0, count),
      folder,
    );
    const figures = [
      ["reports", `${count}`],
      ["nodes, relationships", `${nodes}, ${relationships}`],
      ["export", `${exportSeconds} s, at most ${peakMb} MB`],
      ["neo4j-admin import", `${importSeconds} s`],
    ];
    console.log(toTable(["figure", "value"], figures));
  } else {
    const compared = Math.min(count, Number(values.compared));
    const { rounds, "warm-up": warmUp } = values;
    const bench = { reports, count, compared, rounds: Number(rounds), warmUp: Number(warmUp), folder };
    const figures = await measureLoad(bench);
    console.log(toTable(["figure", "value"], loadFigures(figures)));
    const times = figures.questions.map(({ question, sqlite, neo4j }) => [
      question,
      sqlite.toFixed(1),
      neo4j.toFixed(1),
    ]);
    console.log(`\n${toTable([`p95 over ${compared} reports, ms`, "SQLite", "Neo4j"], times)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
