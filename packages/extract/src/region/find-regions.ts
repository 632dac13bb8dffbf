import type { AgencyGrammar } from "../agency/agency-grammar.js";
import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

export function findRegions(_reading: Reading, _context: ReportContext, _grammar: AgencyGrammar): Candidate[] {
  return [];
}
