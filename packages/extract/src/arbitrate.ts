import type { Candidate } from "./candidate.js";

/**
 * Chooses among claims on the same text: the higher rank wins, then the longer span ("longest name wins"), then
 * the earlier one. Nothing is kept inside or across a kept one. Output is in order of the text; silent claims
 * are among it.
 */
export function arbitrate(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start);
  const kept: Candidate[] = [];
  for (let from = 0; from < sorted.length; ) {
    const to = endOfCluster(sorted, from);
    const only = sorted[from];
    if (to === from + 1 && only !== undefined) kept.push(only);
    else for (const winner of winners(sorted.slice(from, to))) kept.push(winner);
    from = to;
  }
  return kept;
}

/** Index behind the claims that overlap one another, directly or by others between them; most claims stand alone. */
function endOfCluster(sorted: readonly Candidate[], from: number): number {
  let end = sorted[from]?.end ?? 0;
  let to = from + 1;
  for (let next = sorted[to]; next !== undefined && next.start < end; next = sorted[++to])
    end = Math.max(end, next.end);
  return to;
}

/** The claims of one cluster that win, in order of the text. */
function winners(cluster: readonly Candidate[]): Candidate[] {
  const offset = cluster[0]?.start ?? 0;
  const isTaken = new Uint8Array(cluster.reduce((last, { end }) => Math.max(last, end), offset) - offset);
  const kept: Candidate[] = [];
  for (const candidate of [...cluster].sort(byPrecedence)) {
    const { start, end } = candidate;
    if (isTaken.subarray(start - offset, end - offset).includes(1)) continue;
    isTaken.fill(1, start - offset, end - offset);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Orders claims by who wins, the winner first. */
export function byPrecedence(a: Candidate, b: Candidate): number {
  return b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start;
}
