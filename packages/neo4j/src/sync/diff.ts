import { stableJson } from "../extraction-hash.js";
import type { Properties } from "../wire-value.js";

/** What makes one set of rows of another. */
export interface Diff<Row> {
  readonly created: readonly Row[];
  readonly changed: readonly Row[];
  readonly removed: readonly Row[];
  readonly unchanged: number;
}

/** Compares rows by key and properties. */
export function diffRows<Row extends { readonly properties: Properties }>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): Diff<Row> {
  if (before.length === 0) return { created: after, changed: [], removed: [], unchanged: 0 };
  const gone = new Map(before.map((row) => [keyOf(row), row]));
  const created: Row[] = [];
  const changed: Row[] = [];
  for (const row of after) {
    const key = keyOf(row);
    const old = gone.get(key);
    gone.delete(key);
    if (old === undefined) created.push(row);
    else if (stableJson(old.properties) !== stableJson(row.properties)) changed.push(row);
  }
  return { created, changed, removed: [...gone.values()], unchanged: after.length - created.length - changed.length };
}
