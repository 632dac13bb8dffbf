import type { Lexicon, RegionEntry } from "@govkg/lexicon";

/** Regions from the province down to one of them: what relative names are resolved against. */
export type RegionLineage = readonly RegionEntry[];

/** The region and all above it, the province first; empty for none. */
export function lineageOf(region: RegionEntry | null, lexicon: Lexicon): RegionLineage {
  const lineage: RegionEntry[] = [];
  for (let at: RegionEntry | undefined = region ?? undefined; at !== undefined; ) {
    if (at.level !== "country") lineage.unshift(at);
    at = at.parentCode === null || at.parentCode === undefined ? undefined : lexicon.regionByCode(at.parentCode);
  }
  return lineage;
}

/** Whether `region` lies inside `ancestor`, or is it. */
export function isInside(region: RegionEntry, ancestor: RegionEntry): boolean {
  if (region === ancestor) return true;
  const stem = codeStem(ancestor.code);
  return region.code.startsWith(stem) || (region.parentCode?.startsWith(stem) ?? false);
}

/** The issuer's prefecture, else its province: names that are words too count only inside it. */
export function areaOf(lineage: RegionLineage): RegionEntry | undefined {
  for (let at = lineage.length - 1; at >= 0; at--) if (lineage[at]?.level === "prefecture") return lineage[at];
  return lineage[0];
}

/** Short names of counties are words too (会同, 光明): only those of the issuer's prefecture count. */
export function isNear(candidates: readonly RegionEntry[], lineage: RegionLineage): boolean {
  const area = areaOf(lineage);
  for (const region of candidates) {
    if (region.level !== "county" && region.level !== "township") return true;
    if (area !== undefined && isInside(region, area)) return true;
  }
  return false;
}

/** The leading digits of a code that all codes below it share: 440000 → 44, 440300 → 4403. */
export function codeStem(code: string): string {
  if (code.length !== 6 || !code.endsWith("00")) return code;
  return code.endsWith("0000") ? code.slice(0, 2) : code.slice(0, 4);
}

/**
 * Picks the region meant by a name that several share: one inside the region written before it, else the one
 * nearest to the report's own region, else the highest in level. Null when two are equally near.
 */
export function resolveRegion(
  candidates: readonly RegionEntry[],
  lineage: RegionLineage,
  within?: RegionEntry,
): RegionEntry | null {
  const eligible =
    within === undefined ? candidates : candidates.filter((entry) => entry !== within && isInside(entry, within));
  if (eligible.length === 0) return null;
  const only = eligible[0];
  if (eligible.length === 1 && only !== undefined && only.level !== "township") return only;
  let best: RegionEntry | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let isTied = false;
  for (const entry of eligible) {
    const score = nearness(entry, lineage, within !== undefined);
    if (score > bestScore) {
      best = entry;
      bestScore = score;
      isTied = false;
    } else if (score === bestScore) isTied = true;
  }
  return isTied || bestScore < 0 ? null : best;
}

const LEVEL_SCORE = { country: 5, province: 5, area: 5, prefecture: 4, zone: 3, county: 2, township: 1 } as const;

/** Townships are known by their county, or by the report's prefecture: without it their names are too common. */
const TOWNSHIP_NEEDS = 2;

function nearness(entry: RegionEntry, lineage: RegionLineage, isPlaced: boolean): number {
  let shared = 0;
  for (const region of lineage) {
    if (!isInside(entry, region) && !isInside(region, entry)) break;
    shared++;
  }
  if (entry.level === "township" && !isPlaced && shared < Math.min(TOWNSHIP_NEEDS, lineage.length || 1)) return -1;
  return shared * 10 + LEVEL_SCORE[entry.level] + (entry.to === undefined ? 1 : 0);
}
