import { workerData } from "node:worker_threads";
import { type ExtractedJson, extractItems } from "./corpus/extract-items.js";
import type { SourceItem } from "./corpus/source-item.js";
import { createPipeline, type PipelineOptions } from "./pipeline.js";

// as: `ExtractionPool` starts this file with the options of a pipeline
const pipeline = createPipeline(workerData as PipelineOptions);

let before: Promise<unknown> = Promise.resolve();

/** Task of a worker: extracts a batch of items, behind the batches that came before it. */
export function extractBatch(items: readonly SourceItem[]): Promise<ExtractedJson[]> {
  const extracted = before.then(() => extractItems(pipeline, items));
  before = extracted;
  return extracted;
}
