import type { Diagnostic } from "@govkg/model";
import type { Candidate } from "./candidate.js";
import type { Reading } from "./reading.js";

/** Doubts of the claims that won, with their place in the source. */
export function doubtsOf(kept: readonly Candidate[], reading: Reading): Diagnostic[] {
  const doubts: Diagnostic[] = [];
  for (const candidate of kept) {
    if (candidate.doubt !== undefined) doubts.push({ ...candidate.doubt, ...reading.toSource(candidate) });
  }
  return doubts;
}
