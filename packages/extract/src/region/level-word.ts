import type { RegionEntry } from "@govkg/lexicon";
import type { RegionLevel } from "@govkg/model";
import type { RegionLineage } from "./resolve-region.js";

/** Words that stand for a division of the issuer's own chain (区司法局, 自治州人民政府), the longer first. */
export const LEVEL_WORDS = [
  "自治区",
  "自治州",
  "自治县",
  "自治旗",
  "示范区",
  "开发区",
  "合作区",
  "高新区",
  "经开区",
  "保税区",
  "度假区",
  "管理区",
  "实验区",
  "街道",
  "园区",
  "新区",
  "林区",
  "矿区",
  "特区",
  "地区",
  "苏木",
  "师市",
  "地",
  "省",
  "市",
  "区",
  "县",
  "旗",
  "州",
  "盟",
  "镇",
  "乡",
  "街",
] as const;
export type LevelWord = (typeof LEVEL_WORDS)[number];

const WORDS_BY_END: readonly (readonly LevelWord[] | undefined)[] = wordsByEnd();

function wordsByEnd(): (LevelWord[] | undefined)[] {
  const byEnd = new Array<LevelWord[] | undefined>(0x10000).fill(undefined);
  for (const word of LEVEL_WORDS) {
    const unit = word.charCodeAt(word.length - 1);
    byEnd[unit] = [...(byEnd[unit] ?? []), word];
  }
  return byEnd;
}

/** The longest level word that ends at an offset. */
export function levelWordEndingAt(text: string, end: number): LevelWord | null {
  const words = WORDS_BY_END[text.charCodeAt(end - 1)];
  if (words === undefined) return null;
  for (const word of words) if (word.length === 1 || text.startsWith(word, end - word.length)) return word;
  return null;
}

/**
 * The region that a level word means in a report: looked for in the issuer's own chain, from the region itself
 * upwards. 市 is a county-level city when the issuer is one or lies in one (义乌市司法局's 市委), else the
 * prefecture, else the municipality; 区 in a report of an autonomous region may be the region.
 */
export function regionOfLevelWord(word: LevelWord, lineage: RegionLineage): RegionEntry | null {
  for (let at = lineage.length - 1; at >= 0; at--) {
    const region = lineage[at];
    if (region !== undefined && isMeantBy(word, region)) return region;
  }
  return null;
}

type Meaning = (region: RegionEntry) => boolean;

/** A region of one of some levels whose name ends in a word. */
function named(ending: string, ...levels: readonly RegionLevel[]): Meaning {
  return ({ name, level }) => levels.includes(level) && name.endsWith(ending);
}

const MEANINGS: Readonly<Partial<Record<LevelWord, Meaning>>> = {
  省: ({ name, level }) => level === "province" && !name.endsWith("市"),
  自治区: named("自治区", "province"),
  市: ({ name, level }) => name.endsWith("市") && level !== "township",
  州: named("州", "prefecture"),
  自治州: named("州", "prefecture"),
  盟: named("盟", "prefecture"),
  地区: named("地区", "prefecture"),
  // 地委: the committee of a prefecture that is called 地区
  地: named("地区", "prefecture"),
  县: named("县", "county"),
  自治县: named("县", "county"),
  旗: named("旗", "county"),
  自治旗: named("旗", "county"),
  林区: named("林区", "county"),
  矿区: named("矿区", "county"),
  特区: named("特区", "county"),
  区: named("区", "county", "zone", "province"),
  镇: named("镇", "township"),
  苏木: named("苏木", "township"),
  乡: named("乡", "township"),
  街道: named("街道", "township"),
  街: named("街道", "township"),
  // 第八师石河子市 of the Xinjiang corps: division and city are one
  师市: ({ name, level, code }) =>
    (level === "zone" && DIVISION_CITY.test(name)) || (level === "county" && code.startsWith("6590")),
};

function isMeantBy(word: LevelWord, region: RegionEntry): boolean {
  const meaning = MEANINGS[word];
  if (meaning !== undefined) return meaning(region);
  const { name, level } = region;
  // 浦东新区 and 滨海新区 are districts
  return (level === "zone" && isZoneWord(word, name)) || (level === "county" && name.endsWith(word));
}

const DIVISION_CITY = /^第.{1,2}师/u;

/** 园区 may stand for any functional zone; the others name the zone's own type (经开区: 经济技术开发区). */
function isZoneWord(word: LevelWord, name: string): boolean {
  if (word === "园区") return true;
  if (word === "高新区") return name.includes("高新");
  if (word === "经开区") return name.includes("经济") || name.includes("经开");
  return name.endsWith(word);
}
