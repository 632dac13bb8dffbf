import { MARK } from "../ownership.js";

/** What happened to a kind of thing. */
export interface ChangeCounts {
  created: number;
  changed: number;
  removed: number;
  unchanged: number;
}

/**
 * What a run did. Nodes and relationships of ours that it left as they are count as unchanged; of those that many
 * reports share, each change counts, so that of a long run unchanged is a lower bound.
 */
export interface SyncSummary {
  readonly reports: ChangeCounts;
  readonly nodes: ChangeCounts;
  readonly relationships: ChangeCounts;
  /** Reports on the server that a store or graph doesn't hold; they are removed only when asked for (`prune`). */
  readonly extra: number;
  readonly seconds: number;
  /** Nodes and relationships written a second. */
  readonly rate: number;
}

export interface RunCounts {
  readonly reports: ChangeCounts;
  readonly nodes: ChangeCounts;
  readonly relationships: ChangeCounts;
}

export function noCounts(): RunCounts {
  const none = () => ({ created: 0, changed: 0, removed: 0, unchanged: 0 });
  return { reports: none(), nodes: none(), relationships: none() };
}

/** Adds the counts of one batch to those of the run. */
export function addCounts(total: RunCounts, batch: RunCounts): void {
  for (const part of ["reports", "nodes", "relationships"] as const) {
    for (const what of ["created", "changed", "removed", "unchanged"] as const) total[part][what] += batch[part][what];
  }
}

/** How many nodes and relationships of ours a server holds; the database keeps these numbers. */
export interface Totals {
  readonly nodes: number;
  readonly relationships: number;
  /** Relationships `FOLLOWS` among them. */
  readonly follows: number;
}

export const READ_TOTALS = `
CALL () { MATCH (n:${MARK}) RETURN count(n) AS nodes }
CALL () { MATCH (:${MARK})-[e]->() RETURN count(e) AS relationships }
CALL () { MATCH (:${MARK})-[f:FOLLOWS]->() RETURN count(f) AS follows }
RETURN nodes, relationships, follows`;

/** Adds what only the totals tell: `FOLLOWS` that were drawn or taken away at the end, and what was left as it was. */
export function addTotals(counts: RunCounts, before: Totals, after: Totals): void {
  const drawn = after.follows - before.follows;
  counts.relationships[drawn > 0 ? "created" : "removed"] += Math.abs(drawn);
  for (const part of ["nodes", "relationships"] as const) {
    const { created, changed } = counts[part];
    counts[part].unchanged = Math.max(0, after[part] - created - changed);
  }
}

export function toSummary(counts: RunCounts, extra: number, seconds: number): SyncSummary {
  const written = [counts.nodes, counts.relationships].reduce(
    (sum, part) => sum + part.created + part.changed + part.removed,
    0,
  );
  return { ...counts, extra, seconds, rate: seconds > 0 ? Math.round(written / seconds) : 0 };
}
