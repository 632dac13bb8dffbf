import type { Lexicon } from "@govkg/lexicon";
import { WordMatcher } from "../word-matcher.js";

/** The word lists that reading figures needs, prepared once for a lexicon. */
export class QuantityGrammar {
  /** Units that follow any number. */
  readonly units: WordMatcher;
  /** Units that a small Chinese numeral before them makes an idiom of: 三方面, 两头, 一口. */
  readonly digitUnits: WordMatcher;
  readonly approximatorsBefore: WordMatcher;
  readonly approximatorsBehind: WordMatcher;
  /** Words that end like an approximator: 节约, 最近. */
  readonly falseApproximators: WordMatcher;
  /** Names and idioms that begin with a number: 两个维护, 一体化. */
  readonly numberNames: WordMatcher;
  /** Words between what is counted and its number: 达到, 为, 共. */
  readonly links: WordMatcher;
  /** Words that no counted noun holds: verbs, adverbs, words of place and time. */
  readonly breaks: WordMatcher;
  /** Those among them that tell what was done. */
  readonly verbs: WordMatcher;
  /** Nouns with a syllable that alone would be such a word: 会议, 行为. */
  readonly nouns: WordMatcher;
  /** Verbs that are as often the first half of a noun: 审查合同 against 公平竞争审查. */
  readonly softVerbs: WordMatcher;
  /** Verbs that act on what an earlier clause counted: 审结, 受理. */
  readonly carryingVerbs: WordMatcher;
  readonly ups: WordMatcher;
  readonly downs: WordMatcher;
  readonly bases: WordMatcher;

  constructor(lexicon: Lexicon) {
    const list = (name: string): WordMatcher => new WordMatcher(lexicon.words(name));
    this.units = list("figure-unit");
    this.digitUnits = list("figure-digit-unit");
    this.approximatorsBefore = list("figure-approximator-before");
    this.approximatorsBehind = list("figure-approximator-behind");
    this.falseApproximators = list("figure-false-approximator");
    this.numberNames = list("figure-number-name");
    this.links = list("figure-link");
    const verbs = [...lexicon.words("figure-verb"), ...lexicon.words("figure-carrying-verb")];
    const changes = [...lexicon.words("figure-up"), ...lexicon.words("figure-down")].filter(({ length }) => length > 1);
    this.verbs = new WordMatcher(verbs);
    this.breaks = new WordMatcher([...verbs, ...changes, ...lexicon.words("figure-break")]);
    this.nouns = list("figure-noun");
    this.softVerbs = list("figure-soft-verb");
    this.carryingVerbs = list("figure-carrying-verb");
    this.ups = list("figure-up");
    this.downs = list("figure-down");
    this.bases = list("figure-basis");
  }
}
