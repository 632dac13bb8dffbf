import { describe, expect, it } from "vitest";
import { expectMarked, extractParagraph, type MarkedReport } from "../marked-text.js";

const events = (paragraph: string, report: MarkedReport = {}): void => {
  expectMarked(paragraph, { types: ["event"], ...report });
};

describe("congresses and plenums of the centre", () => {
  it.each([
    ["a congress, before 精神", "贯彻[党的二十大](event:党的二十大)精神。"],
    ["before 报告", "学习[党的二十大](event:党的二十大)报告。"],
    ["a plenum", "贯彻[党的二十届三中全会](event:党的二十届三中全会)部署。"],
    ["short", "贯彻[二十届三中全会](event:党的二十届三中全会)精神。"],
    ["older than the catalogue", "贯彻[十七届四中全会](event:党的十七届四中全会)精神。"],
    ["behind a number in a circle", "②在[全国节能宣传周](event:全国节能宣传周)开展宣传。"],
    ["a list", "贯彻[二十届二中](event:党的二十届二中全会)、[三中全会](event:党的二十届三中全会)精神。"],
    ["in full", "贯彻[中国共产党第二十届中央委员会第三次全体会议](event:党的二十届三中全会)精神。"],
    ["a conference", "贯彻[中央全面依法治国工作会议](event:中央全面依法治国工作会议)精神。"],
    ["all plenums", "贯彻[二十届历次全会](event:党的二十届历次全会)精神。"],
    ["两会 of the nation", "传达[全国两会](event:全国两会)精神。"],
    ["two meetings", "两会期间加强值守。"],
    ["the National People's Congress", "传达[十四届全国人大三次会议](event:十四届全国人大三次会议)精神。"],
    ["the same in full", "学习[第十四届全国人民代表大会第三次会议](event:十四届全国人大三次会议)精神。"],
    ["a conference of one line of work", "贯彻[全国行政复议工作会议](event:全国行政复议工作会议)部署。"],
    ["two conferences", "贯彻[全国两会](event:全国两会)和[中央经济工作会议](event:中央经济工作会议)精神。"],
    ["a meeting that someone holds", "全国司法局召开工作会议。"],
  ])("%s", (_, paragraph) => events(paragraph));
});

describe("plenums of local committees", () => {
  it.each([
    ["the city's, from a district", "[市委七届十次全会](event:中共深圳市委七届十次全会)", "深圳市福田区司法局"],
    ["the district's, with its city", "[区委八届五次全会](event:中共深圳市福田区委八届五次全会)", "深圳市福田区司法局"],
    ["the county's, without its city", "[县委十四届六次全会](event:中共长沙县委十四届六次全会)", "长沙市长沙县司法局"],
    ["the banner's", "[旗委十六届五次全会](event:中共达拉特旗委十六届五次全会)", "鄂尔多斯市达拉特旗人民政府"],
    ["the county-level city's", "[市委十五届三次全会](event:中共义乌市委十五届三次全会)", "金华市义乌市司法局"],
    ["the province's", "[省委十三届四次全会](event:中共广东省委十三届四次全会)", "深圳市福田区司法局"],
    [
      "the autonomous region's",
      "[自治区党委十一届八次全会](event:中共内蒙古自治区委十一届八次全会)",
      "鄂尔多斯市司法局",
    ],
    ["another city's, by name", "[汕头市委十二届九次全会](event:中共汕头市委十二届九次全会)", "汕头市澄海区司法局"],
    ["in full", "[市委第七届委员会第十次全体会议](event:中共深圳市委七届十次全会)", "深圳市福田区司法局"],
    [
      "a list",
      "[市委七届四次](event:中共深圳市委七届四次全会)、[五次全会](event:中共深圳市委七届五次全会)",
      "深圳市福田区司法局",
    ],
    ["all of a term", "[市委七届历次全会](event:中共深圳市委七届历次全会)", "深圳市福田区司法局"],
    ["the term at its head", "[八届省委历次全会](event:中共海南省委八届历次全会)", "海南省司法厅"],
  ])("%s", (_, mention, issuer) => events(`贯彻${mention}精神。`, { issuer }));

  it.each([
    ["the province's party congress", "[省第十三次党代会](event:中共广东省第十三次党代会)"],
    ["a later session of it", "[市第八次党代会第三次会议](event:中共深圳市第八次党代会第三次会议)"],
    ["the city's people's congress", "[市七届人大四次会议](event:深圳市七届人大四次会议)"],
    ["in full", "[深圳市第七届人民代表大会第四次会议](event:深圳市七届人大四次会议)"],
  ])("%s", (_, mention) => events(`落实${mention}部署。`));

  it("whose place is unknown stay open, with a diagnostic", () => {
    const { extraction } = extractParagraph("贯彻盟委三届五次全会精神。");
    expect(extraction.mentions.find(({ type }) => type === "event")).toMatchObject({ entity: null });
  });
});

describe("named days, weeks and months", () => {
  it.each([
    ["of the catalogue", "在[国家宪法日](event:国家宪法日)和[宪法宣传周](event:宪法宣传周)走进校园。"],
    ["an alias", "在[质量月](event:全国质量月)走进企业。"],
    ["the date outside its quotes", "开展“12·4”[国家宪法日](event:国家宪法日)宣传。"],
    ["a theme of one's own", "举办[社区矫正法宣传周](event:社区矫正法宣传周)活动。"],
    ["a month", "开展[保护野生动物宣传月](event:保护野生动物宣传月)活动。"],
    ["behind a verb", "组织[警营开放日](event:警营开放日)活动。"],
    ["of the nation", "利用[全国中小学生安全教育日](event:全国中小学生安全教育日)普法。"],
    ["of the nation, unknown to the catalogue", "结合[全国饮水健康日](event:全国饮水健康日)开展活动。"],
    ["of the world", "在[世界睡眠日](event:世界睡眠日)义诊。"],
    ["without 活动 behind it", "开展[民法典宣传月](event:民法典宣传月)活动。"],
  ])("%s", (_, paragraph) => events(paragraph));

  it("a law inside is not cited", () => expectMarked("开展[民法典宣传月](event)活动。", { types: ["event", "law"] }));
  it.each([
    ["dates and working days", "10个工作日内办结，12月4日公布，每月通报，活动日程已定。"],
    ["other words", "全国抗日英烈，中国周边安全，世界每日关注，全国上周通报。"],
    ["counts", "全国集中整治三周，国际交流两日。"],
  ])("%s are none", (_, paragraph) => events(paragraph));
});
