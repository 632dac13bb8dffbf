import { WordMatcher } from "../word-matcher.js";

/** Schools, hospitals, companies and firms, which are no organs (ontology 6). */
const INSTITUTIONS = new WordMatcher(
  "有限公司 集团 公司 大学 学院 中学 小学 学校 幼儿园 医院 保健院 分院 妇儿中心 律师事务所 银行 日报 晚报 电视台 出版社".split(
    " ",
  ),
);

/** Longest own name between the place and the kind of institution. */
const MAX_OWN = 14;

/** Words that no such name holds. */
const BREAKS = new WordMatcher([
  ..."的和与及、在为向对从到省市区县镇",
  ..."开展 组织 打造 建设 推进 实施 企业 开通 成功 新增 全市 全区 全省".split(" "),
]);

/** End of the institution's name that begins with the place before an offset (武汉|大学), or -1. */
export function institutionEnd(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + MAX_OWN);
  for (let at = offset; at <= limit; at++) {
    const length = INSTITUTIONS.lengthAt(text, at);
    if (length > 0) return at + length;
    if (BREAKS.lengthAt(text, at) > 0 || !isNamePart(text.charCodeAt(at))) return -1;
  }
  return -1;
}

/** Chinese characters, Latin letters and digits. */
function isNamePart(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
