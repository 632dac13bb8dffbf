import type { RegionEntry } from "@govkg/lexicon";
import { type Candidate, candidate, RANK } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { regionHits } from "../region/region-hits.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { LocalNodes } from "./agency-node.js";
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
  const nodes = new LocalNodes(grammar);
  const found: Candidate[] = [];
  for (const organ of definedNames(organs, reading)) pushCandidate(organ, { context, nodes, found });
  for (const organ of organs) pushCandidate(organ, { context, nodes, found });
  for (const { start, end, name, region } of findStations(reading, context)) {
    const node = nodes.of({ name, region, row: null });
    found.push(candidate({ type: "agency", start, end, node, rule: "station", row: null, rank: RANK.catalogue }));
  }
  findCentralOrgans(reading, grammar, found);
  return found;
}

function readOrgans(reading: Reading, context: ReportContext, grammar: AgencyGrammar): OrganReading[] {
  const { lineage, year } = context;
  const scanContext = {
    ends: regionHits(reading),
    lineage,
    year,
    counterpart: (ending: "局" | "厅", region: RegionEntry) => counterpart(ending, region, { context, grammar }),
  };
  const scanned = new OrganScanner(reading, grammar, scanContext).scan({ start: 0, end: reading.text.length + 1 });
  const organs: OrganReading[] = [];
  for (const organ of scanned) organs.push(withLocalEnding(withHead(organ, reading), reading, grammar));
  const heads = coordinatedHeads(organs, { reading, grammar, year });
  const spelled = new SpelledNames(organs, context);
  const bare = bareOrgans({ reading, context, grammar }, organs);
  organs.push(...coordinatingBodies({ reading, grammar, context: scanContext }));
  for (const organ of heads) organs.push(organ);
  for (const organ of bare) organs.push(organ);
  return organs.map((organ) => respelled(organ, spelled));
}

/** 区住建局 where the report writes 区住房和建设局 in full. */
function respelled(organ: OrganReading, spelled: SpelledNames): OrganReading {
  const { form, region, name } = organ;
  if (form === null || region === null || name === null || form.rows.length === 0) return organ;
  if (organ.end - organ.prefix.end !== form.form.length) return organ;
  const own = spelled.spelling(form.form, region, name.slice(region.fullName.length));
  return own === null ? organ : { ...organ, name: `${region.fullName}${own}` };
}

interface Finding {
  readonly context: ReportContext;
  readonly nodes: LocalNodes;
  readonly found: Candidate[];
}

function pushCandidate(organ: OrganReading, { context, nodes, found }: Finding): void {
  const { start, end, name, region, rule, form } = organ;
  const row = form?.rows[0]?.row ?? form?.type?.row ?? null;
  const rank = RANK.catalogue;
  if (name !== null && region !== null) {
    const node = nodes.of({ name, region, row });
    found.push(candidate({ type: "agency", start, end, node, rule, row, rank }));
    return;
  }
  const doubt = unresolvedOrgan(organ, context);
  if (doubt !== null) found.push(candidate({ type: "agency", start, end, node: null, rule, row, rank, doubt }));
}
