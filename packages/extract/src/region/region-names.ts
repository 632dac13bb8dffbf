import type { Lexicon, RegionEntry } from "@govkg/lexicon";
import { oncePer } from "../once-per.js";
import { WordMatcher } from "../word-matcher.js";

/** What a name of the gazetteer may mean among divisions. */
export interface RegionName {
  /** All divisions of that name. */
  readonly candidates: readonly RegionEntry[];
  /** Written by its short name (金华 for 金华市). */
  readonly isShort: boolean;
}

/** The names of divisions of a lexicon, each looked up once. */
export class RegionNames {
  /** The names of a lexicon, made once. */
  static readonly of = oncePer((lexicon: Lexicon): RegionNames => new RegionNames(lexicon));
  private readonly byIndex: (RegionName | undefined)[];
  private readonly insides: WordMatcher;
  private readonly verbs: WordMatcher;

  private constructor(private readonly lexicon: Lexicon) {
    this.byIndex = new Array(lexicon.nameKinds.length);
    this.insides = new WordMatcher(lexicon.words("region-inside"));
    this.verbs = new WordMatcher(lexicon.words("region-verb"));
  }

  /** The name of an index of the gazetteer. */
  at(index: number): RegionName {
    let name = this.byIndex[index];
    if (name === undefined) {
      const { surface, entries } = this.lexicon.name(index);
      const candidates = entries.filter((entry) => entry.kind === "region");
      name = { candidates, isShort: candidates.every((one) => surface !== one.name && surface !== one.fullName) };
      this.byIndex[index] = name;
    }
    return name;
  }

  /** Whether a name begins with a word that is a verb elsewhere: 会同|县人大, 合作|市场. */
  beginsAsVerb(text: string, start: number): boolean {
    return this.verbs.lengthAt(text, start) > 0;
  }

  /** Whether the first character of a name is the last of a word of two: 推广|安, 重大|理. */
  beginsInside(text: string, start: number): boolean {
    return this.insides.lengthAt(text, start - 1) > 0;
  }
}
