// `govkg build` end to end: generated reports as files → a store with all its indexes.
//   pnpm bench build [--reports 100000]
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BuildPoint, BuildRun } from "../build/run-build.js";
import { fittedExponent } from "./measure.js";

const STEPS = fileURLToPath(new URL("../build/main.ts", import.meta.url));
const CACHE = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));
/** Reports at most that the scaling and the equality of threads are tried with. */
const SCALING = 10_000;
const EQUALITY = 2000;

/** Builds of generated reports. */
export interface Build {
  /** All cores. */
  readonly whole: BuildRun;
  /** Exponent of CPU time over reports, the first tenth (where code is still being compiled) left out. */
  readonly exponent: number;
  /** Reports a second with two threads over those with one. */
  readonly scaling: number;
  readonly oneThread: BuildRun;
  readonly twoThreads: BuildRun;
  /** Whether 1, 2 and 3 threads and both orders of the folders gave equal rows. */
  readonly equal: boolean;
}

export async function build(reports: number): Promise<Build> {
  const files = await reportFiles(reports);
  const shelves = (count: number) =>
    Array.from({ length: Math.ceil(count / 1000) }, (_, index) => join(files, String(index).padStart(4, "0")));
  const scratch = mkdtempSync(join(tmpdir(), "govkg-bench-"));
  let stores = 0;
  const run = async (inputs: readonly string[], threads: number, ...flags: string[]): Promise<BuildRun> => {
    const store = join(scratch, `${stores++}.sqlite`);
    const output = await step("run", store, ...inputs, "--threads", String(threads), ...flags);
    rmSync(store);
    // as: the step prints what `runBuild` gives
    return JSON.parse(output) as BuildRun;
  };
  try {
    const whole = await run(shelves(reports), availableParallelism());
    const oneThread = await run(shelves(Math.min(reports, SCALING)), 1);
    const twoThreads = await run(shelves(Math.min(reports, SCALING)), 2);
    return {
      whole,
      exponent: exponentOf(whole.points),
      scaling: Number((twoThreads.reportsPerSecond / oneThread.reportsPerSecond).toFixed(2)),
      oneThread,
      twoThreads,
      equal: await areEqual(run, shelves(Math.min(reports, EQUALITY))),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

type Run = (inputs: readonly string[], threads: number, ...flags: string[]) => Promise<BuildRun>;

async function areEqual(run: Run, inputs: readonly string[]): Promise<boolean> {
  const runs = [
    await run(inputs, 1, "--digest"),
    await run(inputs, 2, "--digest"),
    await run(inputs.toReversed(), 3, "--digest"),
  ];
  return new Set(runs.map(({ digest }) => digest)).size === 1;
}

/** The folder of the generated files, made once by as many processes as there are cores. */
async function reportFiles(count: number): Promise<string> {
  const folder = join(CACHE, `reports-${count}`);
  const mark = join(folder, "complete");
  if (existsSync(mark)) return folder;
  mkdirSync(folder, { recursive: true });
  const parts = availableParallelism();
  const size = Math.ceil(count / parts / 1000) * 1000;
  const starts = Array.from({ length: parts }, (_, index) => index * size).filter((from) => from < count);
  const write = (from: number) =>
    step("write", folder, "--from", String(from), "--count", String(Math.min(size, count - from)));
  await Promise.all(starts.map(write));
  writeFileSync(mark, "");
  return folder;
}

async function step(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", STEPS, ...args], {
    maxBuffer: 2 ** 24,
  });
  return stdout;
}

function exponentOf(points: readonly BuildPoint[]): number {
  const [first, ...rest] = points.slice(Math.floor(points.length / 10));
  if (first === undefined || rest.length < 2) return Number.NaN;
  const grown = rest.map(({ reports, cpuSeconds }) => ({
    size: reports - first.reports,
    cost: cpuSeconds - first.cpuSeconds,
  }));
  return Number(fittedExponent(grown).toFixed(3));
}
