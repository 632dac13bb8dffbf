import type { Diagnostic, DocumentKind, Entity, LawKind, MentionType, Span } from "@govkg/model";

/**
 * A span that one rule takes for a mention, in offsets of `Reading.text`. Several rules may claim the same text;
 * `arbitrate` decides.
 */
export interface Candidate extends Span {
  readonly type: MentionType;
  /** What is meant; null when the rule could not resolve it. */
  readonly node: Entity | null;
  readonly rule: string;
  /** Lexicon row, or null for grammar alone. */
  readonly row: string | null;
  /** Higher ranks win before length does; see `RANK`. */
  readonly rank: number;
  /**
   * Takes its text but gives no mention: a name that must not be read as anything shorter inside it
   * (市人大代表 is no 市人大), or a self reference such as 我局.
   */
  readonly silent?: boolean | undefined;
  readonly kind?: LawKind | DocumentKind | undefined;
  readonly articles?: readonly string[] | undefined;
  readonly docNumber?: string | undefined;
  /** Doubt to report if the claim wins (its span is filled in then). */
  readonly doubt?: Pick<Diagnostic, "code" | "message" | "candidates"> | undefined;
}

/** Precedence between kinds of claims, in one place: brackets before names, names before grammar. */
export const RANK = {
  /** A title between 《》: whatever stands inside is part of it. */
  bracketed: 4,
  /** Something that must not be read as a name. */
  blocker: 3,
  /** A catalogue name. */
  catalogue: 2,
  /** A name that grammar puts together. */
  grammar: 1,
} as const;

/**
 * A claim with every field written, in one order. All rules make their claims by it: objects of one shape are read
 * several times faster than a mixture of shapes.
 */
export function candidate(claim: Candidate): Candidate {
  const { type, start, end, node, rule, row, rank, silent, kind, articles, docNumber, doubt } = claim;
  return { type, start, end, node, rule, row, rank, silent, kind, articles, docNumber, doubt };
}
