export { type BuildOptions, type BuildProgress, type BuildSummary, buildStore } from "./build/build-store.js";
export { lexiconResolver } from "./lexicon-resolver.js";
export { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.js";
export type { RunOptions, RunProgress, RunResult } from "./run.js";
