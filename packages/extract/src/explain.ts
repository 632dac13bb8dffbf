import type { MentionType, SectionRole, Span } from "@govkg/model";
import { byPrecedence } from "./arbitrate.js";
import type { Candidate } from "./candidate.js";
import type { Reading } from "./reading.js";

/** One claim on the text at an offset, and what became of it; spans are into the source text. */
export interface ClaimAccount extends Span {
  readonly type: MentionType;
  readonly text: string;
  readonly entity: string | null;
  readonly rule: string;
  /** Lexicon row, or null for grammar alone. */
  readonly row: string | null;
  readonly rank: number;
  /** `kept` gave a mention; `silent` keeps the text from being read as a name; `lost` gave way to another claim. */
  readonly outcome: "kept" | "silent" | "lost";
  /** Why it is so, in one sentence. */
  readonly reason: string;
}

/** All claims on the text at one offset. */
export interface Explanation {
  readonly offset: number;
  /** The sentence around it, in offsets of the source. */
  readonly sentence: Span & { readonly text: string };
  readonly role: SectionRole;
  /** In order of precedence. */
  readonly claims: readonly ClaimAccount[];
  /** Names of the lexicon that stand there, claimed or not. */
  readonly names: readonly (Span & { readonly text: string; readonly rows: readonly string[] })[];
}

interface Claims {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  readonly kept: readonly Candidate[];
}

/** Tells which claims cover an offset of the source text, which of them won, and why the others lost. */
export function explainAt(offset: number, { reading, candidates, kept }: Claims): Explanation {
  const at = reading.fromSource({ start: offset, end: offset }).start;
  const covers = (span: Span): boolean => span.start <= at && at < span.end;
  const winners = new Set(kept);
  const claims = candidates.filter(covers).sort(byPrecedence);
  const sentence = reading.toSource(reading.clauses.sentenceAt(at));
  return {
    offset,
    sentence: { ...sentence, text: reading.document.text.slice(sentence.start, sentence.end) },
    role: reading.roleAt(at),
    claims: claims.map((claim) => accountOf(claim, reading, winners.has(claim) ? null : winnerOver(claim, kept))),
    names: namesAt(reading, covers),
  };
}

/** The kept claim that took the text of one that lost: the first in precedence that overlaps it. */
function winnerOver(claim: Candidate, kept: readonly Candidate[]): Candidate | undefined {
  const rivals = kept.filter((other) => other.start < claim.end && claim.start < other.end);
  return rivals.sort(byPrecedence)[0];
}

function accountOf(claim: Candidate, reading: Reading, winner: Candidate | undefined | null): ClaimAccount {
  const { start, end } = reading.toSource(claim);
  const { type, rule, row, rank, node } = claim;
  const text = reading.document.text.slice(start, end);
  const shared = { type, start, end, text, entity: node?.name ?? null, rule, row, rank };
  if (winner === null) {
    return claim.silent === true
      ? { ...shared, outcome: "silent", reason: "It keeps its text from being read as a name." }
      : { ...shared, outcome: "kept", reason: "No other claim on its text comes before it." };
  }
  return { ...shared, outcome: "lost", reason: lossReason(claim, winner, reading) };
}

function lossReason(claim: Candidate, winner: Candidate | undefined, reading: Reading): string {
  if (winner === undefined) return "A claim that was itself refused took its text.";
  const { start, end } = reading.toSource(winner);
  const name = `"${reading.document.text.slice(start, end)}" (${winner.type}, ${winner.rule})`;
  if (winner.rank > claim.rank) return `${name} has the higher rank, ${winner.rank} over ${claim.rank}.`;
  if (winner.end - winner.start > claim.end - claim.start) return `${name} is longer.`;
  return `${name} has the same rank and length and comes first.`;
}

function namesAt(reading: Reading, covers: (span: Span) => boolean): Explanation["names"] {
  const { hits, lexicon, document } = reading;
  const names: Explanation["names"][number][] = [];
  for (let index = 0; index < hits.count; index++) {
    const span = { start: hits.start[index] ?? 0, end: hits.end[index] ?? 0 };
    if (!covers(span)) continue;
    const { start, end } = reading.toSource(span);
    const rows = lexicon.name(hits.name[index] ?? 0).entries.map(({ row }) => row);
    names.push({ start, end, text: document.text.slice(start, end), rows });
  }
  return names;
}
