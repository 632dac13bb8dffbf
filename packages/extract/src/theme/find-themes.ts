import { regionEnds } from "../agency/prefix.js";
import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import { findEvents } from "../event/find-events.js";
import { findPlatforms } from "../platform/find-platforms.js";
import { findProgrammes } from "../programme/find-programmes.js";
import { findOpenPhrases } from "../quote/open-phrases.js";
import { findQuoted } from "../quote/quoted.js";
import type { Reading } from "../reading.js";
import { findCatalogueNames } from "./catalogue-names.js";
import type { ThemeGrammar } from "./theme-grammar.js";

/** Programmes, platforms and events: by catalogue, then each by its own grammar. */
export function findThemes(reading: Reading, context: ReportContext, grammar: ThemeGrammar): Candidate[] {
  const places = { ends: regionEnds(reading), lineage: context.lineage };
  const quoted = findQuoted(reading.text);
  const themes = { reading, context, grammar, places, quoted, open: findOpenPhrases({ reading, quoted }) };
  return [
    // before the plain names: of equal claims the first stands, and a split name knows more
    ...findProgrammes(themes),
    ...findCatalogueNames(themes),
    ...findPlatforms(themes),
    ...findEvents(themes),
  ];
}
