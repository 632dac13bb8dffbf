import type { Extraction } from "@govkg/model";
import { type SyncSummary, syncToNeo4j, verifyNeo4j } from "@govkg/neo4j";
import type { Neo4jServer } from "../../test/neo4j/server.js";
import { type Quantiles, quantiles } from "../store/questions.js";
import { bareLoad } from "./bare-load.js";
import { type Cpu, withCpu, withDriver, withPeak, withServer } from "./bench-server.js";
import { measureQuestions } from "./questions.js";

export interface LoadBench {
  /** Generated reports of a range. */
  readonly reports: (from: number, count: number) => Iterable<Extraction>;
  readonly count: number;
  /** The first so many are loaded by the plain driver too, and questions are asked while the server holds only them. */
  readonly compared: number;
  readonly rounds: number;
  /** Other reports that each server is given before it is measured. */
  readonly warmUp: number;
  readonly folder: string;
}

/** What a load wrote and what it took. */
export interface Load {
  readonly rows: number;
  readonly seconds: number;
  readonly cpu: Cpu;
}

export interface SyncLoad extends Load {
  readonly reports: SyncSummary["reports"];
  readonly peakMb: number;
}

export interface LoadFigures {
  readonly compared: number;
  readonly count: number;
  readonly bare: Load;
  readonly first: SyncLoad;
  /** Null where all reports are compared. */
  readonly rest: SyncLoad | null;
  readonly second: SyncLoad;
  readonly replaceMs: Quantiles;
  /** Null where there are too many to verify in the time. */
  readonly isEqual: boolean | null;
  readonly questions: readonly { readonly question: string; readonly sqlite: number; readonly neo4j: number }[];
}

/** Verifying reads everything back. */
const VERIFIED = 3000;
/** Place of the reports for the warm-up: behind all that are measured. */
const ELSEWHERE = 10_000_000;

/** Share of the plain driver, questions, rate of the rest, a second run, replacing one report, memory. */
export async function measureLoad(bench: LoadBench): Promise<LoadFigures> {
  const { reports, count, compared } = bench;
  const bare = await withServer((server) => measureBare(server, bench));
  return withServer(async (server) => {
    await warmUp(server, bench, (warmers) => syncToNeo4j(warmers, server));
    const first = await measureSync(server, () => reports(0, compared));
    const questions = await measureQuestions(server, {
      ...bench,
      reports: () => reports(0, compared),
      report: (place) => [...reports(place, 1)][0],
      count: compared,
    });
    // the store of the questions lies between the two syncs: its memory isn't given back at once
    const rest = count > compared ? await measureSync(server, () => reports(compared, count - compared)) : null;
    const second = await measureSync(server, () => reports(0, count));
    if (second.reports.unchanged !== count) throw new Error(`a second run changed ${count - second.reports.unchanged}`);
    const replaceMs = await measureReplacing(server, bench);
    const isEqual = count <= VERIFIED ? (await verifyNeo4j(reports(0, count), server)).isEqual : null;
    return { compared, count, bare, first, rest, second, replaceMs, isEqual, questions };
  });
}

/** Java compiles what it runs often: both ways run some other reports first, which are then taken away. */
async function warmUp(
  server: Neo4jServer,
  { reports, warmUp: wanted }: LoadBench,
  load: (warmers: Iterable<Extraction>) => Promise<unknown>,
): Promise<void> {
  if (wanted === 0) return;
  await load(reports(ELSEWHERE, wanted));
  await withDriver(server, async (driver) => {
    // in a session of its own: such a statement makes its transactions itself
    const session = driver.session({ database: "neo4j" });
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    await session.close();
  });
}

function measureBare(server: Neo4jServer, bench: LoadBench): Promise<Load> {
  return withDriver(server, async (driver) => {
    await warmUp(server, bench, (warmers) => bareLoad(driver, () => warmers));
    const { result, cpu } = await withCpu(server, () => bareLoad(driver, () => bench.reports(0, bench.compared)));
    return { ...result, cpu };
  });
}

async function measureSync(server: Neo4jServer, reports: () => Iterable<Extraction>): Promise<SyncLoad> {
  const { result, cpu } = await withCpu(server, () => withPeak(() => syncToNeo4j(reports(), server)));
  const { reports: counts, seconds, rate } = result.result;
  return { rows: rate * seconds, seconds, cpu, reports: counts, peakMb: result.peakMb };
}

/** One report without a figure, then with it again, over a driver that is open. */
async function measureReplacing(server: Neo4jServer, { reports, count, rounds }: LoadBench) {
  const times: number[] = [];
  await withDriver(server, async (driver) => {
    for (let index = 0; index < rounds + 5; index++) {
      const [extraction] = reports(index % count, 1);
      if (extraction === undefined) break;
      for (const version of [{ ...extraction, quantities: extraction.quantities.slice(1) }, extraction]) {
        const start = performance.now();
        await syncToNeo4j([version], { driver, database: "neo4j" });
        // the first rounds pay for the plans of the statements
        if (index >= 5) times.push(performance.now() - start);
      }
    }
  });
  return quantiles(times);
}
