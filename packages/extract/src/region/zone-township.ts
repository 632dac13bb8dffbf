import type { RegionEntry } from "@govkg/lexicon";

/**
 * A street or town of the issuer's functional zone. The table of townships lists it right under the prefecture, since
 * a zone is no division: in a report of 苏州工业园区 its 斜塘街道 is 苏州工业园区斜塘街道.
 */
export function inZone(region: RegionEntry, issuing: RegionEntry | null): RegionEntry {
  const isTown = region.level === "township" && issuing?.level === "zone";
  if (!isTown || region.parentCode !== issuing.parentCode) return region;
  return {
    ...region,
    fullName: `${issuing.fullName}${region.name}`,
    chain: [...issuing.chain, region.name],
    parentCode: issuing.code,
  };
}
