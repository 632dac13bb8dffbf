import { describe, it } from "vitest";
import { expectMarked } from "../marked-text.js";

const POSITIVE: readonly (readonly [string, string])[] = [
  [
    "a list with its left edge",
    "学习[宪法](law:中华人民共和国宪法)、[民法典](law:中华人民共和国民法典)和新修订的[行政处罚法](law:中华人民共和国行政处罚法)。",
  ],
  [
    "a comma list",
    "培训[行政复议法](law:中华人民共和国行政复议法)、[行政诉讼法](law:中华人民共和国行政诉讼法)等内容。",
  ],
  ["a short name behind a verb", "宣传[水法](law:中华人民共和国水法)。"],
  ["quotation marks", "研读“[宪法](law:中华人民共和国宪法)”。"],
  ["straight quotation marks", '研读"[民法典](law:中华人民共和国民法典)"。'],
  ["an alias", "学习[个保法](law:中华人民共和国个人信息保护法)。"],
  ["规定 behind a law is a verb", "[行政复议法](law:中华人民共和国行政复议法)规定的程序。"],
  ["a regulation that no catalogue has", "落实[广东省电梯共享管理条例](law:广东省电梯共享管理条例)，排查隐患。"],
  [
    "a region in front of what the nation has too",
    "落实[广东省优化营商环境条例](law:广东省优化营商环境条例)和[优化营商环境条例](law:优化营商环境条例)。",
  ],
  [
    "verbs of one character",
    "唱[宪法](law:中华人民共和国宪法)、讲[民法典](law:中华人民共和国民法典)，研读[监察法](law)。",
  ],
  [
    "rules that implement the law before",
    "宣传[行政复议法](law)及其[实施条例](law:中华人民共和国行政复议法实施条例)，执行《[民办教育促进法](law)》及其[实施条例](law:中华人民共和国民办教育促进法实施条例)。",
  ],
  ["verbs on its right", "推动[生态环境法典](law:中华人民共和国生态环境法典)学习宣传。"],
  [
    "nouns of activity on its right",
    "深入开展[生态环境法典](law:中华人民共和国生态环境法典)学习培训，推进[民法典](law:中华人民共和国民法典)普法工作。",
  ],
  ["a short name under a verb of doing", "强化[宪法](law:中华人民共和国宪法)学习，抓好[监察法](law)学习贯彻。"],
  ["a special economic zone's", "学习[汕头优化营商环境条例](law:汕头经济特区优化营商环境条例)。"],
];
const NEGATIVE: readonly (readonly [string, string])[] = [
  ["a day", "国家宪法日开展活动。"],
  ["a week", "宪法宣传周期间张贴海报。"],
  ["a month", "民法典宣传月举办讲座。"],
  ["another law's month", "反有组织犯罪法宣传月活动。"],
  ["the name of a campaign", "以“学宪法 讲宪法”活动为载体。"],
  ["a centre", "生态环境法典研究中心揭牌。"],
  ["a park", "建成民法典主题公园。"],
  ["laws in general", "遵守环保法律法规和水法规。"],
  ["a body of law", "普及知识产权法、行政法、劳动法律知识。"],
  ["依法 and 法治", "依法行政，法治政府，监督法治化。"],
  ["an oath", "举行宪法宣誓仪式。"],
  ["a branch company", "查处某分公司法定代表人。"],
];

describe("titles without brackets", () => {
  it.each(POSITIVE)("%s", (_, paragraph) => {
    expectMarked(paragraph, { types: ["law", "document"] });
  });
  it.each(NEGATIVE)("none: %s", (_, paragraph) => {
    expectMarked(paragraph, { types: ["law", "document"] });
  });
});
