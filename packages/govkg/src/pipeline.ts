import { createExtractor, type Explanation, type ExtractorOptions } from "@govkg/extract";
import { createLexicon, type Lexicon, type LexiconOptions } from "@govkg/lexicon";
import type { Extraction, NameResolver, SourceDocument } from "@govkg/model";
import { readDocument } from "@govkg/read";
import { lexiconResolver } from "./lexicon-resolver.js";
import { type RunOptions, type RunResult, runDocuments } from "./run.js";

/** What {@link createPipeline} may be given; every field has a default. */
export interface PipelineOptions extends LexiconOptions, ExtractorOptions {
  /** A lexicon made before; `rows`, `files` and `cacheDir` are for the one that is made otherwise. */
  readonly lexicon?: Lexicon;
}

/** The dataflow from files to facts: each stage by itself, and all of them over a corpus. */
export interface Pipeline {
  readonly lexicon: Lexicon;
  /** What a name of the catalogues means, for the questions of a store or graph. */
  readonly resolver: NameResolver;
  /** file → `SourceDocument`. */
  read(path: string): Promise<SourceDocument>;
  /** `SourceDocument` → `Extraction`. */
  extract(document: SourceDocument): Extraction;
  /**
   * Which claims lie on one offset of the text, which won, and why the others lost.
   * @throws RangeError when the offset is outside the text.
   */
  explain(document: SourceDocument, offset: number): Explanation;
  /** Files, folders and globs → extractions, in sorted order of the files; what fails is told and the rest goes on. */
  run(inputs: readonly string[], options?: RunOptions): AsyncIterable<RunResult>;
}

/**
 * Puts the stages together.
 *
 * @example
 * const pipeline = createPipeline();
 * for await (const result of pipeline.run(["reports"])) {
 *   if (result.kind === "extraction") console.log(result.extraction.report.agency);
 * }
 *
 * @throws {GovkgError} `invalid-lexicon` for a bad row of the user's own.
 */
export function createPipeline(options: PipelineOptions = {}): Pipeline {
  const { lexicon: given, decisions, ...lexiconOptions } = options;
  const lexicon = given ?? createLexicon(lexiconOptions);
  const extractor = createExtractor(lexicon, decisions === undefined ? {} : { decisions });
  const extract = (document: SourceDocument): Extraction => extractor.extract(document);
  return {
    lexicon,
    resolver: lexiconResolver(lexicon),
    read: readDocument,
    extract,
    explain: (document, offset) => extractor.explain(document, offset),
    run: (inputs, runOptions) => runDocuments({ read: readDocument, extract }, inputs, runOptions),
  };
}
