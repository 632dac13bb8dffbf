import { type RegionEntry, shortName } from "@govkg/lexicon";
import { regionOfLevelWord } from "./level-word.js";
import type { RegionHit, RegionHits } from "./region-hits.js";
import { isNear, type RegionLineage, resolveRegion } from "./resolve-region.js";

/** What functional zones are called, the longer first. */
const ZONE_ENDS = [
  "高新技术产业开发区",
  "高新技术产业园区",
  "经济技术开发区",
  "城乡一体化示范区",
  "旅游度假区",
  "风景名胜区",
  "综合保税区",
  "综合实验区",
  "经济开发区",
  "工业园区",
  "产业园区",
  "高新区",
  "经开区",
  "开发区",
  "示范区",
  "保税区",
  "度假区",
  "风景区",
  "管理区",
  "化工区",
  "合作区",
  "科学城",
  "新区",
  "园区",
] as const;

/** Longest proper name between the place and the kind of zone: 宁波|大榭|开发区. */
const MAX_OWN = 6;

/** A functional zone that no table holds. */
export interface CoinedZone {
  readonly start: number;
  readonly region: RegionEntry;
}

/** What a text is read against. */
export interface ZoneSource {
  readonly text: string;
  readonly ends: RegionHits;
  readonly lineage: RegionLineage;
}

/**
 * The zone whose name ends at an offset: behind a place, or the only one of its kind that the issuer's city has.
 *
 *     宁波杭州湾经济技术开发区    高新区(市财政局与高新区管委会)
 *     ^──────────────────────^
 */
export function coinedZone(source: ZoneSource, end: number): CoinedZone | null {
  const kind = ZONE_ENDS.find((word) => source.text.startsWith(word, end - word.length));
  if (kind === undefined) return null;
  const kindStart = end - kind.length;
  for (let at = kindStart; at >= Math.max(0, kindStart - MAX_OWN); at--) {
    const hit = source.ends.endingAt(at);
    if (hit !== undefined && (!hit.isShort || isNear(hit.candidates, source.lineage)))
      return zoneBehind(hit, source, end);
    if (!/[\u4e00-\u9fff]/u.test(source.text[at - 1] ?? "")) break;
  }
  return zoneOfLevel(source, kindStart, end);
}

function zoneBehind(hit: RegionHit, { ends, lineage, text }: ZoneSource, end: number): CoinedZone | null {
  // 宁波|杭州湾经济技术开发区: the place is the outer one
  const outer = hit.isShort ? (ends.endingAt(hit.start) ?? hit) : hit;
  const parent = resolveRegion(outer.candidates, lineage);
  if (parent === null || parent.level === "township" || parent.level === "area") return null;
  const name = text.slice(outer.isShort ? outer.start : outer.end, end);
  return { start: outer.start, region: zoneUnder(parent, name) };
}

/** 市高新区, 区经开区: the kind behind a level word. */
function zoneOfLevel({ text, lineage }: ZoneSource, kindStart: number, end: number): CoinedZone | null {
  const word = (["市", "区", "县", "州"] as const).find((level) => text.startsWith(level, kindStart - 1));
  const parent = word === undefined ? null : regionOfLevelWord(word, lineage);
  return parent === null ? null : { start: kindStart - 1, region: zoneUnder(parent, text.slice(kindStart, end)) };
}

/** A zone called by its kind alone: of the issuer's city, county or district. */
export function zoneOfKind(kind: string, lineage: RegionLineage): RegionEntry | null {
  const parent = lineage.findLast(({ level }) => level === "prefecture" || level === "county") ?? null;
  return parent === null ? null : zoneUnder(parent, kind);
}

/** A zone under its place, as a region entry; it has no row. */
export function zoneUnder(parent: RegionEntry, name: string): RegionEntry {
  return {
    kind: "region",
    code: `${parent.code}/${name}`,
    name,
    fullName: name.includes(shortName(parent.name)) ? name : `${parent.fullName}${name}`,
    chain: [...parent.chain, name],
    level: "zone",
    parentCode: parent.code,
    aliases: [],
    row: "",
  };
}
