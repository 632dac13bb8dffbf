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
  const votes = new Map<string, Vote>();
  for (const hit of places.all) {
    const region = onlyReading(hit);
    if (region === null) continue;
    for (const above of lineageOf(region, lexicon)) {
      const vote = votes.get(above.code);
      if (vote === undefined) votes.set(above.code, { region: above, count: 1 });
      else vote.count++;
    }
  }
  const province = leader([...votes.values()].filter(({ region }) => region.level === "province"));
  if (province === null) return [];
  const inside = [...votes.values()].filter(
    ({ region }) => region.level === "prefecture" && region.parentCode === province.region.code,
  );
  const prefecture = leader(inside);
  return prefecture === null ? [province.region] : [province.region, prefecture.region];
}

/** Townships and short names of counties are too common to tell a place. */
function onlyReading({ candidates, isShort }: RegionHit): RegionEntry | null {
  const telling = candidates.filter(({ level }) => level !== "township" && level !== "area");
  const region = telling.length === 1 ? telling[0] : telling.find(({ level }) => level === "province");
  if (region === undefined || (isShort && region.level === "county")) return null;
  return region;
}

function leader(votes: readonly Vote[]): Vote | null {
  const [first, second] = [...votes].sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < ENOUGH) return null;
  return second === undefined || first.count >= 2 * second.count ? first : null;
}
