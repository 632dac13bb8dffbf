import type { ProgrammeEntry } from "@govkg/lexicon";
import type { Candidate } from "../candidate.js";
import type { Quoted } from "../quote/quoted.js";
import { catalogueClaim } from "../theme/catalogue-names.js";
import { isAmbiguousName, isTheme, pickEntry } from "../theme/pick-entry.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** A tail up to this length only says what kind of thing the quoted part names. */
const SHORT_TAIL = 3;

/**
 * A catalogue name with quotes around its beginning only, which says nothing by itself:
 *
 *     配合推进“互联网+”监管执法   持续深化“办不成事”反映窗口建设
 *              ^─────^                      ^────^
 *
 * The span is the quoted part where that alone is a name, or where only a noun such as 规划, 理念, 工程 follows;
 * else it runs from the first inner character to the end of the whole (ontology 6). The whole tells the entity.
 */
export function findSplitNames(themes: ThemeReading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const phrase of themes.quoted) {
    const name = splitName(phrase, themes);
    if (name !== null) candidates.push(name);
  }
  return candidates;
}

function splitName(phrase: Quoted, themes: ThemeReading): Candidate | null {
  const { reading, context } = themes;
  const inner = reading.text.slice(phrase.start, phrase.end);
  const tail = longestTail(inner, phrase.end + 1, themes);
  if (tail === 0) return null;
  const named = (surface: string): ProgrammeEntry | null =>
    pickEntry({ surface, entries: reading.lexicon.entriesOf(surface).filter(isTheme) }, context);
  const own = named(inner);
  const entry = named(inner + reading.text.slice(phrase.end + 1, phrase.end + 1 + tail));
  if (entry === null) return null;
  // “八五”普法规划: the quoted part is a name of its own; “互联网+监管”系统 is another thing than 互联网+监管
  if (own?.kind === entry.kind && !isAmbiguousName(inner, own)) return null;
  const end = own !== null || tail <= SHORT_TAIL ? phrase.end : phrase.end + 1 + tail;
  return catalogueClaim({ start: phrase.start, end }, entry, `${entry.kind}-split`);
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
