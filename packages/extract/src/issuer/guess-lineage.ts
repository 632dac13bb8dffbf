import type { Lexicon, RegionEntry } from "@govkg/lexicon";
import type { RegionHit, RegionHits } from "../region/region-hits.js";
import { lineageOf, type RegionLineage } from "../region/resolve-region.js";

/** A city is known from its text when it is named this often, and twice as often as any other. */
const ENOUGH = 3;

interface Vote {
  readonly region: RegionEntry;
  count: number;
}

/**
 * The province and prefecture that a report speaks of most, from the names in its text: what an ambiguous name in
 * the title (鼓楼区司法局) and a bare 市人民政府 are resolved against while nothing better is known.
 */
export function guessLineage(places: RegionHits, lexicon: Lexicon): RegionLineage {
  const votes = new Map<RegionEntry, Vote>();
  for (const [region, count] of namedRegions(places)) {
    for (const above of lineageOf(region, lexicon)) {
      const vote = votes.get(above);
      if (vote === undefined) votes.set(above, { region: above, count });
      else vote.count += count;
    }
  }
  const all = [...votes.values()];
  const province = leader(all.filter(({ region }) => region.level === "province"));
  if (province === null) return [];
  const inside = all.filter(
    ({ region }) => (region.level === "prefecture" || isDirect(region)) && region.parentCode === province.region.code,
  );
  const prefecture = leader(inside);
  return prefecture === null ? [province.region] : [province.region, prefecture.region];
}

/** How often each division is named. */
function namedRegions({ all }: RegionHits): Map<RegionEntry, number> {
  const counts = new Map<RegionEntry, number>();
  for (const hit of all) {
    const region = onlyReading(hit);
    if (region !== null) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}

/**
 * The one division that a name tells of: of several the highest (中山 is the city, not 大连's 中山区). Townships and
 * short names of counties are too common to tell a place.
 */
function onlyReading({ candidates, isShort }: RegionHit): RegionEntry | null {
  for (const level of ["province", "prefecture", "county"] as const) {
    const at = candidates.filter((region) => region.level === level || (level === "prefecture" && isDirect(region)));
    if (at.length === 0) continue;
    return at.length > 1 || (isShort && level === "county") ? null : (at[0] ?? null);
  }
  return null;
}

/** A county-level city right under its province (仙桃市) stands where a prefecture would. */
function isDirect({ level, name, parentCode }: RegionEntry): boolean {
  return level === "county" && name.endsWith("市") && parentCode?.endsWith("0000") === true;
}

function leader(votes: readonly Vote[]): Vote | null {
  const [first, second] = [...votes].sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < ENOUGH) return null;
  return second === undefined || first.count >= 2 * second.count ? first : null;
}
