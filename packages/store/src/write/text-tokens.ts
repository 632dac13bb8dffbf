import { foldSearch } from "@govkg/model";

/**
 * Tokens of a text for the full-text index: each pair of neighbouring signs, once, and each sign that nothing
 * indexable follows. Every part of the text of two signs or more is found by its pairs, one sign by the pairs that
 * begin with it; what else the pairs let through is for the reader of the text to tell. Pairs with ASCII punctuation
 * or white space are left out, since FTS5's `ascii` tokenizer cuts there.
 */
export function textTokens(text: string): string {
  const folded = foldSearch(text);
  const seen = new PairSet(folded.length);
  const tokens = new Uint16Array(3 * folded.length);
  let length = 0;
  for (let index = 0; index < folded.length; index++) {
    const first = folded.charCodeAt(index);
    if (!isIndexable(first)) continue;
    const second = folded.charCodeAt(index + 1);
    const isPair = isIndexable(second);
    if (!seen.add(isPair ? first * 0x1_0000 + second : first)) continue;
    if (length > 0) tokens[length++] = 0x20;
    tokens[length++] = first;
    if (isPair) tokens[length++] = second;
  }
  return Buffer.from(tokens.buffer, 0, 2 * length).toString("utf16le");
}

/** Numbers from 1 to 2^32 - 1 met so far: a `Set` would keep an object for most pairs. */
class PairSet {
  private readonly table: Uint32Array;
  private readonly shift: number;

  constructor(capacity: number) {
    const bits = 2 + Math.ceil(Math.log2(capacity + 1));
    this.table = new Uint32Array(2 ** bits);
    this.shift = 32 - bits;
  }

  /** False when it was met before. */
  add(value: number): boolean {
    const { table } = this;
    let slot = Math.imul(value, 0x9e3779b1) >>> this.shift;
    while (table[slot] !== 0) {
      if (table[slot] === value) return false;
      slot = (slot + 1) % table.length;
    }
    table[slot] = value;
    return true;
  }
}

/**
 * The FTS5 query that every text with all the terms matches, or null when the index can't help (a term of
 * punctuation alone).
 */
export function matchQuery(terms: readonly string[]): string | null {
  const tokens = new Set<string>();
  for (const term of terms) {
    // half a surrogate pair stands in no UTF-8: only the texts can tell
    if (/\p{Surrogate}/u.test(term)) continue;
    for (const token of termTokens(foldSearch(term))) tokens.add(token);
  }
  return tokens.size === 0 ? null : [...tokens].join(" AND ");
}

/** Pairs of one term that the index is asked for: each has a list of reports to read, and the texts decide anyway. */
const MAX_PAIRS = 4;

function termTokens(term: string): string[] {
  const pairs: string[] = [];
  const singles: string[] = [];
  for (let index = 0; index < term.length; index++) {
    if (!isIndexable(term.charCodeAt(index))) continue;
    if (isIndexable(term.charCodeAt(index + 1))) pairs.push(`"${term.slice(index, index + 2)}"`);
    else if (!isIndexable(term.charCodeAt(index - 1))) singles.push(`"${term.charAt(index)}" *`);
  }
  if (pairs.length <= MAX_PAIRS) return [...singles, ...pairs];
  // evenly spread over the term, first and last among them
  const spread = Array.from(
    { length: MAX_PAIRS },
    (_, n) => pairs[Math.round((n * (pairs.length - 1)) / (MAX_PAIRS - 1))] ?? "",
  );
  return [...singles, ...spread];
}

/** Letters and digits of ASCII, and all beyond it; NaN, behind the end, is not. */
function isIndexable(unit: number): boolean {
  return unit >= 0x80 || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}
