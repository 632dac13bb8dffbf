import type { Extraction } from "@govkg/model";
import type { Suggestion, SuggestOptions } from "./suggestion.js";
import { SuggestionCounter } from "./suggestion-counter.js";

/**
 * Names that the lexicon should learn: coined programmes and platforms, and names found but not linked, over many
 * extractions, the most frequent first (then by type and name). `SuggestionCounter` does the same for extractions
 * that come one by one.
 *
 * @example
 * for (const { name, count, table, row } of suggest(extractions)) console.log(count, name, table, row);
 */
export function suggest(extractions: Iterable<Extraction>, options: SuggestOptions = {}): Suggestion[] {
  const counter = new SuggestionCounter(options);
  for (const extraction of extractions) counter.add(extraction);
  return counter.suggestions();
}
