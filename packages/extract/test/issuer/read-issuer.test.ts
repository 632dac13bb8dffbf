import { createExtractor } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import type { Extraction } from "@govkg/model";
import { readText } from "@govkg/read";
import { describe, expect, it } from "vitest";

const extractor = createExtractor(createLexicon());

const BODY = [
  "一、主要工作情况",
  "（一）加强学习。组织学习宪法2次。",
  "（二）规范执法。办理案件3件。",
  "二、存在的问题",
  "执法力量不足。",
  "三、下一步工作计划",
  "加强培训。",
].join("\n");

function reportOf(text: string): Extraction {
  return extractor.extract(readText(text, { id: "report" }));
}

function factsOf(head: string, foot = ""): string {
  const { report } = reportOf(`${head}\n\n${BODY}\n${foot}`);
  return `${report.agency} ${report.year}`;
}

describe("readIssuer: titles", () => {
  it.each([
    ["bureau of a district", "深圳市福田区司法局2023年法治政府建设年度报告", "深圳市福田区司法局 2023"],
    ["year first", "2023年福田区司法局法治政府建设工作总结", "深圳市福田区司法局 2023"],
    [
      "province named too",
      "四川省甘孜藏族自治州康定市炉城街道办事处2021年法治政府建设工作报告",
      "甘孜藏族自治州康定市炉城街道办事处 2021",
    ],
    ["a place alone reports through its government", "福田区2023年法治政府建设情况报告", "深圳市福田区人民政府 2023"],
    ["a street alone", "惠城区桥西街道2023年度法治政府建设情况", "惠州市惠城区桥西街道办事处 2023"],
    [
      "party committee and government",
      "中共福田区委 福田区人民政府关于2022年法治政府建设情况的报告",
      "深圳市福田区人民政府 2022",
    ],
    [
      "party committee and office of a street",
      "无锡市梁溪区扬名街道党工委、办事处2023年度法治政府建设情况报告",
      "无锡市梁溪区扬名街道办事处 2023",
    ],
    ["province", "广东省2021年度法治政府建设情况报告", "广东省人民政府 2021"],
    ["county-level city", "昆山市2020年度法治政府建设情况的报告", "苏州市昆山市人民政府 2020"],
    ["district of a municipality", "北京市通州区人民政府关于2018年法治政府建设情况的报告", "北京市通州区人民政府 2018"],
    ["year in characters", "新疆维吾尔自治区司法厅二〇二〇年法治政府建设年度报告", "新疆维吾尔自治区司法厅 2020"],
    ["banner", "鄂温克族自治旗人民政府2022年法治政府建设情况报告", "呼伦贝尔市鄂温克族自治旗人民政府 2022"],
    ["a division that is no more", "黔西县人民政府2019年法治政府建设情况报告", "毕节市黔西县人民政府 2019"],
    [
      "two places of one name, the city given",
      "辽宁省大连市中山区人民政府2023年法治政府建设情况报告",
      "大连市中山区人民政府 2023",
    ],
    ["short names", "甘南州舟曲县司法局2023年法治政府建设情况报告", "甘南藏族自治州舟曲县司法局 2023"],
    [
      "branch of a city bureau",
      "深圳市生态环境局福田管理局2023年法治政府建设年度报告",
      "深圳市生态环境局福田管理局 2023",
    ],
    ["tax bureau", "国家税务总局深圳市福田区税务局2023年法治政府建设情况报告", "国家税务总局深圳市福田区税务局 2023"],
    ["zone of the table", "成都高新区2023年法治政府建设年度报告", "成都高新技术产业开发区管理委员会 2023"],
    ["zone of no table", "绵阳经济技术开发区管理委员会2022年法治政府建设情况报告", "绵阳经济技术开发区管理委员会 2022"],
    ["central organ", "民政部2022年法治政府建设年度报告", "民政部 2022"],
  ])("%s", (_, title, wanted) => {
    expect(factsOf(title)).toBe(wanted);
  });
});

describe("readIssuer: where the title does not tell", () => {
  it("takes the signature", () => {
    expect(factsOf("关于2023年度法治政府建设情况的报告\n\n区委、区政府：", "南京市鼓楼区水务局\n2024年1月9日")).toBe(
      "南京市鼓楼区水务局 2023",
    );
  });
  it("takes the facts around the text", () => {
    expect(factsOf("关于2023年度法治政府建设情况的报告\n发布机构：甘肃省水利厅  发布时间：2024-02-01")).toBe(
      "甘肃省水利厅 2023",
    );
  });
  it("resolves a relative organ by the place elsewhere", () => {
    expect(factsOf("市水务局2022年法治政府建设工作报告\n来源：贵阳市人民政府  时间：2023-01-12")).toBe(
      "贵阳市水务局 2022",
    );
  });
  it("takes the first sentence of a text without title", () => {
    expect(factsOf("2024年，徐州市云龙区城市管理局认真学习习近平法治思想。现将情况报告如下：")).toBe(
      "徐州市云龙区城市管理局 2024",
    );
  });
  it("takes the congress that a work report is given to; the year is that looked back on", () => {
    const head =
      "政府工作报告\n——2024年1月20日在涟水县第十七届人民代表大会第三次会议上\n各位代表：\n现在，我代表县人民政府报告工作。\n2023年工作回顾";
    const { report } = reportOf(`${head}\n${BODY}`);
    expect(report).toMatchObject({ kind: "work-report", agency: "淮安市涟水县人民政府", year: 2023 });
  });
});

describe("readIssuer: facts", () => {
  it("gives level, lineage, region and chain", () => {
    const { report } = reportOf(
      `义乌市司法局2022年法治政府建设年度报告\n来源：义乌市司法局  发布日期：2023-02-03\n${BODY}`,
    );
    expect(report).toEqual({
      id: "report:金华市义乌市司法局/2022",
      kind: "rule-of-law",
      title: "义乌市司法局2022年法治政府建设年度报告",
      agency: "金华市义乌市司法局",
      agencyId: "agency:金华市义乌市司法局",
      lineage: "agency:金华市义乌市司法局",
      level: "county",
      region: "金华市义乌市",
      regionId: "region:330782",
      regionCode: "330782",
      regionChain: ["浙江省", "金华市", "义乌市"],
      year: 2022,
      publishedOn: "2023-02-03",
    });
  });
  it("joins the names of a renamed body by lineage", () => {
    const before = reportOf(`珠海市斗门区政务服务数据管理局2022年法治政府建设年度报告\n${BODY}`).report;
    const after = reportOf(`珠海市斗门区政务服务和数据管理局2024年法治政府建设年度报告\n${BODY}`).report;
    expect(before.agency).not.toBe(after.agency);
    expect(before.lineage).toBe(after.lineage);
  });
  it("takes the latter name where the title still bears the former one", () => {
    const title = "珠海市斗门区政务服务数据管理局2024年法治政府建设年度报告";
    expect(factsOf(`${title}\n2024年，斗门区政务服务和数据管理局依法履职。`)).toBe(
      "珠海市斗门区政务服务和数据管理局 2024",
    );
    expect(factsOf(`${title}\n2024年，斗门区政务服务数据管理局依法履职。`)).toBe("珠海市斗门区政务服务数据管理局 2024");
  });
});

describe("readIssuer: doubts", () => {
  const codesOf = (text: string): string[] => reportOf(text).diagnostics.map(({ code }) => code);
  it.each([
    [
      "a set of rules",
      "甲市数据管理办法\n第一条 为了规范管理，制定本办法。\n第二条 本市适用本办法。\n第三条 市政府负责。",
    ],
    ["a notice", "南京市教育局关于做好招生工作的通知\n各区教育局：\n现将有关事项通知如下。"],
    ["a recipe", "红烧肉的做法\n先切块，再焯水。"],
  ])("tells %s from a report", (_, text) => {
    expect(codesOf(text)).toContain("not-a-report");
  });
  it.each([
    ["no numbering at all", "长沙市望城区司法局2022年法治政府建设情况\n我们加强了学习。\n还有不足。"],
    ["a summary", "杭州市司法局 2022 年度法治政府建设\n工 作 总 结\n一是加强学习。"],
    ["another bureau's yearly report", "肥东县人民检察院2022年工作报告\n一、主要工作\n办理案件3件。"],
  ])("does not refuse an odd layout: %s", (_, text) => {
    expect(codesOf(text)).not.toContain("not-a-report");
  });
  it("says that issuer, region and year are not told", () => {
    expect(codesOf("法治政府建设情况报告\n一、主要工作情况\n加强学习。")).toEqual(
      expect.arrayContaining(["no-issuer", "no-region", "no-year"]),
    );
  });
});
