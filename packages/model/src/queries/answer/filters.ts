import type { z } from "zod";
import type { FactFilter, ReportFilter } from "../fact-source.js";
import type { factOptionsSchema, reportOptionsSchema } from "../query-options.js";
import { isInRegion } from "../region-range.js";
import type { NameBook, Place } from "./name-book.js";

type ReportOptionValues = Omit<z.output<typeof reportOptionsSchema>, "limit" | "offset">;
type FactOptionValues = Omit<z.output<typeof factOptionsSchema>, "limit" | "offset" | "evidence">;

/** The filter of reports that options ask for, their names resolved. */
export async function toReportFilter(names: NameBook, options: Partial<ReportOptionValues>): Promise<ReportFilter> {
  return {
    years: options.years,
    regions: options.regions && (await names.ids(options.regions, ["Region"])),
    levels: options.levels,
    systems: options.systems,
    agencies: options.agencies && (await names.agencies(options.agencies)),
    kinds: options.kinds,
  };
}

/** The filter of facts that options ask for, their names resolved. */
export async function toFactFilter(names: NameBook, options: FactOptionValues): Promise<FactFilter> {
  const reports = await toReportFilter(names, options);
  return { ...reports, stances: options.stances, planned: options.planned, roles: options.roles };
}

/** Narrows a filter to one region (with all below it) or one body, whatever it already asks for. */
export function within<Filter extends ReportFilter>(filter: Filter, place: Place): Filter {
  if (place.kind === "agency") {
    const agencies = filter.agencies?.includes(place.id) === false ? [] : [place.id];
    return { ...filter, agencies };
  }
  return { ...filter, regions: commonRegions(filter.regions, place.id) };
}

/** Ranges of regions are nested or apart: what two have in common is the narrower one, or nothing. */
function commonRegions(regions: readonly string[] | undefined, region: string): string[] {
  if (regions === undefined) return [region];
  if (regions.some((wider) => isInRegion(region, wider))) return [region];
  return regions.filter((narrower) => isInRegion(narrower, region));
}
