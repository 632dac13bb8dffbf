import type { AgencyNames, EntityNames, FactCounts, RegionNames, ReportNames } from "@govkg/model";
import type { Column } from "./answer.js";

/** Columns that many questions share. */

export const REGION_COLUMNS: readonly Column<RegionNames>[] = [
  { key: "region", title: "region", of: (row) => row.region },
  { key: "regionCode", title: "code", of: (row) => row.regionCode },
];

export const AGENCY_COLUMNS: readonly Column<AgencyNames>[] = [
  { key: "agency", title: "agency", of: (row) => row.agency },
  { key: "agencyId", of: (row) => row.agencyId },
];

export const ENTITY_COLUMNS: readonly Column<EntityNames>[] = [
  { key: "label", title: "kind", of: (row) => row.label },
  { key: "entity", title: "name", of: (row) => row.entity },
  { key: "entityId", of: (row) => row.entityId },
];

export const REPORT_COLUMNS: readonly Column<ReportNames>[] = [
  { key: "agency", title: "agency", of: (row) => row.agency },
  { key: "year", title: "year", of: (row) => row.year },
  { key: "region", of: (row) => row.region },
  { key: "regionCode", of: (row) => row.regionCode },
  { key: "report", of: (row) => row.report },
];

type Tallies = Pick<FactCounts, "count" | "planned" | "stances" | "evidence">;

export const COUNT_COLUMNS: readonly Column<Tallies>[] = [
  { key: "count", title: "mentions", of: (row) => row.count },
  { key: "planned", title: "planned", of: (row) => row.planned },
  { key: "stances", title: "stances", of: (row) => pairs(row.stances) },
  { key: "evidence", of: (row) => row.evidence.join(" ") },
];

export const FACT_COLUMNS: readonly Column<FactCounts>[] = [
  { key: "reports", title: "reports", of: (row) => row.reports },
  { key: "years", title: "years", of: (row) => pairs(row.years) },
  ...COUNT_COLUMNS,
];

/** `implement 3, study 1`: the keys of a tally with their numbers, in the tally's own order. */
export function pairs(tally: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(tally)
    .map(([key, count]) => `${key} ${count}`)
    .join(", ");
}

/** Names of entities in one cell. */
export function names(entities: readonly EntityNames[]): string {
  return entities.map(({ entity }) => entity).join("、");
}
