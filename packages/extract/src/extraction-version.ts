import type { Lexicon } from "@govkg/lexicon";
import type { Decisions } from "@govkg/model";
import { DecisionBook } from "./decision/decision-book.js";

/**
 * What an extraction names as its `lexicon`: the version of the catalogues and, where a person has decided on names,
 * that of the decisions. Reports made under another one may hold other facts.
 */
export function extractionVersion(lexicon: Lexicon, decisions?: Decisions): string {
  return versionWith(lexicon, new DecisionBook(decisions));
}

/** The same for decisions that are read already. */
export function versionWith(lexicon: Lexicon, decisions: DecisionBook): string {
  return decisions.isEmpty ? lexicon.version : `${lexicon.version}+${decisions.version}`;
}
