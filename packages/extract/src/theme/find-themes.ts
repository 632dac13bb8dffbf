import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import { findDecidedNames } from "../decision/decided-names.js";
import type { DecisionBook } from "../decision/decision-book.js";
import { findEvents } from "../event/find-events.js";
import { isCoinedPlatform } from "../platform/coined-platform.js";
import { findPlatforms } from "../platform/find-platforms.js";
import { findProgrammes } from "../programme/find-programmes.js";
import { findOpenPhrases } from "../quote/open-phrases.js";
import { findQuoted, type Quoted } from "../quote/quoted.js";
import type { Reading } from "../reading.js";
import { regionHits } from "../region/region-hits.js";
import { findCatalogueNames } from "./catalogue-names.js";
import type { ThemeGrammar } from "./theme-grammar.js";
import type { ThemeReading } from "./theme-reading.js";

/** What the finders of themes prepare once: word lists of a lexicon, and the decisions on coined names. */
export interface ThemeRules {
  readonly grammar: ThemeGrammar;
  readonly decisions: DecisionBook;
}

/** Programmes, platforms and events: by decision and catalogue, then each by its own grammar. */
export function findThemes(reading: Reading, context: ReportContext, rules: ThemeRules): Candidate[] {
  const themes = readThemes(reading, context, rules);
  // programmes before the plain names: of equal claims the first stands, and a split name knows more
  return findDecidedNames(themes).concat(
    findProgrammes(themes),
    findCatalogueNames(themes),
    findPlatforms(themes),
    findEvents(themes),
  );
}

function readThemes(reading: Reading, context: ReportContext, { grammar, decisions }: ThemeRules): ThemeReading {
  const places = { ends: regionHits(reading), lineage: context.lineage };
  const quoted = findQuoted(reading.text);
  const phrases = findOpenPhrases({ reading, quoted });
  const decided = phrases.filter((phrase) => isDecided(phrase, reading, decisions));
  const coined = phrases.filter((phrase) => !isDecided(phrase, reading, decisions));
  const nameOf = ({ start, end }: Quoted): string => reading.text.slice(start, end);
  // “木门卫士”系统 … “木门卫士”: what a report calls a platform once is one wherever it names it
  const platforms = new Set(coined.filter((phrase) => isCoinedPlatform(phrase, { reading, grammar })).map(nameOf));
  const openPlatforms = coined.filter((phrase) => platforms.has(nameOf(phrase)));
  const open = coined.filter((phrase) => !platforms.has(nameOf(phrase)));
  return { reading, context, grammar, places, quoted, open, openPlatforms, decided, decisions };
}

function isDecided({ start, end }: Quoted, { text }: Reading, decisions: DecisionBook): boolean {
  return !decisions.isEmpty && decisions.of(text.slice(start, end)) !== undefined;
}
