import { extractionVersion } from "@govkg/extract";
import { createLexicon, type Lexicon, type LexiconOptions } from "@govkg/lexicon";
import { type Extraction, GovkgError } from "@govkg/model";
import { findPaths } from "@govkg/read";
import type { Store } from "@govkg/store";
import { type ExtractedItem, extractInOrder } from "../corpus/extract-in-order.js";
import { fromPlainError } from "../corpus/extract-items.js";
import type { PipelineOptions } from "../pipeline.js";
import { throwIfAborted } from "../run.js";
import { HeldFiles } from "./held-files.js";
import { PathList } from "./path-list.js";

/** How far a build is. */
export interface BuildProgress {
  readonly stage: "build";
  /** Files looked at. */
  readonly done: number;
  readonly total: number;
}

/** How {@link buildStore} works; every field has a default. */
export interface BuildOptions extends LexiconOptions, Pick<PipelineOptions, "decisions"> {
  /** Worker threads for so many files; default 1, the calling thread. */
  readonly threadsFor?: (files: number) => number;
  /** Extract files again whose report was made with another lexicon or other decisions; default false: only counted. */
  readonly refresh?: boolean;
  /** Reports in one transaction: what a crash may lose; default that of the store. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Told each input that gave no report. */
  readonly onFailure?: (error: GovkgError) => void;
}

/** What a build did. */
export interface BuildSummary {
  /** Files found. */
  readonly files: number;
  /** Reports put into the store. */
  readonly put: number;
  /** Files whose report the store had already, made of the same bytes. */
  readonly unchanged: number;
  /** Those of them that were made with another lexicon or other decisions. */
  readonly outdated: number;
  /** Inputs that gave no report, and files that repeat the report of another. */
  readonly failed: number;
  readonly seconds: number;
}

interface FileItem {
  readonly kind: "file";
  readonly path: string;
}

/**
 * Puts the reports of files, folders and globs into a store. Files that the store has already are passed over, so an
 * interrupted build goes on where it stopped; what fails is told and the rest goes on. The store afterwards is the same
 * for any number of threads.
 *
 * @example
 * const store = openStore("graph.sqlite");
 * const { put } = await buildStore(store, ["reports"], { onFailure: ({ message }) => console.error(message) });
 *
 * @throws {GovkgError} `aborted` when the signal says so (what was done is kept), `store-busy`, `store-full`.
 */
export async function buildStore(
  store: Store,
  inputs: readonly string[],
  options: BuildOptions = {},
): Promise<BuildSummary> {
  const begun = performance.now();
  const { rows, files, cacheDir, batch } = options;
  const { paths, errors } = await findPaths(inputs);
  const lexicon = createLexicon(definedOnly({ rows, files, cacheDir }));
  const build = new StoreBuild({ store, paths: new PathList(paths), options, lexicon });
  for (const error of errors) build.fail(error);
  const puts = { ...(batch === undefined ? {} : { batch }), onProgress: () => build.committed() };
  await store.putAll(build.extractions(), puts);
  throwIfAborted(options.signal);
  return { ...build.counts, seconds: (performance.now() - begun) / 1000 };
}

interface BuildParts {
  readonly store: Store;
  readonly paths: PathList;
  readonly options: BuildOptions;
  readonly lexicon: Lexicon;
}

class StoreBuild {
  readonly counts: { -readonly [Key in keyof BuildSummary]: BuildSummary[Key] };
  private done = 0;
  /** Files by report, of those handed to the store and not committed yet: it doesn't know them. */
  private readonly pathOfPending = new Map<string, string>();

  constructor(private readonly parts: BuildParts) {
    const { paths } = parts.paths;
    this.counts = { files: paths.length, put: 0, unchanged: 0, outdated: 0, failed: 0, seconds: 0 };
  }

  /** The reports to put, in the order of their files. */
  async *extractions(): AsyncGenerator<Extraction> {
    const { paths, options, lexicon } = this.parts;
    const { rows, files, cacheDir, decisions } = options;
    const threads = options.threadsFor?.(paths.paths.length) ?? 1;
    const lexiconOptions = definedOnly({ rows, files, cacheDir });
    const extractorOptions = decisions === undefined ? {} : { decisions };
    const { signal } = options;
    const settings = { ...lexiconOptions, ...extractorOptions, lexicon, threads, signal };
    for await (const extracted of extractInOrder(this.newFiles(), settings)) {
      const extraction = await this.accept(extracted);
      if (extraction !== null) yield extraction;
      this.step();
    }
    // an abort ends the stream and is no error here: what was handed to the store is still committed
  }

  /** What was handed to the store is in it. */
  committed(): void {
    this.pathOfPending.clear();
  }

  fail(error: GovkgError): void {
    this.counts.failed++;
    this.parts.options.onFailure?.(error);
  }

  private async *newFiles(): AsyncGenerator<FileItem> {
    const { store, paths, lexicon, options } = this.parts;
    const held = await HeldFiles.of(store, extractionVersion(lexicon, options.decisions));
    for (const path of paths.paths) {
      const state = await held.stateOf(path, (other) => paths.hasBefore(other, path));
      if (state.kind === "new" || (state.kind === "held" && state.isOutdated && options.refresh)) {
        yield { kind: "file", path };
        continue;
      }
      if (state.kind === "copy") this.fail(repeated(path, state.source.path, state.source.report));
      else this.counts.unchanged++;
      if (state.kind === "held" && state.isOutdated) this.counts.outdated++;
      this.step();
    }
  }

  /** The report of a file; null when it has none, or repeats that of a file before it. */
  private async accept([{ path }, result]: ExtractedItem<FileItem>): Promise<Extraction | null> {
    if (result.kind === "failure") {
      this.fail(fromPlainError(result.error));
      return null;
    }
    // as: a worker of ours has just made it
    const extraction = JSON.parse(result.json) as Extraction;
    const { id } = extraction.report;
    const other = this.pathOfPending.get(id) ?? (await this.heldPath(id));
    if (other !== undefined && this.parts.paths.hasBefore(other, path)) {
      this.fail(repeated(path, other, id));
      return null;
    }
    this.pathOfPending.set(id, path);
    this.counts.put++;
    return extraction;
  }

  private async heldPath(report: string): Promise<string | undefined> {
    const { store } = this.parts;
    return (await store.has(report)) ? (await store.get(report))?.path : undefined;
  }

  private step(): void {
    this.done++;
    this.parts.options.onProgress?.({ stage: "build", done: this.done, total: this.counts.files });
  }
}

function repeated(path: string, other: string, report: string): GovkgError {
  const message = `${path}: it is the same report as ${other} (${report}) and is left out; remove one of the files.`;
  return new GovkgError("not-a-report", message, { stage: "cli" });
}

/** The options without those that are not set. */
function definedOnly({
  rows,
  files,
  cacheDir,
}: { [Key in keyof LexiconOptions]: LexiconOptions[Key] | undefined }): LexiconOptions {
  return {
    ...(rows === undefined ? {} : { rows }),
    ...(files === undefined ? {} : { files }),
    ...(cacheDir === undefined ? {} : { cacheDir }),
  };
}
