import { foldName } from "@govkg/lexicon";
import type { InstrumentEntry } from "./instrument-entry.js";
import type { TitleCatalogue } from "./title-catalogue.js";
import { titleParts } from "./title-parts.js";

/** One way to look a title up: as written, or without the notes that are no part of an official title. */
interface Spelling {
  readonly title: string;
  /** Entries with this title or alias. */
  readonly exact: readonly InstrumentEntry[];
  /** The title without a relative word in front, when some region has a law of that name; else null. */
  readonly local: string | null;
  /** Entries that differ in what is neither letter nor figure. */
  readonly likely: readonly InstrumentEntry[];
}

/** Words that a short form may consist of without naming anything: 《管理办法》, 《实施方案》. */
const GENERIC =
  /^(?:新|本|该|暂行|管理|实施|工作|监督|行动|指导|若干|具体|补充|总体|专项|三年|年度)*(?:条例|办法|规定|细则|规则|意见|通知|方案|计划|规划|纲要|清单|要点|措施|决定|指引|规程|制度|目录|标准|报告|解释|法|准则|章程)$/u;
/** A title with one of these heads is an instrument or a publication whatever stands around it. */
const INSTRUMENT_HEAD =
  /(?:条例|办法|规定|细则|规则|规程|意见|通知|决定|方案|计划|规划|纲要|要点|清单|目录|标准|规范|指引|指南|公告|通告|报告|法典|章程|制度|措施|读本|年鉴|白皮书|手册|汇编|协议|协定|备忘录|公约|倡议书|报|周刊|杂志|期刊)(?:[(（].*)?$/u;
/** Titles of a few characters that no catalogue has are more likely short for one named before. */
const SHORT = 8;
export const RELATIVE = /^(?:我)?(?:自治区|自治州|省|市|州)(?![场容政民长级区县])/u;

/** What the words of a title tell by themselves, wherever they stand. */
export class CitedTitle {
  /** The title without the notes in brackets at its end. */
  readonly base: string;
  readonly notes: readonly string[];
  /** The title as short forms know it. */
  readonly form: string;
  /** The same without its notes: what a short form must be part of. */
  readonly key: string;
  /** Whether it names no instrument by itself. */
  readonly isGeneric: boolean;
  readonly isShort: boolean;
  readonly hasInstrumentHead: boolean;
  readonly spellings: readonly Spelling[];

  constructor(
    readonly title: string,
    titles: TitleCatalogue,
  ) {
    const { base, notes } = titleParts(title);
    this.base = base;
    this.notes = notes;
    this.form = foldName(title);
    this.key = foldName(base);
    this.isGeneric = GENERIC.test(this.key);
    this.isShort = base.length <= SHORT;
    this.hasInstrumentHead = INSTRUMENT_HEAD.test(title);
    const written = notes.length === 0 || this.key.length < 2 ? [title] : [title, base];
    this.spellings = written.map((spelling) => toSpelling(spelling, title, titles));
  }
}

function toSpelling(spelling: string, title: string, titles: TitleCatalogue): Spelling {
  const bare = foldName(spelling).replace(RELATIVE, "");
  return {
    title: spelling,
    exact: titles.exact(spelling),
    local: titles.isLocal(bare) ? bare : null,
    likely: samePeriod(titles.likely(spelling), title),
  };
}

/** Plans of one name differ by their years: where a title gives them, they decide. */
function samePeriod(entries: readonly InstrumentEntry[], title: string): readonly InstrumentEntry[] {
  const years = yearsOf(title);
  if (years === "") return entries;
  return entries.filter((entry) => yearsOf(entry.title) === years || yearsOf(entry.title) === "");
}

function yearsOf(title: string): string {
  return (foldName(title).match(/20\d\d/gu) ?? []).join("-");
}
