import { NAME_KIND } from "@govkg/lexicon";
import type { Candidate } from "../candidate.js";
import type { Quoted } from "../quote/quoted.js";
import { catalogueCandidate } from "../theme/catalogue-names.js";
import { pickEntry } from "../theme/pick-entry.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** Longest part of a name that may stand behind its closing quote. */
const MAX_TAIL = 16;

/**
 * A catalogue name with quotes around its beginning only:
 *
 *     落实“八五”普法规划
 *          ^─────────^
 *
 * The span runs from the first inner character to the end of the name (ontology 6); where the quoted part is an
 * alias by itself, that is found without this rule and nothing longer is claimed.
 */
export function findSplitNames(themes: ThemeReading): Candidate[] {
  return themes.quoted.flatMap((phrase) => splitName(phrase, themes) ?? []);
}

function splitName(phrase: Quoted, themes: ThemeReading): Candidate | null {
  const { text, lexicon } = themes.reading;
  const behind = phrase.end + 1;
  if (!isIdeograph(text.charCodeAt(behind))) return null;
  const inner = text.slice(phrase.start, phrase.end);
  const joined = inner + text.slice(behind, behind + MAX_TAIL);
  const hits = lexicon.match(joined);
  for (let index = 0; index < hits.count && hits.start[index] === 0; index++) {
    const length = hits.end[index] ?? 0;
    const name = hits.name[index] ?? 0;
    if (length <= inner.length) return null;
    if (((lexicon.nameKinds[name] ?? 0) & (NAME_KIND.programme | NAME_KIND.event)) === 0) continue;
    const entry = pickEntry(lexicon.name(name), themes.context);
    if (entry === null || isKnown(inner, themes)) return null;
    return catalogueCandidate({ start: phrase.start, end: length + phrase.start + 1 }, entry, themes);
  }
  return null;
}

function isKnown(inner: string, { reading, context }: ThemeReading): boolean {
  return (
    reading.lexicon.entriesOf(inner).length > 0 &&
    pickEntry({ surface: inner, entries: reading.lexicon.entriesOf(inner) }, context) !== null
  );
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
