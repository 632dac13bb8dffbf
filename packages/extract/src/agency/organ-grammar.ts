import type { Lexicon } from "@govkg/lexicon";
import type { RegionLevel } from "@govkg/model";
import { WordMatcher } from "../word-matcher.js";

/** Longest name of an organ behind its region that grammar accepts, in characters. */
const MAX_LENGTH = 24;

/** Word endings that make a name an organ's, the longer first. */
const SUFFIXES = [
  "人民调解委员会",
  "管理委员会",
  "领导小组办公室",
  "委员会办公室",
  "指挥部办公室",
  "居民委员会",
  "村民委员会",
  "领导小组",
  "协调小组",
  "委员会",
  "办公室",
  "指挥部",
  "研究院",
  "研究所",
  "管理处",
  "管理站",
  "服务站",
  "服务中心",
  "联合会",
  "办事处",
  "司法所",
  "派出所",
  "监管所",
  "管理所",
  "仲裁院",
  "检察院",
  "中心",
  "总队",
  "支队",
  "大队",
  "中队",
  "分局",
  "法庭",
  "法院",
  "总站",
  "调查队",
  "执法队",
  "公署",
  "局",
  "厅",
] as const;

/** What a code unit does to a name that grammar reads. */
const BREAK = 1;
const PAIR_BREAK = 2;
const NO_START = 4;
const ENDING = 8;

/** Ends of organs' names that are in no catalogue, by their endings and the words that no name holds. */
export class OrganGrammar {
  private readonly classes = new Uint8Array(0x10000).fill(BREAK);
  /** Words of two characters and more that no name holds, by their beginning. */
  private readonly pairs: WordMatcher;
  private readonly notInside: readonly string[];
  private readonly taskBreaks: WordMatcher;
  /** Names of bureaus without 局. */
  private readonly bureauTasks = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.classes.fill(0, 0x4e00, 0xa000);
    const breaks = lexicon.words("organ-break");
    for (const word of breaks) this.mark(word, word.length === 1 ? BREAK : PAIR_BREAK);
    for (const word of lexicon.words("organ-not-start")) this.mark(word, NO_START);
    for (const suffix of SUFFIXES) this.mark(suffix.slice(-1), ENDING);
    for (const { name } of lexicon.agencyTypes) if (name.endsWith("局")) this.bureauTasks.add(name.slice(0, -1));
    this.notInside = [...lexicon.words("organ-not-inside")];
    this.taskBreaks = new WordMatcher(lexicon.words("organ-task-break"));
    this.pairs = new WordMatcher([...breaks].filter((word) => word.length > 1).map((word) => word.slice(0, 2)));
  }

  /**
   * End of an organ's name that starts right behind its region and is in no catalogue
   * (市|秦岭生态环境保护管理局), or -1. The name runs to the first organ ending before any word that no name holds.
   */
  endFrom(text: string, offset: number): number {
    return (this.classAt(text, offset) & NO_START) !== 0 ? -1 : this.tailFrom(text, offset);
  }

  /** The same for a name that goes on behind another organ's: 市公安局|长安分局. */
  tailFrom(text: string, offset: number): number {
    const limit = Math.min(text.length, offset + MAX_LENGTH);
    for (let at = offset; at < limit; at++) {
      const kind = this.classAt(text, at);
      if ((kind & BREAK) !== 0 && !this.joinsTasks(text, offset, at)) return -1;
      if ((kind & PAIR_BREAK) !== 0 && this.pairs.lengthAt(text, at) > 0) return -1;
      if ((kind & ENDING) !== 0 && at >= offset + 2 && isEnding(text, offset, at + 1)) return at + 1;
    }
    return -1;
  }

  /** 应急管理|与|生态环境局: the word joins two tasks of one bureau. */
  private joinsTasks(text: string, offset: number, at: number): boolean {
    return text[at] === "与" && this.bureauTasks.has(text.slice(offset, at));
  }

  /**
   * Whether a name that grammar read is an organ's: no hospital, hall or project (市奥体中心), no two names in one. A
   * short place name stands before companies and projects too, so that only endings of organs proper count behind it.
   */
  isOrgan(name: string, { isShort, level }: { isShort: boolean; level: RegionLevel | null }): boolean {
    if (level === "area" || TWO_NAMES.test(name) || ENTERPRISE.test(name)) return false;
    // 市医疗纠纷人民调解委员会 is no hospital
    if (!OFFICIAL.test(name) && this.notInside.some((word) => name.includes(word))) return false;
    if (BUILDS.test(name)) return false;
    if (isShort && (!PROPER.test(name) || (level !== "province" && level !== "prefecture"))) return false;
    return !name.endsWith("厅") || level === "province" || level === null;
  }

  /** Whether a word begins at an offset that no name of a coordinating body holds. */
  endsTask(text: string, at: number): boolean {
    const isPlain = (this.classAt(text, at) & BREAK) === 0 || TASK_CHARACTERS.test(text[at] ?? "\n");
    return !isPlain || this.taskBreaks.lengthAt(text, at) > 0;
  }

  /** Whether a coordinating body's name may begin at an offset behind its place. */
  beginsTask(text: string, at: number): boolean {
    return (this.classAt(text, at) & NO_START) === 0 || text[at] === "委";
  }

  private classAt(text: string, at: number): number {
    return at < text.length ? (this.classes[text.charCodeAt(at)] ?? BREAK) : BREAK;
  }

  private mark(word: string, bit: number): void {
    const unit = word.charCodeAt(0);
    this.classes[unit] = (this.classes[unit] ?? 0) | bit;
  }
}

/** 推进“放管服”改革协调小组: names of coordinating bodies hold quotes, and words that others do not. */
const TASK_CHARACTERS = /[\u4e00-\u9fff“”]/u;

/** 布局, 格局, 开局: no bureaus. */
const NO_BUREAU = "布格开全大结破当变时定残僵败战危骗";

const TWO_NAMES = /[和及与、](?:[省市区县旗州镇乡]|国家|国务院|中央|全国|最高)/u;
/** 长洲区|建设国家水上运动中心 tells what is built. */
const BUILDS = /^建设(?!局|委员会|领导小组|管理|和)/u;
const ENTERPRISE = /公司|集团|大学|学院|学校|中学|小学|医院|银行|县域|市域|省域/u;
const OFFICIAL = /(?:委员会|[^布格]局|领导小组|指挥部|支队|大队|总队)$/u;
const PROPER =
  /(?:法庭|法院|检察院|委员会|[^布格]局|支队|大队|总队|服务中心|仲裁院|指挥部|领导小组|办公室|调查队|联合会)$/u;

const SUFFIXES_BY_END: readonly (readonly string[] | undefined)[] = suffixesByEnd();

function suffixesByEnd(): (string[] | undefined)[] {
  const byEnd = new Array<string[] | undefined>(0x10000).fill(undefined);
  for (const suffix of SUFFIXES) {
    const unit = suffix.charCodeAt(suffix.length - 1);
    byEnd[unit] = [...(byEnd[unit] ?? []), suffix];
  }
  return byEnd;
}

function suffixBefore(text: string, end: number): string | undefined {
  return SUFFIXES_BY_END[text.charCodeAt(end - 1)]?.find((suffix) => text.startsWith(suffix, end - suffix.length));
}

function isEnding(text: string, start: number, end: number): boolean {
  const suffix = suffixBefore(text, end);
  if (suffix === undefined || end - suffix.length < start + 2) return false;
  if (suffix === "局" && NO_BUREAU.includes(text.charAt(end - 2))) return false;
  return !continues(text, end);
}

/** The organ's name goes on behind a first ending: 执法局|直属大队, or there is no name: 中心|城区. */
const CONTINUED =
  /(?:直属|机关服务|[\u4e00-\u9fff]{0,6}(?:分局|分中心)|城区|城市|工作|任务|组|环节|地带|思想|长|面|限|部|势|办公室)/uy;

function continues(text: string, end: number): boolean {
  CONTINUED.lastIndex = end;
  return CONTINUED.test(text);
}
