import type { ProgrammeEntry } from "@govkg/lexicon";
import type { Candidate } from "../candidate.js";
import type { Quoted } from "../quote/quoted.js";
import { catalogueCandidate } from "../theme/catalogue-names.js";
import { pickEntry } from "../theme/pick-entry.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** Longest part of a name that may stand behind its closing quote. */
const MAX_TAIL = 16;
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
  const { text } = themes.reading;
  if (!isIdeograph(text.charCodeAt(phrase.end + 1))) return null;
  const inner = text.slice(phrase.start, phrase.end);
  const whole = longestName(inner + text.slice(phrase.end + 1, phrase.end + 1 + MAX_TAIL), themes);
  if (whole === null || whole.length <= inner.length) return null;
  const isInner = whole.length - inner.length <= SHORT_TAIL || isName(inner, themes);
  const end = isInner ? phrase.end : phrase.start + whole.length + 1;
  return { ...catalogueCandidate({ start: phrase.start, end }, whole.entry, themes), end, rule: "programme-split" };
}

interface Whole {
  readonly length: number;
  readonly entry: ProgrammeEntry;
}

/** The longest name that begins a text. */
function longestName(text: string, { reading: { lexicon }, context }: ThemeReading): Whole | null {
  const hits = lexicon.match(text);
  for (let index = 0; index < hits.count && hits.start[index] === 0; index++) {
    const entry = pickEntry(lexicon.name(hits.name[index] ?? 0), context);
    if (entry?.kind === "programme" && !entry.isAmbiguous) return { length: hits.end[index] ?? 0, entry };
  }
  return null;
}

function isName(words: string, { reading: { lexicon }, context }: ThemeReading): boolean {
  const entries = lexicon.entriesOf(words);
  return entries.length > 0 && pickEntry({ surface: words, entries }, context) !== null;
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
