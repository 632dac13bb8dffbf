import type { ExportFilter } from "@govkg/graph";
import { type Extraction, isInRegion, type ReportFacts } from "@govkg/model";
import type { Store } from "@govkg/store";

/** The reports of a store that a filter lets through, in order of id. */
export async function* extractionsOf(store: Store, { years, regions }: ExportFilter): AsyncGenerator<Extraction> {
  const isInYears = ({ year }: ReportFacts): boolean =>
    years === undefined || (year !== null && year >= (years.from ?? year) && year <= (years.to ?? year));
  const isInRegions = ({ regionId }: ReportFacts): boolean =>
    regions === undefined || (regionId !== null && regions.some((region) => isInRegion(regionId, region)));
  for await (const extraction of store.extractions()) {
    if (isInYears(extraction.report) && isInRegions(extraction.report)) yield extraction;
  }
}
