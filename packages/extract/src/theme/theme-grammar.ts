import type { Lexicon } from "@govkg/lexicon";
import { PlatformGrammar } from "../platform/platform-grammar.js";
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
  /** Words that an aim ends with: 之都, 高地. */
  readonly aimEnds: WordMatcher;
  /** Set phrases that name nothing of their own: 最后一公里. */
  readonly idioms: ReadonlySet<string>;
  /** What must not follow a name that stands as itself: 率, 领导小组. */
  readonly partBehind: WordMatcher;
  /** Words that may stand between a name and those: 工作, 建设. */
  readonly fillers: WordMatcher;
  /** Endings that make an ambiguous name a name without quotes: 制度, 改革. */
  readonly namingEnds: WordMatcher;
  /** What is awarded, and to whom: 示范, 市. */
  readonly honours: WordMatcher;
  readonly honoured: WordMatcher;
  /** Words behind an ambiguous name that do: 品牌. */
  readonly namingBehind: WordMatcher;
  /** Words behind a plan known by its number: 时期 of 十四五时期. */
  readonly planBehind: WordMatcher;
  /** Units behind a count: 件 of 12345件. */
  readonly counters: WordMatcher;
  readonly platforms: PlatformGrammar;
  /** Words before which the name of a platform or event can't reach back: 依托, 通过. */
  readonly breaks: WordMatcher;
  /** Nouns before 日, 周, 月 in their names: 宣传, 教育. */
  readonly dayNouns: WordMatcher;
  /** What the names of days begin with that need no such noun: 全国, 国际. */
  readonly dayStarts: WordMatcher;
  /** Ordinary words for days: 工作日, 上周. */
  readonly dayNots: WordMatcher;

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
    this.aimEnds = list("aim-end");
    this.idioms = lexicon.words("theme-idiom");
    this.partBehind = list("part-behind");
    this.fillers = list("filler");
    this.namingEnds = list("naming-end");
    this.honours = list("honour");
    this.honoured = list("honoured");
    this.namingBehind = list("naming-behind");
    this.planBehind = list("plan-behind");
    this.counters = list("counter");
    this.platforms = new PlatformGrammar(lexicon);
    this.breaks = list("break");
    this.dayNouns = list("day-noun");
    this.dayStarts = list("day-start");
    this.dayNots = list("day-not");
  }
}
