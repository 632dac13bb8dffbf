import { type AgencyLevel, compareText, type Entity, entityId, parseNodeId, regionId } from "@govkg/model";
import { LAWS, type LawFacts, ORGANS, REGIONS } from "./small-world.js";

const INNER_LABELS = ["Report", "Quantity", "Commitment", "Problem"];

/** The entities behind some ids, once each, sorted by id. Ids of what lives inside a report give none. */
export function buildEntities(ids: readonly (string | null)[], lawFacts: LawFacts): Entity[] {
  const distinct = [...new Set(ids.flatMap((id) => id ?? []))].sort(compareText);
  return distinct.flatMap((id) => (INNER_LABELS.includes(parseNodeId(id).label) ? [] : [entityOf(id, lawFacts)]));
}

function entityOf(id: string, lawFacts: LawFacts): Entity {
  const { label, name } = parseNodeId(id);
  const base = { id, name, row: null };
  switch (label) {
    case "Region":
      return regionOf(id, name);
    case "Agency":
      return { ...base, label, ...organOf(name) };
    case "Law":
      return { ...base, label, kind: "law", ...LAWS[name], ...lawFacts };
    case "Document":
      return { ...base, label, kind: "notice" };
    case "Programme":
    case "Platform":
    case "Event":
      return { ...base, label };
    default:
      throw new Error(`${label} is no entity`);
  }
}

function regionOf(id: string, code: string): Entity {
  const [name, place] = Object.entries(REGIONS).find(([, { code: own }]) => own === code) ?? [];
  if (name === undefined || place === undefined) throw new Error(`no region has the code "${code}"`);
  return { id, name, row: null, label: "Region", code, level: place.level, chain: [...place.chain] };
}

function organOf(name: string): {
  level: AgencyLevel;
  regionId: string | null;
  system: string | null;
  lineage: string;
} {
  const organ = ORGANS[name];
  const place = organ && REGIONS[organ.region];
  return {
    level: organ?.level ?? "county",
    regionId: place ? regionId(place.code) : null,
    system: organ?.system ?? null,
    lineage: entityId("agency", organ?.latest ?? name),
  };
}
