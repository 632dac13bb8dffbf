/**
 * Neo4j beside the plain driver and beside SQLite, on one server with -Xmx2g that it starts itself:
 * `node --conditions=@govkg/source --import tsx bench/neo4j/main.ts [load|questions|import] --reports 2000`.
 * Reports are recombined from seeds/ (bench/generate-extractions.ts); results are checked equal by verify.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createQueries, type FactSource } from "@govkg/model";
import { exportForAdminImport, Neo4jFacts, syncToNeo4j, verifyNeo4j } from "@govkg/neo4j";
import { openStore } from "@govkg/store";
import neo4j from "neo4j-driver";
import { Neo4jServer } from "../../test/neo4j/server.js";
import { Random } from "../generate/random.js";
import { generateExtractions, readGeneratorSource } from "../generate-extractions.js";
import { QUESTIONS, quantiles, type Subject, subjectOf } from "../store/questions.js";
import { bareLoad } from "./bare-load.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reports: { type: "string", default: "2000" }, rounds: { type: "string", default: "20" } },
});
const count = Number(values.reports);
const rounds = Number(values.rounds);
const source = await readGeneratorSource();
const extractions = () => generateExtractions(source, { count });
const folder = mkdtempSync(join(tmpdir(), "govkg-neo4j-bench-"));

try {
  for (const part of positionals) {
    if (part === "load") print(part, await measureLoad());
    else if (part === "questions") print(part, await measureQuestions());
    else if (part === "import") print(part, await measureImport());
    else throw new Error(`"${part}" is no part; known are load, questions, import`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(part: string, result: unknown): void {
  console.log(JSON.stringify({ part, reports: count, result }));
}

async function withServer<Result>(use: (server: Neo4jServer) => Promise<Result>): Promise<Result> {
  const server = await Neo4jServer.start({ heap: "2g", tuned: true });
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

function driverOf(server: Neo4jServer) {
  return neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
}

/** Bare load and sync on a fresh server each, then a second run and the replacing of one report. */
async function measureLoad() {
  const bare = await withServer(async (server) => {
    const driver = driverOf(server);
    const result = await bareLoad(driver, extractions);
    await driver.close();
    return result;
  });
  return withServer(async (server) => {
    const first = await syncToNeo4j(extractions(), server);
    const second = await syncToNeo4j(extractions(), server);
    const replaced = await measureReplacing(server);
    const { isEqual } = count <= 5000 ? await verifyNeo4j(extractions(), server) : { isEqual: null };
    const rate = bare.rows / bare.seconds;
    return {
      bare: { ...bare, rate: Math.round(rate) },
      sync: { seconds: first.seconds, rate: first.rate, share: first.rate / rate },
      second: { seconds: second.seconds, unchanged: second.reports.unchanged, faster: first.seconds / second.seconds },
      replaceMs: replaced,
      isEqual,
    };
  });
}

/** One report without a figure, then with it again, over a driver that is open. */
async function measureReplacing(server: Neo4jServer) {
  const driver = driverOf(server);
  const times: number[] = [];
  for (let index = 0; index < rounds; index++) {
    const [extraction] = generateExtractions(source, { from: index % count, count: 1 });
    if (extraction === undefined) break;
    for (const version of [{ ...extraction, quantities: extraction.quantities.slice(1) }, extraction]) {
      const start = performance.now();
      await syncToNeo4j([version], { driver, database: "neo4j" });
      // the first rounds pay for the plans of the statements
      if (index >= 5) times.push(performance.now() - start);
    }
  }
  await driver.close();
  return quantiles(times);
}

/** Export of import files, their import, and that a sync goes on from it. */
async function measureImport() {
  const target = join(folder, "import");
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 200);
  const before = performance.now();
  const { nodes, relationships, command } = await exportForAdminImport(extractions(), target);
  const exportSeconds = (performance.now() - before) / 1000;
  clearInterval(watch);
  const server = await Neo4jServer.prepare({ heap: "2g", tuned: true });
  const start = performance.now();
  await server.admin(importArguments(command, target));
  const importSeconds = (performance.now() - start) / 1000;
  await server.run();
  const driver = driverOf(server);
  const [row] = (await driver.executeQuery("MATCH (n:Govkg) RETURN count(n) AS nodes", {}, { database: "neo4j" }))
    .records;
  await driver.close();
  await server.stop();
  return {
    nodes,
    relationships,
    exportSeconds,
    importSeconds,
    peakMb: Math.round(peak / 2 ** 20),
    counted: row?.get("nodes"),
  };
}

function importArguments(command: string, target: string): string[] {
  const words = command.split(/\s*\\\n\s*|\s+/u).map((word) => (word === '"$DATABASE"' ? "neo4j" : word));
  return words.map((word) =>
    word.replace(
      /=([^=,]+\.csv),([^=,]+\.csv)$/u,
      (_, header, data) => `=${join(target, header)},${join(target, data)}`,
    ),
  );
}

/** p95 of each question on the server beside the same question to SQLite. */
async function measureQuestions() {
  const store = openStore(join(folder, "bench.sqlite"));
  await store.putAll(extractions());
  const random = new Random(42);
  const subjects = drawSubjects(random);
  const sqlite = await timesOf(store.facts, subjects);
  await store.close();
  return withServer(async (server) => {
    await syncToNeo4j(extractions(), server);
    const facts = await Neo4jFacts.open(server);
    const server95 = await timesOf(facts, subjects);
    await facts.close();
    return Object.keys(QUESTIONS).map((question) => ({
      question,
      sqlite: sqlite[question],
      neo4j: server95[question],
    }));
  });
}

function drawSubjects(random: Random): Subject[] {
  const subjects: Subject[] = [];
  while (subjects.length < rounds) {
    const [extraction] = generateExtractions(source, { from: random.below(count), count: 1 });
    const subject = extraction && subjectOf(extraction, random);
    if (subject) subjects.push(subject);
  }
  return subjects;
}

async function timesOf(facts: FactSource, subjects: readonly Subject[]) {
  const queries = createQueries(facts);
  const random = new Random(7);
  const p95: Record<string, number> = {};
  for (const [name, [, ask]] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    for (const [index, subject] of subjects.entries()) {
      const start = performance.now();
      await ask(queries, subject, random);
      if (index >= 3) times.push(performance.now() - start);
    }
    p95[name] = quantiles(times).p95;
    console.error(facts.name, name, p95[name]);
  }
  return p95;
}
