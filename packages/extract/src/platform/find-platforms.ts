import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

/** Systems, apps, portals, hotlines. */
export function findPlatforms(_reading: Reading, _context: ReportContext): Candidate[] {
  return [];
}
