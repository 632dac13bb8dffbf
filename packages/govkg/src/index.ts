export { lexiconResolver } from "./lexicon-resolver.js";
export { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.js";
export type { RunOptions, RunProgress, RunResult } from "./run.js";
