import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";

/** One thing that is timed. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** What one run of a contestant costs. */
export interface Cost {
  /** CPU time of all threads of the process, collecting garbage and compiling included: the median of the rounds, in milliseconds. */
  readonly cpu: number;
  /** That of the cheapest round: what other jobs on the machine spoil least. */
  readonly lowest: number;
  /** CPU time in seconds until it was steady. */
  readonly warmUp: number;
}

export interface MeasureOptions {
  /** CPU time of one round of one contestant in milliseconds. Default: 400. */
  readonly window?: number;
  /** Rounds, in which all contestants take turns: what else the machine does hits all alike. Default: 9. */
  readonly rounds?: number;
}

/**
 * What one run of each contestant costs when its code is compiled: first each runs until it gets no quicker, then all
 * take turns. CPU time and not time: a busy machine changes it little.
 */
export function measure(
  contestants: readonly Contestant[],
  { window = 400, rounds = 9 }: MeasureOptions = {},
): Map<string, Cost> {
  const warmUps = contestants.map(warmUp);
  const costs = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    contestants.forEach((contestant, index) => void costs[index]?.push(costOfRun(contestant, window)));
  }
  return new Map(
    contestants.map(({ name }, index) => {
      const ofRounds = costs[index] ?? [];
      return [name, { cpu: median(ofRounds), lowest: Math.min(...ofRounds), warmUp: warmUps[index] ?? 0 }];
    }),
  );
}

/** Windows that must pass without a gain, their CPU time in milliseconds, and the share that counts as a gain. */
const PATIENCE = 5;
const WARM_UP_WINDOW = 400;
const GAIN = 0.03;
const LONGEST_WARM_UP = 30_000;

/** Runs until the best of the last windows is no better than the best before them; CPU time in seconds. */
function warmUp(contestant: Contestant): number {
  const begun = cpuTime();
  let best = Number.POSITIVE_INFINITY;
  for (let idle = 0; idle < PATIENCE && cpuTime() - begun < LONGEST_WARM_UP; idle++) {
    const cost = costOfRun(contestant, WARM_UP_WINDOW);
    if (cost < best * (1 - GAIN)) idle = -1;
    best = Math.min(best, cost);
  }
  return Number(((cpuTime() - begun) / 1000).toFixed(1));
}

/** CPU time of one run in milliseconds, over as many as fill the window. */
function costOfRun({ run }: Contestant, window: number): number {
  const begun = cpuTime();
  let runs = 0;
  let spent = 0;
  do {
    run();
    runs++;
    spent = cpuTime() - begun;
  } while (spent < window);
  return spent / runs;
}

/** CPU time of the process in milliseconds. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** What a result is kept under: speeds of different machines are not compared. */
export function machineName(): string {
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${processor} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

/** Short hash of the last commit that changed what is measured; a `+` behind it says that files differ from it. */
export function commitName(): string {
  const git = (...args: string[]): string => execFileSync("git", args, { encoding: "utf8" }).trim();
  const measured = new URL("../../packages", import.meta.url).pathname;
  const isChanged = git("status", "--porcelain", "--untracked-files=no", "--", measured) !== "";
  return `${git("log", "-1", "--format=%h", "--", measured)}${isChanged ? "+" : ""}`;
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
