import type { Span } from "@govkg/model";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

/** Whether the clause at a span of `reading.text` speaks of the year to come. */
export function isPlanned(span: Span, reading: Reading, _context: ReportContext): boolean {
  return reading.roleAt(span.start) === "plan";
}
