import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inBatches } from "@govkg/model";
import { createPipeline, type PipelineOptions } from "../pipeline.js";
import { type ExtractedJson, extractItems } from "./extract-items.js";
import type { SourceItem } from "./source-item.js";

/** Items that go to a worker at once: enough to make the way there cheap, few enough to keep memory flat. */
const BATCH = 8;
/**
 * Batches under way or waiting to be taken, over all threads. A store takes 256 reports and then stands still until
 * they are written: workers go on meanwhile only when what they have in hand lasts longer than that.
 */
const AHEAD = 64;

/** How {@link extractInOrder} works. */
export interface ExtractInOrderOptions extends PipelineOptions {
  /** Worker threads; 1 (default) works in the calling thread. */
  readonly threads?: number;
  /** Ends the stream early and stops workers in the middle of what they do; the caller tells an end from an abort. */
  readonly signal?: AbortSignal | undefined;
}

/** An item with what became of it. */
export type ExtractedItem<Item extends SourceItem> = readonly [item: Item, result: ExtractedJson];

type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/**
 * Extracts items and gives the results in the order of the items, equal to the byte for any number of threads. No
 * more than a few batches a thread are read ahead of what the caller has taken.
 */
export async function* extractInOrder<Item extends SourceItem>(
  items: Items<Item>,
  { threads = 1, signal, lexicon, ...options }: ExtractInOrderOptions = {},
): AsyncGenerator<ExtractedItem<Item>> {
  const batches = inBatches(items, threads > 1 ? BATCH : 1);
  // a lexicon can't go to a worker: each makes its own of the other options
  const own = lexicon === undefined ? options : { ...options, lexicon };
  const extracted = threads > 1 ? inWorkers(batches, { threads, signal, options }) : inThisThread(batches, own);
  for await (const [batch, results] of extracted) {
    for (const [index, item] of batch.entries()) {
      if (signal?.aborted) return;
      const result = results[index];
      if (result !== undefined) yield [item, result];
    }
  }
}

type ExtractedBatch<Item> = readonly [batch: readonly Item[], results: readonly ExtractedJson[]];

async function* inThisThread<Item extends SourceItem>(
  batches: AsyncIterable<readonly Item[]>,
  options: PipelineOptions,
): AsyncGenerator<ExtractedBatch<Item>> {
  const pipeline = createPipeline(options);
  for await (const batch of batches) yield [batch, await extractItems(pipeline, batch)];
}

interface WorkerOptions {
  readonly threads: number;
  readonly signal: AbortSignal | undefined;
  readonly options: PipelineOptions;
}

async function* inWorkers<Item extends SourceItem>(
  batches: AsyncIterable<readonly Item[]>,
  { threads, signal, options }: WorkerOptions,
): AsyncGenerator<ExtractedBatch<Item>> {
  const [{ Piscina }, { pMapIterable }] = await Promise.all([import("piscina"), import("p-map")]);
  const ahead = Math.max(AHEAD, 3 * threads);
  const pool = new Piscina<readonly SourceItem[], ExtractedJson[]>({
    filename: workerPath(),
    name: "extractBatch",
    minThreads: threads,
    maxThreads: threads,
    // a worker has its next batches at hand while this thread is busy; it takes them one after the other
    concurrentTasksPerWorker: Math.ceil(ahead / threads),
    workerData: options,
  });
  const stop = (): void => void pool.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const extract = async (batch: readonly Item[]): Promise<ExtractedBatch<Item>> => [batch, await pool.run(batch)];
    for await (const extracted of pMapIterable(batches, extract, { concurrency: ahead })) {
      yield extracted;
      // results at hand come one after the other without a pause: signals and workers must get their turn between
      await setImmediate();
    }
  } catch (error) {
    // what was under way ends with an error of the pool
    if (!signal?.aborted) throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    await pool.destroy();
  }
}

/** The worker beside this code: its source while that is run, else a file of the built package. */
function workerPath(): string {
  const isSource = import.meta.url.endsWith(".ts");
  return fileURLToPath(new URL(isSource ? "../extract-worker.ts" : "./extract-worker.js", import.meta.url));
}
