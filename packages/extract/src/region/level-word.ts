import type { RegionEntry } from "@govkg/lexicon";
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
  "街道",
  "园区",
  "新区",
  "林区",
  "矿区",
  "特区",
  "地区",
  "苏木",
  "师市",
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

function isMeantBy(word: LevelWord, region: RegionEntry): boolean {
  const { name, level } = region;
  switch (word) {
    case "省":
      return level === "province" && !name.endsWith("市");
    case "自治区":
      return level === "province" && name.endsWith("自治区");
    case "市":
      return name.endsWith("市") && level !== "township";
    case "州":
    case "自治州":
      return level === "prefecture" && name.endsWith("州");
    case "县":
    case "自治县":
      return level === "county" && name.endsWith("县");
    case "旗":
    case "自治旗":
      return level === "county" && name.endsWith("旗");
    case "盟":
    case "地区":
      return level === "prefecture" && name.endsWith(word);
    case "镇":
    case "苏木":
      return level === "township" && name.endsWith(word);
    case "乡":
      return level === "township" && name.endsWith("乡");
    case "师市":
      // 第八师石河子市 of the Xinjiang corps: division and city are one
      return (level === "zone" && DIVISION_CITY.test(name)) || (level === "county" && region.code.startsWith("6590"));
    case "街道":
    case "街":
      return level === "township" && name.endsWith("街道");
    case "林区":
    case "矿区":
    case "特区":
      return level === "county" && name.endsWith(word);
    case "区":
      return (level === "county" || level === "zone" || level === "province") && name.endsWith("区");
    default:
      // 浦东新区 and 滨海新区 are districts
      return (level === "zone" && isZoneWord(word, name)) || (level === "county" && name.endsWith(word));
  }
}

const DIVISION_CITY = /^第.{1,2}师/u;

/** 园区 may stand for any functional zone; the others name the zone's own type (经开区: 经济技术开发区). */
function isZoneWord(word: LevelWord, name: string): boolean {
  if (word === "园区") return true;
  if (word === "高新区") return name.includes("高新");
  if (word === "经开区") return name.includes("经济") || name.includes("经开");
  return name.endsWith(word);
}
