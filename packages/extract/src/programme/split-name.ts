import type { Candidate } from "../candidate.js";
import type { Quoted } from "../quote/quoted.js";
import { catalogueCandidate } from "../theme/catalogue-names.js";
import { isTheme, pickEntry } from "../theme/pick-entry.js";
import { isCatalogueName } from "../theme/theme-names.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** A tail up to this length only says what kind of thing the quoted part names. */
const SHORT_TAIL = 4;

/**
 * A catalogue name with quotes around its beginning only:
 *
 *     落实“八五”普法规划   配合推进“互联网+”监管执法
 *          ^─^                     ^─────^
 *
 * The span is the quoted part where that alone is a name, or where only a noun such as 规划, 理念, 工程 follows;
 * else it runs from the first inner character to the end of the whole (ontology 6). The whole tells the entity.
 */
export function findSplitNames(themes: ThemeReading): Candidate[] {
  return themes.quoted.flatMap((phrase) => splitName(phrase, themes) ?? []);
}

function splitName(phrase: Quoted, themes: ThemeReading): Candidate | null {
  const { reading } = themes;
  const inner = reading.text.slice(phrase.start, phrase.end);
  const tail = longestTail(inner, phrase.end + 1, themes);
  if (tail === 0) return null;
  const surface = inner + reading.text.slice(phrase.end + 1, phrase.end + 1 + tail);
  const entry = pickEntry({ surface, entries: reading.lexicon.entriesOf(surface).filter(isTheme) }, themes.context);
  if (entry === null) return null;
  const isInner = tail <= SHORT_TAIL || isCatalogueName(reading, phrase);
  const end = isInner ? phrase.end : phrase.end + 1 + tail;
  return { ...catalogueCandidate({ start: phrase.start, end }, entry, themes), end, rule: "programme-split" };
}

/** Length of what is left, behind the quotation, of the longest name that begins with the quoted part. */
function longestTail(inner: string, behind: number, { reading: { text }, grammar }: ThemeReading): number {
  let longest = 0;
  for (const name of grammar.names.beginningWith(inner)) {
    const length = name.length - inner.length;
    if (length > longest && text.startsWith(name.slice(inner.length), behind)) longest = length;
  }
  return longest;
}
