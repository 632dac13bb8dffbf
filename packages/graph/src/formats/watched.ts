import { GovkgError } from "@govkg/model";
import type { ExportOptions, ExportProgress } from "./export-filter.js";

/** Rows between two looks at the signal. */
const STEP = 1000;

/**
 * Rows as they are, counted for whoever wants to know.
 * @throws GovkgError `aborted` when the signal says so.
 */
export async function* watched<Row>(
  kind: ExportProgress["kind"],
  rows: AsyncIterable<Row>,
  { signal, onProgress }: ExportOptions,
): AsyncGenerator<Row> {
  let count = 0;
  throwIfAborted(signal);
  for await (const row of rows) {
    yield row;
    count++;
    if (count < STEP) continue;
    onProgress?.({ stage: "export", kind, count });
    count = 0;
    throwIfAborted(signal);
  }
  if (count > 0) onProgress?.({ stage: "export", kind, count });
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new GovkgError("aborted", "The export was stopped before its end; nothing was written.", {
    stage: "export",
    cause: signal.reason,
  });
}
