import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

/** Programmes by catalogue name and newly coined ones. */
export function findProgrammes(_reading: Reading, _context: ReportContext): Candidate[] {
  return [];
}
