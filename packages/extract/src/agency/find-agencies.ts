import type { RegionEntry } from "@govkg/lexicon";
import { type Candidate, RANK } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { regionHits } from "../region/region-hits.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { localAgency } from "./agency-node.js";
import { bareOrgans } from "./bare-organs.js";
import { findCentralOrgans } from "./central-organs.js";
import { coordinatedHeads } from "./coordinated-heads.js";
import { coordinatingBodies } from "./coordinating-body.js";
import { definedNames } from "./defined-names.js";
import { withHead, withLocalEnding } from "./named-heads.js";
import type { OrganReading } from "./organ-reading.js";
import { OrganScanner } from "./organ-scanner.js";
import { counterpart } from "./relative-bureau.js";
import { SpelledNames } from "./spelled-names.js";
import { findStations } from "./stations.js";
import { unresolvedOrgan } from "./unresolved-organ.js";

/** Organs and public institutions, resolved against the issuer. */
export function findAgencies(reading: Reading, context: ReportContext, grammar: AgencyGrammar): Candidate[] {
  const organs = readOrgans(reading, context, grammar);
  return [
    ...definedNames(organs, reading).flatMap((organ) => toCandidate(organ, context, grammar)),
    ...organs.flatMap((organ) => toCandidate(organ, context, grammar)),
    ...findStations(reading, context).map((station): Candidate => {
      const node = localAgency({ ...station, row: null }, grammar);
      return {
        type: "agency",
        start: station.start,
        end: station.end,
        node,
        rule: "station",
        row: null,
        rank: RANK.catalogue,
      };
    }),
    ...findCentralOrgans(reading, grammar),
  ];
}

function readOrgans(reading: Reading, context: ReportContext, grammar: AgencyGrammar): OrganReading[] {
  const { lineage, year } = context;
  const scanContext = {
    ends: regionHits(reading),
    lineage,
    year,
    counterpart: (ending: "局" | "厅", region: RegionEntry) => counterpart(ending, region, { context, grammar }),
  };
  const scanned = new OrganScanner(reading, grammar, scanContext)
    .scan({ start: 0, end: reading.text.length + 1 })
    .map((organ) => withLocalEnding(withHead(organ, reading), reading, grammar));
  const bodies = coordinatingBodies({ reading, grammar, context: scanContext });
  const heads = coordinatedHeads(scanned, { reading, grammar, year });
  const spelled = new SpelledNames(scanned, context);
  return [...scanned, ...bodies, ...heads, ...bareOrgans({ reading, context, grammar }, scanned)].map((organ) =>
    respelled(organ, spelled),
  );
}

/** 区住建局 where the report writes 区住房和建设局 in full. */
function respelled(organ: OrganReading, spelled: SpelledNames): OrganReading {
  const { form, region, name } = organ;
  if (form === null || region === null || name === null || form.rows.length === 0) return organ;
  if (organ.end - organ.prefix.end !== form.form.length) return organ;
  const own = spelled.spelling(form.form, region, name.slice(region.fullName.length));
  return own === null ? organ : { ...organ, name: `${region.fullName}${own}` };
}

function toCandidate(organ: OrganReading, context: ReportContext, grammar: AgencyGrammar): Candidate[] {
  const { start, end, name, region, rule, form } = organ;
  const row = form?.rows[0]?.row ?? form?.type?.row ?? null;
  const claim = { type: "agency", start, end, rule, row, rank: RANK.catalogue } as const;
  if (name !== null && region !== null) return [{ ...claim, node: localAgency({ name, region, row }, grammar) }];
  return unresolvedOrgan(organ, context).map((doubt) => ({ ...claim, node: null, doubt }));
}
