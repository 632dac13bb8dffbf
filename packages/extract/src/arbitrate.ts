import type { Candidate } from "./candidate.js";

/**
 * Chooses among claims on the same text: the higher rank wins, then the longer span ("longest name wins"), then
 * the earlier one. Nothing is kept inside or across a kept one. Output is in order of the text; silent claims
 * are among it.
 */
export function arbitrate(candidates: readonly Candidate[], length: number): Candidate[] {
  const order = [...candidates].sort(byPrecedence);
  const isTaken = new Uint8Array(length);
  const kept: Candidate[] = [];
  for (const candidate of order) {
    if (isAnyTaken(isTaken, candidate)) continue;
    isTaken.fill(1, candidate.start, candidate.end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isAnyTaken(isTaken: Uint8Array, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) {
    if (isTaken[at] === 1) return true;
  }
  return false;
}

/** Orders claims by who wins, the winner first. */
export function byPrecedence(a: Candidate, b: Candidate): number {
  return b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start;
}
