import type { Lexicon } from "@govkg/lexicon";
import { WordMatcher } from "../word-matcher.js";
import { ThemeNames } from "./theme-names.js";

/** The word lists behind programmes, platforms and events, prepared once for a lexicon. */
export class ThemeGrammar {
  readonly names: ThemeNames;
  /** Verbs that make a name of what follows: 打造, 推出, 试点. */
  readonly launches: WordMatcher;
  /** Verbs that often do: 推进, 落实, 完善. */
  readonly uses: WordMatcher;
  /** Nouns behind a quotation that call it a programme: 模式, 改革, 专项行动. */
  readonly heads: WordMatcher;
  /** The same for nouns that as often do not: 服务, 监管. */
  readonly weakHeads: WordMatcher;
  /** Verbs behind a quotation that tell it runs: 开讲, 落地. */
  readonly runs: WordMatcher;
  /** What names of programmes end with: 讲堂, 工作法, 一件事. */
  readonly nameEnds: WordMatcher;
  /** What hardly anything but such a name ends with: 工作法, 三年行动. */
  readonly strongEnds: WordMatcher;
  /** Words around a quotation that complains or cites: 解决, 问题. */
  readonly faultsBefore: WordMatcher;
  readonly faultsBehind: WordMatcher;
  /** Words around a slogan, a motto, a honour: 以, 为主题, 称号. */
  readonly mottosBefore: WordMatcher;
  readonly mottosBehind: WordMatcher;
  /** Words that begin a slogan: 把, 让, 坚持. */
  readonly mottoStarts: WordMatcher;
  /** Words that a complaint ends with: 难, 不足. */
  readonly faultEnds: WordMatcher;
  /** Set phrases that name nothing of their own: 最后一公里. */
  readonly idioms: ReadonlySet<string>;
  /** What must not follow a name that stands as itself: 率, 领导小组. */
  readonly partBehind: WordMatcher;
  /** Words that may stand between a name and those: 工作, 建设. */
  readonly fillers: WordMatcher;
  /** Endings that make an ambiguous name a name without quotes: 制度, 改革. */
  readonly namingEnds: WordMatcher;
  /** Head nouns of platforms: 平台, 小程序. */
  readonly platformHeads: WordMatcher;
  /** Words behind a head noun that make it something else: 系统性, 平台公司. */
  readonly platformNots: WordMatcher;
  /** Words that make a 系统 a thing and not a branch of administration: 信息, 监管. */
  readonly systemWords: WordMatcher;
  /** Ordinary words that begin like a division: 市民, 区块. */
  readonly levelNots: WordMatcher;
  /** Words before which the name of a platform or event can't reach back: 依托, 通过. */
  readonly breaks: WordMatcher;

  constructor(lexicon: Lexicon) {
    const list = (name: string): WordMatcher => new WordMatcher(lexicon.words(`theme-${name}`));
    this.names = new ThemeNames(lexicon);
    this.launches = list("launch");
    this.uses = list("use");
    this.heads = list("head");
    this.weakHeads = list("head-weak");
    this.runs = list("run");
    this.strongEnds = list("name-end-strong");
    this.nameEnds = list("name-end");
    this.faultsBefore = list("fault-before");
    this.faultsBehind = list("fault-behind");
    this.mottosBefore = list("motto-before");
    this.mottosBehind = list("motto-behind");
    this.mottoStarts = list("motto-start");
    this.faultEnds = list("fault-end");
    this.idioms = lexicon.words("theme-idiom");
    this.partBehind = list("part-behind");
    this.fillers = list("filler");
    this.namingEnds = list("naming-end");
    this.platformHeads = list("platform-head");
    this.platformNots = list("platform-not-behind");
    this.systemWords = list("system-word");
    this.levelNots = list("not-level");
    this.breaks = list("break");
  }
}
