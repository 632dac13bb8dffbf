import type { Quantity } from "@govkg/model";
import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

/** Reported figures in order of the text, in source offsets; numbers inside kept mentions are none. */
export function findQuantities(_reading: Reading, _context: ReportContext, _kept: readonly Candidate[]): Quantity[] {
  return [];
}
