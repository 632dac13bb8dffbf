import type { Diagnostic } from "@govkg/model";
import type { Candidate } from "./candidate.js";
import type { Reading } from "./reading.js";

/** Doubts of the claims that won, with their place in the source. */
export function doubtsOf(kept: readonly Candidate[], reading: Reading): Diagnostic[] {
  return kept.flatMap((candidate) =>
    candidate.doubt === undefined ? [] : [{ ...candidate.doubt, ...reading.toSource(candidate) }],
  );
}
