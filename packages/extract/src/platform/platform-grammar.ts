import type { Lexicon } from "@govkg/lexicon";
import { CharacterSet } from "../character-set.js";
import { WordMatcher } from "../word-matcher.js";

/** The word lists behind platforms. */
export class PlatformGrammar {
  /** Head nouns of platforms: 平台, 小程序. */
  readonly heads: WordMatcher;
  /** Words behind a head noun that make it something else: 系统性, 平台公司. */
  readonly headNots: WordMatcher;
  /** Words that make a 系统 a thing and not a branch of administration: 信息, 监管. */
  readonly systemWords: WordMatcher;
  /** Ordinary words that begin like a division: 市民, 区块. */
  readonly levelNots: WordMatcher;
  /** Words before 平台 that do: 创新平台, 产业平台. */
  readonly headNotsBefore: WordMatcher;
  /** Endings that only names of platforms have: 码, 一张图; and ordinary words with the same ending (编码). */
  readonly ends: WordMatcher;
  readonly endNots: WordMatcher;
  /** Beginnings that only names of platforms have: 掌上; and services that begin so (掌上办). */
  readonly starts: WordMatcher;
  readonly startNots: WordMatcher;
  /** What stands before a place in the name of its app: i, 我的. */
  readonly ownStarts: WordMatcher;
  /** Endings of apps: 办, 通; and services that end so (通办). */
  readonly toolEnds: WordMatcher;
  readonly toolEndNots: WordMatcher;
  /** Verbs that use a platform: 依托, 登录. */
  readonly tools: WordMatcher;
  /** Words behind a platform's name: 上线, 注册. */
  readonly online: WordMatcher;
  /** Head nouns that make a platform's name behind a place: 平台, 政务服务网. */
  readonly placedHeads: WordMatcher;
  /** Their first characters: most of a text begins none. */
  readonly placedHeadStarts: CharacterSet;
  /** Those that need no words of their own in between: 政府在线. */
  readonly bareHeads: ReadonlySet<string>;
  /** What is no platform's own name between place and head noun: words inside (局), at its start (级), at its end. */
  readonly ownNameNots: WordMatcher;
  readonly ownNameNotStarts: WordMatcher;
  readonly ownNameNotEnds: WordMatcher;

  constructor(lexicon: Lexicon) {
    const list = (name: string): WordMatcher => new WordMatcher(lexicon.words(`theme-${name}`));
    this.heads = list("platform-head");
    this.headNots = list("platform-not-behind");
    this.systemWords = list("system-word");
    this.levelNots = list("not-level");
    this.headNotsBefore = list("platform-not-before");
    this.ends = list("platform-end");
    this.endNots = list("platform-end-not");
    this.starts = list("platform-start");
    this.startNots = list("platform-start-not");
    this.ownStarts = list("own-start");
    this.toolEnds = list("tool-end");
    this.toolEndNots = list("tool-end-not");
    this.tools = list("tool");
    this.online = list("online");
    this.placedHeads = list("placed-head");
    this.placedHeadStarts = new CharacterSet([...lexicon.words("theme-placed-head")].map((word) => word[0]).join(""));
    this.bareHeads = lexicon.words("theme-bare-head");
    this.ownNameNots = list("own-name-not");
    this.ownNameNotStarts = list("own-name-not-start");
    this.ownNameNotEnds = list("own-name-not-end");
  }
}
