import { type Extraction, GovkgError, type SourceDocument } from "@govkg/model";
import { findPaths } from "@govkg/read";

/** One file of a run: its facts, or why it has none. */
export type RunResult =
  | { readonly kind: "extraction"; readonly path: string; readonly extraction: Extraction }
  | { readonly kind: "failure"; readonly path: string | null; readonly error: GovkgError };

/** How far a run is. */
export interface RunProgress {
  readonly stage: "extract";
  readonly done: number;
  readonly total: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

/** The two stages that a run puts together. */
export interface RunStages {
  readonly read: (path: string) => Promise<SourceDocument>;
  readonly extract: (document: SourceDocument) => Extraction;
}

/**
 * Reads and extracts every file that the inputs stand for, one at a time, in sorted order of the paths. Inputs that
 * give no file come first, as failures.
 * @throws {GovkgError} `aborted` when the signal says so.
 */
export async function* runDocuments(
  stages: RunStages,
  inputs: readonly string[],
  options: RunOptions = {},
): AsyncGenerator<RunResult> {
  const { paths, errors } = await findPaths(inputs);
  for (const error of errors) yield { kind: "failure", path: null, error };
  let done = 0;
  for (const path of paths) {
    throwIfAborted(options.signal);
    yield await runDocument(stages, path);
    done++;
    options.onProgress?.({ stage: "extract", done, total: paths.length });
  }
}

/** Reads and extracts one file; never throws for what the file holds. */
export async function runDocument(stages: RunStages, path: string): Promise<RunResult> {
  try {
    const extraction = stages.extract(await stages.read(path));
    const refusal = refusalOf(extraction, path);
    return refusal === null ? { kind: "extraction", path, extraction } : { kind: "failure", path, error: refusal };
  } catch (error) {
    return { kind: "failure", path, error: toGovkgError(error, path) };
  }
}

/** Why an extraction may not go into a graph: the text it was made of is no report. */
function refusalOf(extraction: Extraction, path: string): GovkgError | null {
  const doubt = extraction.diagnostics.find(({ code }) => code === "not-a-report");
  if (doubt === undefined) return null;
  const message = `${path}: this is not a report and is left out. ${doubt.message}`;
  return new GovkgError("not-a-report", message, { stage: "extract", documentId: extraction.document });
}

/** Any fault as a `GovkgError` whose message names the file. */
export function toGovkgError(error: unknown, path: string): GovkgError {
  if (error instanceof GovkgError) return withPath(error, path);
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${path}: extraction failed (${reason}); this is a fault of govkg, please report it with the file.`;
  return new GovkgError("internal", message, { stage: "extract", cause: error });
}

/** Reading names a document by its id; a user looks for the file. */
function withPath(error: GovkgError, path: string): GovkgError {
  const { code, message, stage, documentId } = error;
  if (message.includes(path)) return error;
  const id = `${documentId ?? ""}: `;
  const rest = documentId !== undefined && message.startsWith(id) ? message.slice(id.length) : message;
  const details = { stage, cause: error, ...(documentId === undefined ? {} : { documentId }) };
  return new GovkgError(code, `${path}: ${rest}`, details);
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new GovkgError("aborted", "The run was stopped before its end.", { stage: "cli", cause: signal.reason });
  }
}
