import type { ErrorCode, Stage } from "@govkg/model";

/** A `GovkgError` as plain data, so that it can enter and leave a worker. */
export interface PlainError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly stage: Stage;
}

/** One text to extract from: a file, a text from a pipe, or a line of a pipe that holds none. */
export type SourceItem =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "text"; readonly id: string; readonly text: string }
  | { readonly kind: "fault"; readonly id: string; readonly error: PlainError };
