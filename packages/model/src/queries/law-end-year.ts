import type { PropertyValue } from "../projection.js";

/**
 * Last year in which a law held: that of `replacedOn`, or the year before when it was replaced on New Year's Day. Null
 * when it is in force or the catalogue gives no date. A citation is outdated when the report is about a later year,
 * that is, when the law held on no day of it.
 */
export function lawEndYear({ replacedOn }: Readonly<Record<string, PropertyValue>>): number | null {
  if (typeof replacedOn !== "string") return null;
  const year = Number(replacedOn.slice(0, 4));
  if (!Number.isInteger(year) || year <= 0) return null;
  return replacedOn.slice(4) === "-01-01" ? year - 1 : year;
}
