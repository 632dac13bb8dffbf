import type { Extraction } from "@govkg/model";
import { syncToNeo4j, verifyNeo4j } from "@govkg/neo4j";
import type { Neo4jServer } from "../../test/neo4j/server.js";
import { quantiles } from "../store/questions.js";
import { bareLoad } from "./bare-load.js";
import { withDriver, withPeak, withServer } from "./bench-server.js";
import { measureQuestions } from "./questions.js";

export interface LoadBench {
  /** Generated reports of a range. */
  readonly reports: (from: number, count: number) => Iterable<Extraction>;
  readonly count: number;
  /** The first so many are loaded by the plain driver too, and questions are asked while the server holds only them. */
  readonly compared: number;
  readonly rounds: number;
  readonly folder: string;
}

/** Share of the plain driver, questions, rate of the rest, a second run, replacing one report, memory. */
export async function measureLoad(bench: LoadBench) {
  const { reports, count, compared, rounds, folder } = bench;
  const bare = await withServer((server) =>
    withDriver(server, (driver) => bareLoad(driver, () => reports(0, compared))),
  );
  const bareRate = bare.rows / bare.seconds;
  return withServer(async (server) => {
    const { result: first, peakMb: peakOfFirst } = await withPeak(() => syncToNeo4j(reports(0, compared), server));
    const questions = await measureQuestions(server, {
      folder,
      reports: () => reports(0, compared),
      report: (place) => [...reports(place, 1)][0],
      count: compared,
      rounds,
    });
    const rest = count - compared;
    const { result: others, peakMb: peakOfRest } = await withPeak(() => syncToNeo4j(reports(compared, rest), server));
    const second = await syncToNeo4j(reports(0, count), server);
    if (second.reports.unchanged !== count) throw new Error(`a second run changed ${count - second.reports.unchanged}`);
    const seconds = first.seconds + others.seconds;
    return {
      bare: { reports: compared, rows: bare.rows, rate: Math.round(bareRate) },
      sync: { reports: compared, rate: first.rate, share: round(first.rate / bareRate) },
      whole: { reports: count, seconds: round(seconds), rate: others.rate },
      second: { seconds: round(second.seconds), timesFaster: round(seconds / second.seconds) },
      replaceMs: await measureReplacing(server, bench),
      // the store of the questions lies between the two syncs: its memory isn't given back at once
      peakMb: [peakOfFirst, peakOfRest],
      isEqual: count <= 5000 ? (await verifyNeo4j(reports(0, count), server)).isEqual : "not verified above 5000",
      questions,
    };
  });
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

function round(value: number): number {
  return Number(value.toFixed(2));
}
