import { foldSearch } from "@govkg/model";

/**
 * Tokens of a text for the full-text index: each pair of neighbouring signs, once, and each sign that nothing
 * indexable follows. Every part of the text of two signs or more is found by its pairs, one sign by the pairs that
 * begin with it; what else the pairs let through is for the reader of the text to tell. Pairs with ASCII punctuation
 * or white space are left out, since FTS5's `ascii` tokenizer cuts there.
 */
export function textTokens(text: string): string {
  const folded = foldSearch(text);
  const tokens: string[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < folded.length; index++) {
    const first = folded.charCodeAt(index);
    if (!isIndexable(first)) continue;
    const second = folded.charCodeAt(index + 1);
    const isPair = isIndexable(second);
    const key = isPair ? first * 0x1_0000 + second : first;
    if (seen.has(key)) continue;
    seen.add(key);
    tokens.push(folded.slice(index, isPair ? index + 2 : index + 1));
  }
  return tokens.join(" ");
}

/**
 * The FTS5 query that every text with all the terms matches, or null when the index can't help (a term of
 * punctuation alone).
 */
export function matchQuery(terms: readonly string[]): string | null {
  const tokens = new Set<string>();
  for (const term of terms) for (const token of termTokens(foldSearch(term))) tokens.add(token);
  return tokens.size === 0 ? null : [...tokens].join(" AND ");
}

function termTokens(term: string): string[] {
  const tokens: string[] = [];
  for (let index = 0; index < term.length; index++) {
    if (!isIndexable(term.charCodeAt(index))) continue;
    if (isIndexable(term.charCodeAt(index + 1))) tokens.push(`"${term.slice(index, index + 2)}"`);
    else if (!isIndexable(term.charCodeAt(index - 1))) tokens.push(`"${term.charAt(index)}" *`);
  }
  return tokens;
}

/** Letters and digits of ASCII, and all beyond it; NaN, behind the end, is not. */
function isIndexable(unit: number): boolean {
  return unit >= 0x80 || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}
