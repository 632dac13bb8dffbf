import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

/** Laws and documents: titles in brackets, bare titles, short forms. */
export function findInstruments(_reading: Reading, _context: ReportContext): Candidate[] {
  return [];
}
