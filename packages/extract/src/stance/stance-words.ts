import type { Lexicon } from "@govkg/lexicon";
import type { Stance } from "@govkg/model";
import { oncePer } from "../once-per.js";
import { WordMatcher } from "../word-matcher.js";

type VerbStance = Exclude<Stance, "mention">;

/** A word that tells what is done with a title. */
export interface StanceWord {
  readonly word: string;
  /** `explain` for words that teach officials or the public alike: 讲解, 发放. */
  readonly stance: VerbStance | "explain";
  readonly start: number;
  readonly end: number;
}

const LISTS = ["study", "publicise", "explain", "implement", "formulate", "review"] as const;

/** The lists `stance-…` of words.tsv, made ready for one pass over a clause. */
export class StanceWords {
  /** The one of a lexicon. */
  static readonly of = oncePer((lexicon: Lexicon): StanceWords => new StanceWords(lexicon));
  private readonly verbs: WordMatcher;
  private readonly officials: WordMatcher;
  private readonly public: WordMatcher;
  private readonly stanceByWord = new Map<string, StanceWord["stance"]>();

  private constructor(lexicon: Lexicon) {
    for (const list of LISTS) for (const word of lexicon.words(`stance-${list}`)) this.stanceByWord.set(word, list);
    this.verbs = new WordMatcher(this.stanceByWord.keys());
    this.officials = new WordMatcher(lexicon.words("stance-officials"));
    this.public = new WordMatcher(lexicon.words("stance-public"));
  }

  /** The first stance word of a text from an offset on, the longest at its place; null for none. */
  next(text: string, from: number): StanceWord | null {
    for (let start = from; start < text.length; start++) {
      const length = this.verbs.lengthAt(text, start);
      if (length === 0) continue;
      const end = start + length;
      const word = text.slice(start, end);
      const stance = this.stanceByWord.get(word);
      if (stance !== undefined) return { word, stance, start, end };
    }
    return null;
  }

  /** All stance words of a text, in order. */
  in(text: string): StanceWord[] {
    const found: StanceWord[] = [];
    for (let word = this.next(text, 0); word !== null; word = this.next(text, word.end)) found.push(word);
    return found;
  }

  /** Who is taught, by the words around: officials study, the public is told. The nearest in front decides. */
  audience(words: string): "officials" | "public" | null {
    const officials = lastIndex(this.officials, words);
    const others = lastIndex(this.public, words);
    if (officials < 0 && others < 0) return null;
    return officials > others ? "officials" : "public";
  }
}

function lastIndex(words: WordMatcher, text: string): number {
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const length = words.lengthAt(text, at);
    if (length === 0) continue;
    last = at;
    at += length - 1;
  }
  return last;
}
