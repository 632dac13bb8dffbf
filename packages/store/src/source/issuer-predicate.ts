import { type ReportFilter, regionRange } from "@govkg/model";
import type { Issuer } from "./report-catalogue.js";

/** Whether reports of an issuer pass a filter; a region is tested once, since many issuers share one. */
export function issuerPredicate(filter: ReportFilter): (issuer: Issuer) => boolean {
  const { levels, systems, agencies, kinds } = filter;
  const allowsRegion = regionPredicate(filter);
  const lineages = agencies && new Set(agencies);
  const known = new Map<string | null, boolean>();
  return ({ region, lineage, level, system, kind }) => {
    let isAllowed = known.get(region);
    if (isAllowed === undefined) {
      isAllowed = allowsRegion(region);
      known.set(region, isAllowed);
    }
    return (
      isAllowed &&
      (levels === undefined || (level !== null && levels.includes(level))) &&
      (systems === undefined || (system !== null && systems.includes(system))) &&
      (lineages === undefined || (lineage !== null && lineages.has(lineage))) &&
      (kinds === undefined || kinds.includes(kind))
    );
  };
}

function regionPredicate({ regions, exactRegions }: ReportFilter): (region: string | null) => boolean {
  const ranges = regions?.map(regionRange);
  const exact = exactRegions && new Set(exactRegions);
  return (region) => {
    if (region === null) return ranges === undefined && exact === undefined;
    const isInside = ranges === undefined || ranges.some(({ from, to }) => from <= region && region < to);
    return isInside && (exact === undefined || exact.has(region));
  };
}
