import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Rate } from "./clock.js";
import type { Bare, Ingest } from "./ingest.js";
import type { Questions } from "./questions.js";
import type { Sizes } from "./sizes.js";

/** The steps in their order; each is a process of its own (main.ts), whose memory is that of the step alone. */
const STEPS = ["ingest", "bare", "sizes", "copy", "questions"] as const;
const SCRIPT = fileURLToPath(new URL("./main.ts", import.meta.url));

/** What the store costs and how quickly it answers. */
export interface StoreFigures {
  readonly ingest: Ingest;
  readonly bare: Bare;
  readonly copy: Rate;
  readonly sizes: Sizes;
  readonly questions: Questions;
}

/** All figures of a store of so many generated reports. */
export async function measureStore(reports: number, rounds = 40): Promise<StoreFigures> {
  const folder = mkdtempSync(join(tmpdir(), "govkg-bench-store-"));
  try {
    const found: Record<string, unknown> = {};
    const flags = ["--reports", String(reports), "--rounds", String(rounds), "--store", join(folder, "store.sqlite")];
    for (const step of STEPS) found[step] = JSON.parse(await run([step, ...flags]));
    // as: each step has printed what its function gives
    return found as unknown as StoreFigures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(args: readonly string[]): Promise<string> {
  const running = promisify(execFile)(process.execPath, [...process.execArgv, SCRIPT, ...args], {
    maxBuffer: 2 ** 26,
  });
  running.child.stderr?.pipe(process.stderr);
  return (await running).stdout;
}
