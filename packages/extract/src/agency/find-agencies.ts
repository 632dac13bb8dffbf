import type { Candidate } from "../candidate.js";
import { RANK } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { regionHits } from "../region/region-hits.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { localAgency } from "./agency-node.js";
import { OrganScanner } from "./organ-scanner.js";
import type { OrganReading } from "./organ-reading.js";

/** Organs and public institutions, resolved against the issuer. */
export function findAgencies(reading: Reading, context: ReportContext, grammar: AgencyGrammar): Candidate[] {
  const scanner = new OrganScanner(reading, grammar, { ...context, ends: regionHits(reading) });
  return scanner.scan({ start: 0, end: reading.text.length + 1 }).map((organ) => toCandidate(organ, grammar));
}

function toCandidate(organ: OrganReading, grammar: AgencyGrammar): Candidate {
  const { start, end, name, region, rule, form } = organ;
  const row = form?.rows[0]?.row ?? form?.type?.row ?? null;
  const node = name === null || region === null ? null : localAgency({ name, region, row }, grammar);
  return { type: "agency", start, end, node, rule, row, rank: RANK.catalogue };
}
