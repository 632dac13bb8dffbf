/** What happened to a kind of thing. */
export interface ChangeCounts {
  created: number;
  changed: number;
  removed: number;
  unchanged: number;
}

/** What a run did; nodes and relationships of unchanged reports are not looked at and not counted. */
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

export function toSummary(counts: RunCounts, extra: number, seconds: number): SyncSummary {
  const written = [counts.nodes, counts.relationships].reduce(
    (sum, part) => sum + part.created + part.changed + part.removed,
    0,
  );
  return { ...counts, extra, seconds, rate: seconds > 0 ? Math.round(written / seconds) : 0 };
}
