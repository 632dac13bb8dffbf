import { rmSync, statSync } from "node:fs";
import { openStore } from "@govkg/store";
import { BareInserts } from "./bare-inserts.js";
import { generatedBatches } from "./generated-batches.js";

const BATCH = 256;
/** One batch of so many is also put into the bare tables, whose rate doesn't change with their size. */
const BARE_EVERY = 4;
/** Reports at which the memory is told. */
const MARKS: readonly number[] = [1000, 10_000, 100_000];

export interface IngestOptions {
  readonly keepText?: boolean;
  /** Whether to measure bare inserts beside; without them the memory is that of building alone. Default: true. */
  readonly bare?: boolean;
}

/** A rate by time and by CPU time of the process, which other jobs on the machine change less. */
interface Rate {
  readonly reportsPerSecond: number;
  readonly cpuMsPerReport: number;
}

/** What putting generated reports costs. */
export interface Ingest {
  readonly reports: number;
  readonly store: Rate;
  readonly bare: Rate | null;
  /** Rate of the store over that of bare inserts of the same batches: by time, by CPU time. */
  readonly ratio: number | null;
  readonly cpuRatio: number | null;
  readonly bareRowsPerReport: number | null;
  readonly bytesPerReport: number;
  /** Largest resident memory in MiB after so many reports. */
  readonly peakMb: Readonly<Record<number, number>>;
  /** Reports a second of each tenth. */
  readonly curve: readonly number[];
}

/** Puts `count` generated reports into a new store, and here and there a batch into bare tables. */
export async function measureIngest(path: string, count: number, options: IngestOptions = {}): Promise<Ingest> {
  for (const file of [path, `${path}.bare`])
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  const store = openStore(path, { keepText: options.keepText ?? true });
  const bare = options.bare === false ? null : new BareInserts(`${path}.bare`);
  const [stored, storedBeside, bared] = [new Clock(), new Clock(), new Clock()];
  const peakMb: Record<number, number> = {};
  const tenths: number[] = [];
  let [done, rows, batches] = [0, 0, 0];
  for await (const batch of generatedBatches(count, BATCH)) {
    const isBeside = bare !== null && batches++ % BARE_EVERY === 0;
    const bareRows = isBeside ? batch.map((extraction) => BareInserts.rows(extraction)) : [];
    const took = await stored.time(batch.length, () => store.putAll(batch, { batch: BATCH }));
    if (isBeside) {
      storedBeside.add(took);
      for (const row of bareRows) rows += row.edges.length + row.mentions.length + row.figures.length;
      await bared.time(batch.length, async () => bare.insert(bareRows));
    }
    done += batch.length;
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    for (const mark of [...MARKS, count]) if (mark <= count && done >= mark) peakMb[mark] ??= peak;
    if (Math.floor((10 * done) / count) > tenths.length) {
      tenths.push(stored.split());
      console.error(`${done} reports, ${tenths.at(-1)} reports/s, ${peak} MiB`);
    }
  }
  await store.close();
  bare?.close();
  const bytes = statSync(path).size;
  rmSync(`${path}.bare`, { force: true });
  return {
    reports: count,
    store: stored.rate,
    bare: bare === null ? null : bared.rate,
    ratio: bare === null ? null : ratio(bared.ms, storedBeside.ms),
    cpuRatio: bare === null ? null : ratio(bared.cpu, storedBeside.cpu),
    bareRowsPerReport: bare === null ? null : Math.round(rows / bared.reports),
    bytesPerReport: Math.round(bytes / count),
    peakMb,
    curve: tenths,
  };
}

function ratio(part: number, whole: number): number {
  return Number((part / whole).toFixed(3));
}

interface Taken {
  readonly reports: number;
  readonly ms: number;
  readonly cpu: number;
}

/** Adds up what pieces of work take. */
class Clock {
  reports = 0;
  ms = 0;
  cpu = 0;
  private last: Taken = { reports: 0, ms: 0, cpu: 0 };

  async time(reports: number, work: () => Promise<unknown>): Promise<Taken> {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    await work();
    const { user, system } = process.cpuUsage(cpu);
    const taken = { reports, ms: performance.now() - begun, cpu: (user + system) / 1000 };
    this.add(taken);
    return taken;
  }

  add({ reports, ms, cpu }: Taken): void {
    this.reports += reports;
    this.ms += ms;
    this.cpu += cpu;
  }

  /** Reports a second since the last split. */
  split(): number {
    const { reports, ms, cpu, last } = this;
    this.last = { reports, ms, cpu };
    return Math.round((1000 * (reports - last.reports)) / (ms - last.ms));
  }

  get rate(): Rate {
    return {
      reportsPerSecond: Math.round((1000 * this.reports) / this.ms),
      cpuMsPerReport: Number((this.cpu / this.reports).toFixed(2)),
    };
  }
}
