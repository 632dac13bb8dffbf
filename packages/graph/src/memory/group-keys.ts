import { compareText, type FactRow, type GroupKey, type ReportRow } from "@govkg/model";
import { isInScope } from "./report-table.js";

/** Value of one key of a group. */
export type KeyValue = string | number;

/** Values of the keys of one fact or report: none when it lacks one, several when it stands in several scopes. */
export function keysOf(
  by: readonly GroupKey[],
  report: ReportRow,
  { entity, scopes }: { readonly entity?: string; readonly scopes: readonly string[] },
): readonly (readonly KeyValue[])[] {
  let rows: KeyValue[][] = [[]];
  for (const key of by) {
    const values = key === "scope" ? scopes : oneOrNone(keyValue(key, report, entity));
    rows = rows.flatMap((row) => values.map((value) => [...row, value]));
  }
  return rows;
}

/** The scopes, each once, that hold a report. */
export function scopesOf(report: ReportRow, scopes: readonly string[] | undefined): readonly string[] {
  return [...new Set(scopes)].filter((scope) => isInScope(report, scope));
}

/** Orders keys one by one: numbers as numbers, text by code point. */
export function compareKeys(a: readonly KeyValue[], b: readonly KeyValue[]): number {
  for (const [index, left] of a.entries()) {
    const order = compareKey(left, b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareKey(a: KeyValue, b: KeyValue | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(String(a), String(b));
}

function keyValue(
  key: Exclude<GroupKey, "scope">,
  report: ReportRow,
  entity: FactRow["entity"] | undefined,
): KeyValue | null {
  switch (key) {
    case "entity":
      return entity ?? null;
    case "region":
      return report.regionId;
    case "agency":
      return report.lineage;
    case "report":
      return report.id;
    case "year":
      return report.year;
    case "level":
      return report.level;
  }
}

function oneOrNone(value: KeyValue | null): readonly KeyValue[] {
  return value === null ? [] : [value];
}
