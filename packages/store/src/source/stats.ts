import { type GraphStats, NODE_LABELS, RELATION_KINDS } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";

/** Reads the running totals. */
export class Stats {
  private readonly totals: Statement<[], { readonly key: string; readonly value: number }>;
  private readonly years: Statement<[], { readonly first: number | null; readonly last: number | null }>;

  constructor(db: Database) {
    this.totals = db.prepare("SELECT key, value FROM total");
    this.years = db.prepare("SELECT min(year) AS first, max(year) AS last FROM report");
  }

  read(): GraphStats {
    const totals = new Map(this.totals.all().map(({ key, value }) => [key, value]));
    const years = this.years.get();
    const count = (key: string) => totals.get(key) ?? 0;
    return {
      reports: count("reports"),
      nodes: present(NODE_LABELS, (label) => count(`node:${label}`)),
      edges: present(RELATION_KINDS, (kind) => count(`edge:${kind}`)),
      mentions: count("mentions"),
      quantities: count("quantities"),
      sentences: count("sentences"),
      firstYear: years?.first ?? null,
      lastYear: years?.last ?? null,
    };
  }
}

function present<Key extends string>(keys: readonly Key[], count: (key: Key) => number): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) {
    const value = count(key);
    if (value !== 0) counts[key] = value;
  }
  return counts;
}
