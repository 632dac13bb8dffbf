import type { RegionEntry } from "@govkg/lexicon";
import { type Entity, entityId } from "@govkg/model";
import { regionNodeId } from "../region/region-node.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { agencyLevel } from "./organ-name.js";

export type AgencyNode = Extract<Entity, { label: "Agency" }>;

/** What a local organ's node is made of. */
export interface LocalOrgan {
  /** Canonical name. */
  readonly name: string;
  readonly region: RegionEntry;
  readonly row: string | null;
}

/** The node of a local organ. */
export function localAgency({ name, region, row }: LocalOrgan, grammar: AgencyGrammar): AgencyNode {
  const bare = withoutRegion(name, region);
  return {
    label: "Agency",
    id: entityId("agency", name),
    name,
    row,
    level: agencyLevel(region),
    regionId: regionNodeId(region),
    system: grammar.lineages.typeOf(bare)?.system ?? systemOf(name),
    lineage: entityId("agency", latestName(name, bare, grammar)),
  };
}

/** The nodes of one document's local organs: each is made once, however often the organ is named. */
export class LocalNodes {
  private readonly nodeByName = new Map<string, AgencyNode>();

  constructor(private readonly grammar: AgencyGrammar) {}

  /** The node of an organ. */
  of(organ: LocalOrgan): AgencyNode {
    const held = this.nodeByName.get(organ.name);
    if (held !== undefined && held.row === organ.row) return held;
    const node = localAgency(organ, this.grammar);
    this.nodeByName.set(organ.name, node);
    return node;
  }
}

/** The node of a central organ. */
export function centralAgency(
  entry: { name: string; system: string; row: string },
  grammar: AgencyGrammar,
): AgencyNode {
  return {
    label: "Agency",
    id: entityId("agency", entry.name),
    name: entry.name,
    row: entry.row,
    level: "central",
    regionId: null,
    system: entry.system,
    lineage: entityId("agency", grammar.lineages.latestOf(entry.name)),
  };
}

/** An organ's own name: 深圳市福田区司法局 → 司法局. */
export function withoutRegion(name: string, region: RegionEntry): string {
  const at = name.indexOf(region.fullName);
  return at < 0 ? name : name.slice(0, at) + name.slice(at + region.fullName.length);
}

function latestName(name: string, bare: string, grammar: AgencyGrammar): string {
  // the tax bureau of a place is a part of the State Taxation Administration, whether or not its name says so
  const own = bare.replace(/^国家税务总局/u, "");
  const latest = grammar.lineages.latestOf(own);
  return latest === bare ? name : name.replace(bare, "") + latest;
}

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/^中共|纪律检查/u, "party"],
  [/人民代表大会/u, "people's-congress"],
  [/政治协商会议/u, "cppcc"],
  [/法院|法庭$/u, "court"],
  [/检察院/u, "procuratorate"],
  [/(?:人民政府|局|厅|办事处|管理委员会|公署|支队|大队|派出所|司法所)$/u, "government"],
  [/(?:联合会|总工会|协会|共青团.*|居民委员会|村民委员会)$/u, "group-organisation"],
  [/(?:中心|站|馆)$/u, "public-institution"],
];

function systemOf(name: string): string | null {
  return SYSTEMS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
