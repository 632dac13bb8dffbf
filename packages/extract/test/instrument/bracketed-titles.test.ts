import { describe, it } from "vitest";
import { expectMarked, type MarkedReport } from "../marked-text.js";

const types: MarkedReport["types"] = ["law", "document"];
const DISTRICT: MarkedReport = { issuer: "深圳市福田区司法局", types };
const ROWS: readonly (readonly [string, string])[] = [
  ["one title", "落实《[公平竞争审查条例](law:公平竞争审查条例)》。"],
  ["adjacent titles", "学习《[中华人民共和国监察法](law:中华人民共和国监察法)》《[信访工作条例](law:信访工作条例)》。"],
  [
    "joined titles",
    "学习《[中华人民共和国监察法](law:中华人民共和国监察法)》、《[信访工作条例](law:信访工作条例)》和《[优化营商环境条例](law:优化营商环境条例)》。",
  ],
  [
    "a title nested in 〈〉",
    "转发《[关于印发〈某区执法案卷评查办法〉的通知](document:关于印发〈某区执法案卷评查办法〉的通知)》。",
  ],
  ["a title nested in 《》", "转发《[关于印发《某区执法案卷评查办法》的通知](document)》，请各单位执行。"],
  [
    "a judicial interpretation that quotes its law",
    "执行《[最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释](law:最高人民法院关于适用《中华人民共和国行政诉讼法》的解释)》。",
  ],
  [
    "a comma and a joining word between titles",
    "学习《[监察法](law;stance=study)》，《[宪法](law;stance=study)》，和《[信访工作条例](law;stance=study)》。",
  ],
  [
    "two known titles in one pair of brackets",
    "学习《[行政处罚法](law:中华人民共和国行政处罚法)、[行政强制法](law:中华人民共和国行政强制法)》。",
  ],
  [
    "one title with 和 in it",
    "执行《[城镇排水与污水处理条例](law)》《[中华人民共和国水土保持法和水法释义](document)》。",
  ],
  ["doubled brackets", "落实〈〈[优化营商环境条例](law:优化营商环境条例)〉〉《《[监察法](law)》》。"],
  [
    "a year in brackets is no title",
    "印发《[福田区案卷评查办法](document;docNumber=福府规〔2024〕3号)》（福府规〈2024〉3号）。",
  ],
  ["double angle brackets", "学习<<[中华人民共和国监察法](law:中华人民共和国监察法)>>。"],
  ["full-width double angle brackets", "学习＜＜[中华人民共和国监察法](law:中华人民共和国监察法)＞＞。"],
  ["〈〉 alone", "学习〈[中华人民共和国监察法](law:中华人民共和国监察法)〉。"],
  ["without the country's name", "学习《[监察法](law:中华人民共和国监察法)》。"],
  ["a blank inside", "学习《[中华人民共和国 监察法](law:中华人民共和国监察法)》。"],
  ["version inside", "学习《[中华人民共和国监察法（2024年修正）](law:中华人民共和国监察法)》。"],
  ["version outside", "学习《[中华人民共和国监察法](law:中华人民共和国监察法)》（2024年修正）。"],
  ["试行 in an official title", "落实《[中国共产党党务公开条例](law:中国共产党党务公开条例（试行）)》。"],
  [
    "试行 in a document's title",
    "印发《[福田区行政裁量权适用规则（试行）](document:福田区行政裁量权适用规则（试行）;kind=normative-document)》。",
  ],
  [
    "a dash of another kind",
    "对照《[法治政府建设实施纲要（2021-2025年）](document:法治政府建设实施纲要（2021—2025年）)》。",
  ],
  [
    "another mark between two issuers",
    "落实《[中共中央 国务院关于加快建设全国统一大市场的意见](document:中共中央、国务院关于加快建设全国统一大市场的意见)》。",
  ],
  ["a draft is the law", "就《[某市养犬管理条例（草案）](law:某市养犬管理条例)》提出意见。"],
  ["a draft outside the brackets", "审议《[深圳市养犬管理条例](law)》（草案）。"],
  [
    "a text for comment that is no law yet is a document",
    "就《[深圳市地下管线管理办法（征求意见稿）](document:深圳市地下管线管理办法（征求意见稿）)》公开征求意见。",
  ],
  ["a text for comment on a known law is that law", "就《[优化营商环境条例（征求意见稿）](law)》反馈意见。"],
  ["an empty title is none", "《》为空。"],
  ["a film is no instrument", "组织观看电影《第二十条》，创作普法短视频《小明学法》。"],
  ["plays by the head noun behind the row", "推出《法治之光》《守护》等一批普法剧。"],
  ["a play of a local kind", "淮剧《渡口》获奖，《江潮》入选旅游演艺精品名录。"],
  ["a magazine is a publication", "订阅《[民主与法制周刊](document;kind=publication)》。"],
];

describe("titles in brackets", () => {
  it.each(ROWS)("%s", (_, paragraph) => {
    expectMarked(paragraph, DISTRICT);
  });
});

describe("times named after a law", () => {
  it.each([
    ["a month", "组织“[《民法典》宣传月](event:民法典宣传月)”活动。"],
    ["a week", "开展[《反有组织犯罪法》宣传周](event:反有组织犯罪法宣传周)、[《信访工作条例》集中宣传月](event)活动。"],
    ["the law itself on some day", "世界环境日宣传《[民法典](law)》。"],
  ])("%s", (_, paragraph) => {
    expectMarked(paragraph, { types: ["law", "document"] });
    expectMarked(paragraph);
  });
});

const BROKEN: readonly (readonly [string, string])[] = [
  ["no closer before a comma", "认真执行《[中华人民共和国行政处罚法](law:中华人民共和国行政处罚法)，规范执法行为。"],
  [
    "no closer before the next title",
    "认真执行《[重大行政决策程序暂行条例](law:重大行政决策程序暂行条例)，落实《[公平竞争审查条例](law:公平竞争审查条例)》。",
  ],
  ["an inner closer without the outer", "转发《[关于印发《某区执法案卷评查办法》的通知](document)，请执行。"],
  ["a line break inside", "认真执行《[中华人民共和国\n行政处罚法](law:中华人民共和国行政处罚法)》，规范执法。"],
];

describe("damaged titles", () => {
  it.each(BROKEN)("%s", (_, paragraph) => {
    expectMarked(paragraph, DISTRICT);
  });
});
