import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { Bench } from "tinybench";

/** One thing that is timed. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Median time of one run of each contestant, in milliseconds. All take turns in one process. */
export async function measure(contestants: readonly Contestant[], milliseconds: number): Promise<Map<string, number>> {
  const medians = new Map<string, number>();
  for (const { name, run } of contestants) {
    const bench = new Bench({ time: milliseconds, iterations: 3, warmupTime: milliseconds / 4, warmupIterations: 2 });
    bench.add(name, run);
    await bench.run();
    const result = bench.tasks[0]?.result;
    if (result?.state !== "completed") throw new Error(`bench: "${name}" did not complete (${result?.state})`);
    medians.set(name, result.latency.p50);
  }
  return medians;
}

/** What a result is kept under: speeds of different machines are not compared. */
export function machineName(): string {
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${processor} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

/** Short hash of the commit that is measured; a `+` behind it says that files differ from it. */
export function commitName(): string {
  const git = (...args: string[]): string => execFileSync("git", args, { encoding: "utf8" }).trim();
  const isChanged = git("status", "--porcelain", "--untracked-files=no") !== "";
  return `${git("rev-parse", "--short", "HEAD")}${isChanged ? "+" : ""}`;
}

/** Exponent `k` of cost ~ size^k, fitted by least squares over the logarithms. */
export function fittedExponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}
