import type { Lexicon } from "@govkg/lexicon";
import type { Stance } from "@govkg/model";

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
const PREPARED = new WeakMap<Lexicon, StanceWords>();

/** The lists `stance-…` of words.tsv, made ready for one pass over a clause. */
export class StanceWords {
  private readonly pattern: RegExp;
  private readonly officials: RegExp;
  private readonly public: RegExp;
  private readonly stanceByWord = new Map<string, StanceWord["stance"]>();

  private constructor(lexicon: Lexicon) {
    for (const list of LISTS) for (const word of lexicon.words(`stance-${list}`)) this.stanceByWord.set(word, list);
    this.pattern = alternation([...this.stanceByWord.keys()]);
    this.officials = alternation([...lexicon.words("stance-officials")]);
    this.public = alternation([...lexicon.words("stance-public")]);
  }

  /** The one of a lexicon. */
  static of(lexicon: Lexicon): StanceWords {
    const held = PREPARED.get(lexicon);
    if (held !== undefined) return held;
    const made = new StanceWords(lexicon);
    PREPARED.set(lexicon, made);
    return made;
  }

  /** All stance words of a text, in order, the longest at each place. */
  in(text: string): StanceWord[] {
    return Array.from(text.matchAll(this.pattern), (match) => ({
      word: match[0],
      // as: the pattern is made of the keys of the map
      stance: this.stanceByWord.get(match[0]) as StanceWord["stance"],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  /** Who is taught, by the words around: officials study, the public is told. The nearest in front decides. */
  audience(words: string): "officials" | "public" | null {
    const officials = lastIndex(this.officials, words);
    const others = lastIndex(this.public, words);
    if (officials < 0 && others < 0) return null;
    return officials > others ? "officials" : "public";
  }
}

function alternation(words: readonly string[]): RegExp {
  return new RegExp([...words].sort((a, b) => b.length - a.length).join("|"), "gu");
}

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
