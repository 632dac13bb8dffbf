import { unidentifiedReportId } from "@govkg/model";
import type { AgencyGrammar } from "../agency/agency-grammar.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

/** Issuer, region and year of a report, from front matter, title and signature. */
export function readIssuer(reading: Reading, _grammar: AgencyGrammar): ReportContext {
  return {
    facts: {
      id: unidentifiedReportId(reading.document.id),
      kind: "rule-of-law",
      title: reading.document.title?.text ?? null,
      agency: null,
      agencyId: null,
      lineage: null,
      level: null,
      region: null,
      regionId: null,
      regionCode: null,
      regionChain: [],
      year: null,
      publishedOn: null,
    },
    issuer: null,
    region: null,
    lineage: [],
    year: null,
    diagnostics: [],
  };
}
