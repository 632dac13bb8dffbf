import type { Candidate } from "../candidate.js";
import type { Quoted } from "../quote/quoted.js";
import { catalogueClaim } from "../theme/catalogue-names.js";
import { pickEntry, toThemeName } from "../theme/pick-entry.js";
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

function splitName(phrase: Quoted, { reading, context, grammar }: ThemeReading): Candidate | null {
  const { text } = reading;
  const longer = grammar.names.splitBy(text, phrase);
  const whole = longer === null ? null : pickEntry(longer.name, context);
  if (longer === null || whole === null) return null;
  const inner = text.slice(phrase.start, phrase.end);
  const own = pickEntry(toThemeName(inner, reading.lexicon.entriesOf(inner)), context);
  // “八五”普法规划: the quoted part is a name of its own; “互联网+监管”系统 is another thing than 互联网+监管
  if (own?.entry.kind === whole.entry.kind && !own.isAmbiguous) return null;
  const isInner = own !== null || longer.tail.length <= SHORT_TAIL;
  const end = isInner ? phrase.end : phrase.end + 1 + longer.tail.length;
  return catalogueClaim({ start: phrase.start, end }, whole, `${whole.entry.kind}-split`);
}
