import type { AgencyNames, EntityNames, FactCounts, RegionNames, ReportNames } from "@govkg/model";
import type { Cell, Column } from "./answer.js";

/** Fields of a row that one cell can hold as they are. */
type CellField<Row> = { [Key in keyof Row & string]: Row[Key] extends Cell ? Key : never }[keyof Row & string];

/** Columns that show fields of a row as they are, under the names of the fields. */
export function fields<Row>(...keys: readonly CellField<Row>[]): Column<Row>[] {
  // as: CellField lets through only keys whose values are cells
  return keys.map((key) => ({ key, title: key, of: (row) => row[key] as Cell }));
}

/** The evidence ids of a row; a terminal shows their sentences with `--evidence` instead. */
export const EVIDENCE_COLUMN: Column<{ readonly evidence: readonly string[] }> = {
  key: "evidence",
  of: (row) => row.evidence.join(" "),
};

export const REGION_COLUMNS: readonly Column<RegionNames>[] = [
  ...fields<RegionNames>("region"),
  { key: "regionCode", title: "code", of: (row) => row.regionCode },
];

export const AGENCY_COLUMNS: readonly Column<AgencyNames>[] = [
  ...fields<AgencyNames>("agency"),
  { key: "agencyId", of: (row) => row.agencyId },
];

export const ENTITY_COLUMNS: readonly Column<EntityNames>[] = [
  { key: "label", title: "kind", of: (row) => row.label },
  { key: "entity", title: "name", of: (row) => row.entity },
  { key: "entityId", of: (row) => row.entityId },
];

export const REPORT_COLUMNS: readonly Column<ReportNames>[] = [
  ...fields<ReportNames>("agency", "year"),
  { key: "region", of: (row) => row.region },
  { key: "regionCode", of: (row) => row.regionCode },
  { key: "report", of: (row) => row.report },
];

type Tallies = Pick<FactCounts, "count" | "planned" | "stances" | "evidence">;

export const COUNT_COLUMNS: readonly Column<Tallies>[] = [
  { key: "count", title: "mentions", of: (row) => row.count },
  ...fields<Tallies>("planned"),
  { key: "stances", title: "stances", of: (row) => pairs(row.stances) },
  EVIDENCE_COLUMN,
];

export const FACT_COLUMNS: readonly Column<FactCounts>[] = [
  ...fields<FactCounts>("reports"),
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
