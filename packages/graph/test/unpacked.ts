import type { Column } from "@govkg/graph";
import type { PropertyValue } from "@govkg/model";

/** A row of a format that knows no lists: they come as JSON arrays in a string. */
export function unpacked(
  row: Readonly<Record<string, PropertyValue>>,
  columns: readonly Column[],
): Record<string, PropertyValue> {
  const lists = new Set(columns.filter(({ type }) => type === "strings").map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, lists.has(key) ? JSON.parse(String(value)) : value]),
  );
}
