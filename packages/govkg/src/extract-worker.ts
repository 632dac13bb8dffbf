import { workerData } from "node:worker_threads";
import { type ExtractedJson, extractItems } from "./corpus/extract-items.js";
import type { SourceItem } from "./corpus/source-item.js";
import { createPipeline, type PipelineOptions } from "./pipeline.js";

// as: `ExtractionPool` starts this file with the options of a pipeline
const pipeline = createPipeline(workerData as PipelineOptions);

/** Task of a worker: extracts a batch of items. */
export function extractBatch(items: readonly SourceItem[]): Promise<ExtractedJson[]> {
  return extractItems(pipeline, items);
}
