import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

/** Congresses, plenums, named days, weeks and months. */
export function findEvents(_reading: Reading, _context: ReportContext): Candidate[] {
  return [];
}
