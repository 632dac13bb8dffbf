import { rmSync } from "node:fs";
import { openStore } from "@govkg/store";
import { BareInserts } from "./bare-inserts.js";
import { Clock, type Rate } from "./clock.js";
import { generatedBatches } from "./generated-batches.js";

const BATCH = 256;
/** Reports at which the memory is told. */
const MARKS: readonly number[] = [1000, 10_000, 100_000];
/** Bare inserts are no slower into large tables: so many reports tell their rate. */
const BARE_REPORTS = 10_000;

/** What putting generated reports into a store costs. */
export interface Ingest extends Rate {
  readonly reports: number;
  /** Largest resident memory of the process in MiB after so many reports. */
  readonly peakMb: Readonly<Record<number, number>>;
  /** Reports a second of each tenth. */
  readonly curve: readonly number[];
}

/** Puts `count` generated reports into a new store. */
export async function measureIngest(path: string, count: number): Promise<Ingest> {
  const store = openStore(path);
  const clock = new Clock();
  const peakMb: Record<number, number> = {};
  const curve: number[] = [];
  let done = 0;
  for await (const batch of generatedBatches(count, BATCH)) {
    await clock.time(batch.length, () => store.putAll(batch, { batch: BATCH }));
    done += batch.length;
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    for (const mark of [...MARKS, count]) if (mark <= count && done >= mark) peakMb[mark] ??= peak;
    if (Math.floor((10 * done) / count) > curve.length) {
      curve.push(clock.split());
      console.error(`${done} reports, ${curve.at(-1)} reports/s, ${peak} MiB`);
    }
  }
  await store.close();
  return { reports: count, ...clock.rate(), peakMb, curve };
}

/** What bare prepared inserts of the same reports into three plain tables cost. */
export interface Bare extends Rate {
  readonly rowsPerReport: number;
}

export async function measureBare(path: string, count: number): Promise<Bare> {
  const reports = Math.min(count, BARE_REPORTS);
  const bare = new BareInserts(`${path}.bare`);
  const clock = new Clock();
  let rows = 0;
  for await (const batch of generatedBatches(reports, BATCH)) {
    const bareRows = batch.map((extraction) => BareInserts.rows(extraction));
    for (const row of bareRows) rows += row.edges.length + row.mentions.length + row.figures.length;
    await clock.time(batch.length, () => bare.insert(bareRows));
  }
  bare.close();
  rmSync(`${path}.bare`);
  return { ...clock.rate(), rowsPerReport: Math.round(rows / reports) };
}
