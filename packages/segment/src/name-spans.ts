import { type Lexicon, NAME_KIND } from "@govkg/lexicon";
import type { Span } from "@govkg/model";

/** A name of the lexicon that stays whole, with its part of speech. */
export interface NameSpan extends Span {
  readonly tag: "nt" | "ns" | "nz";
}

/** Two characters are as often a part of other words: nodejieba decides on them. */
const SHORTEST = 3;

/** Names in a folded text, none across another: from the left, the longest at each place. */
export function nameSpans(folded: string, lexicon: Lexicon): NameSpan[] {
  const { count, start: starts, end: ends, name } = lexicon.match(folded);
  const spans: NameSpan[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (start < at || end - start < SHORTEST) continue;
    spans.push({ start, end, tag: tagOf(lexicon.nameKinds[name[index] ?? 0] ?? 0) });
    at = end;
  }
  return spans;
}

function tagOf(kinds: number): NameSpan["tag"] {
  if ((kinds & (NAME_KIND.agency | NAME_KIND["agency-type"])) !== 0) return "nt";
  return (kinds & NAME_KIND.region) !== 0 ? "ns" : "nz";
}
