import type { PrefixContext } from "../agency/prefix.js";
import type { ReportContext } from "../context.js";
import type { DecisionBook } from "../decision/decision-book.js";
import type { Quoted } from "../quote/quoted.js";
import type { Reading } from "../reading.js";
import type { ThemeGrammar } from "./theme-grammar.js";

/** What the finders of programmes, platforms and events share. */
export interface ThemeReading {
  readonly reading: Reading;
  readonly context: ReportContext;
  readonly grammar: ThemeGrammar;
  /** The regions of the text, for names that begin with one. */
  readonly places: PrefixContext;
  readonly quoted: readonly Quoted[];
  /** Quotations that may name a new programme, save the decided ones. */
  readonly open: readonly Quoted[];
  /** Quotations that name a new platform, save the decided ones. */
  readonly openPlatforms: readonly Quoted[];
  /** Quotations on which a person has decided. */
  readonly decided: readonly Quoted[];
  readonly decisions: DecisionBook;
}
