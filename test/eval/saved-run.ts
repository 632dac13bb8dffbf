import { readFile, writeFile } from "node:fs/promises";
import type { ScoredDocument } from "./gold.js";
import type { MeasureRow, Miss, Score, ShareRow } from "./scorer.js";

/** Predictions of one run by set and document: enough to score the run again, with the gold of today. */
export interface SavedRun {
  readonly format: "govkg.eval/1";
  readonly predictions: Readonly<Record<string, Readonly<Record<string, ScoredDocument>>>>;
}

export async function writeRun(file: string, predictions: SavedRun["predictions"]): Promise<void> {
  const run: SavedRun = { format: "govkg.eval/1", predictions };
  await writeFile(file, `${JSON.stringify(run)}\n`);
}

/** @throws Error when the file isn't one that `--save` wrote. */
export async function readRun(file: string): Promise<SavedRun> {
  const run: unknown = JSON.parse(await readFile(file, "utf8"));
  if (typeof run !== "object" || run === null || !("format" in run) || run.format !== "govkg.eval/1") {
    throw new Error(`${file} is not a run saved by pnpm eval --save`);
  }
  // as: the format field has just been checked, and only `writeRun` writes it
  return run as SavedRun;
}

/** What a change won and lost: misses of the earlier run that are gone, and new ones. */
export interface Comparison {
  readonly gains: readonly Miss[];
  readonly losses: readonly Miss[];
  readonly changes: readonly { readonly measure: string; readonly before: number; readonly after: number }[];
}

export function compareRuns(before: ScoredRun, after: ScoredRun): Comparison {
  const [was, is] = [keysOf(before.misses), keysOf(after.misses)];
  const measures = measuresOf(after.score);
  const changes = [...measuresOf(before.score)].map(([measure, value]) => ({
    measure,
    before: value,
    after: measures.get(measure) ?? 0,
  }));
  return {
    gains: before.misses.filter((miss) => !is.has(missKey(miss))),
    losses: after.misses.filter((miss) => !was.has(missKey(miss))),
    changes: changes.filter((change) => change.before !== change.after),
  };
}

export interface ScoredRun {
  readonly score: Score;
  readonly misses: readonly Miss[];
}

function keysOf(misses: readonly Miss[]): ReadonlySet<string> {
  return new Set(misses.map(missKey));
}

function missKey({ document, type, what, start, end, entity }: Miss): string {
  return [document, type, what, start, end, entity].join("\t");
}

function measuresOf(score: Score): ReadonlyMap<string, number> {
  const f1s = score.rows.map((row: MeasureRow): [string, number] => [row.measure, row.f1]);
  return new Map([...f1s, ...score.ratios.map((row: ShareRow): [string, number] => [row.measure, row.share])]);
}
