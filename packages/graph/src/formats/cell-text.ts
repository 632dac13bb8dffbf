import type { PropertyValue } from "@govkg/model";

/** A value as the text of one cell; lists as JSON arrays. Absent is empty. */
export function cellText(value: PropertyValue | undefined): string {
  if (value === undefined) return "";
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}
