import type { PropertyValue } from "../projection.js";

/**
 * Year in which a law went out of force: that of `replacedOn`. Null when it is in force or the catalogue gives no
 * date. A citation is outdated when the report is about a later year; in the year itself the old law still held.
 */
export function lawEndYear(properties: Readonly<Record<string, PropertyValue>>): number | null {
  const { replacedOn } = properties;
  const year = typeof replacedOn === "string" ? Number(replacedOn.slice(0, 4)) : Number.NaN;
  return Number.isInteger(year) && year > 0 ? year : null;
}
