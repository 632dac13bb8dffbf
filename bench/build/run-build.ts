import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { openStore, type Store } from "@govkg/store";
import { buildStore } from "govkg";

/** A moment of a build. */
export interface BuildPoint {
  readonly reports: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly residentMiB: number;
}

/** One build, as the process that ran it saw it. */
export interface BuildRun {
  readonly files: number;
  readonly put: number;
  readonly failed: number;
  readonly threads: number;
  readonly seconds: number;
  readonly reportsPerSecond: number;
  /** CPU time a report in milliseconds: of all threads, and of the main thread, which parses and stores. */
  readonly cpu: number;
  readonly mainCpu: number | null;
  readonly peakMiB: number;
  readonly bytesPerReport: number;
  readonly points: readonly BuildPoint[];
  /** Hash of all rows; null unless asked for. */
  readonly digest: string | null;
}

export interface RunBuildOptions {
  readonly threads: number;
  readonly digest: boolean;
}

/** Builds a new store from files, in this process. */
export async function runBuild(path: string, inputs: readonly string[], options: RunBuildOptions): Promise<BuildRun> {
  const { threads } = options;
  const store = openStore(path);
  const points: BuildPoint[] = [];
  const begun = performance.now();
  const { files, put, failed, seconds } = await buildStore(store, inputs, {
    threadsFor: () => threads,
    onProgress: ({ done, total }) => {
      if (done % Math.max(500, Math.ceil(total / 20)) !== 0 && done !== total) return;
      points.push({
        reports: done,
        seconds: rounded((performance.now() - begun) / 1000),
        cpuSeconds: rounded(cpuSeconds()),
        residentMiB: Math.round(process.memoryUsage.rss() / 2 ** 20),
      });
    },
  });
  const cpu = { all: cpuSeconds(), main: mainThreadSeconds() };
  const digest = options.digest ? digestOf(store) : null;
  await store.close();
  return {
    files,
    put,
    failed,
    threads,
    seconds: rounded(seconds),
    reportsPerSecond: Math.round(put / seconds),
    cpu: rounded((cpu.all * 1000) / put),
    mainCpu: cpu.main === null ? null : rounded((cpu.main * 1000) / put),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    bytesPerReport: Math.round(statSync(path).size / put),
    points,
    digest,
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** CPU time of the main thread alone, which Linux tells. */
function mainThreadSeconds(): number | null {
  try {
    const fields = readFileSync(`/proc/self/task/${process.pid}/stat`, "utf8")
      .replace(/^.*\) /u, "")
      .split(" ");
    // utime and stime, in hundredths of a second
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

function digestOf(store: Store): string {
  const hash = createHash("sha256");
  for (const line of store.dump()) hash.update(JSON.stringify(line));
  return hash.digest("hex");
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
