import { describe, expect, it } from "vitest";
import { expectMarked } from "../marked-text.js";

const HUBEI = { issuer: "湖北省市场监督管理局", types: ["law", "document"] } as const;

describe("one short title on several levels", () => {
  it("is the State Council's when nothing else is said", () => {
    expectMarked("落实《[优化营商环境条例](law:优化营商环境条例)》。", HUBEI);
  });
  it("is the province's behind 我省", () => {
    expectMarked("宣传我省《[优化营商环境条例](law:湖北省优化营商环境条例)》。", HUBEI);
  });
  it("is the province's when the province makes it", () => {
    expectMarked("推动出台《[优化营商环境条例](law:湖北省优化营商环境条例)》。", HUBEI);
  });
  it("is the province's own where only the province has one", () => {
    expectMarked("贯彻《[行政执法条例](law:湖北省行政执法条例)》。", HUBEI);
  });
  it("keeps a full title of another province", () => {
    expectMarked("借鉴《[广东省优化营商环境条例](law)》和《[陕西省河道垃圾清运条例](law)》。", HUBEI);
  });
  it("is the province's where nobody else can have it", () => {
    expectMarked("落实[电梯共享促进条例](law:湖北省电梯共享促进条例)。", { ...HUBEI });
  });
  it("is as written where a city's report may mean its own or the province's", () => {
    expectMarked("落实《[电梯共享促进条例](law:电梯共享促进条例)》。", { ...HUBEI, issuer: "宜昌市司法局" });
  });
  it("is the city's own when what follows makes it", () => {
    expectMarked("《[电梯共享促进条例](law:宜昌市电梯共享促进条例)》颁布实施。", { ...HUBEI, issuer: "宜昌市司法局" });
  });
  it("is the city's own when it is the first of its kind", () => {
    expectMarked("实施全国首部《[电梯共享促进条例](law:宜昌市电梯共享促进条例)》。", {
      ...HUBEI,
      issuer: "宜昌市司法局",
    });
  });
  it("is the region's though a thing in it sounds like a county", () => {
    expectMarked("出台《[盐湖矿泉促进条例](law:青海省盐湖矿泉促进条例)》。", { ...HUBEI, issuer: "青海省司法厅" });
  });
  it("bears the free trade port's name in Hainan", () => {
    expectMarked("推动实施《[自贸港反走私条例](law:海南自由贸易港反走私条例)》。", {
      ...HUBEI,
      issuer: "海南省司法厅",
    });
  });
  it("is the catalogue's where the region's short name stands before it", () => {
    expectMarked("落实《[国际科技创新中心建设条例](law:北京国际科技创新中心建设条例)》。", {
      ...HUBEI,
      issuer: "北京市司法局",
    });
  });
  it("is the province's behind a relative prefix", () => {
    expectMarked("贯彻《[省行政执法条例](law:湖北省行政执法条例)》。", HUBEI);
  });
});

const KINDS: readonly (readonly [string, string, string])[] = [
  ["a province's 条例", "湖北省河道采砂船舶管理条例", "law;kind=local-regulation"],
  ["a prefecture's 条例", "黄冈市红色旅游促进条例", "law;kind=local-regulation"],
  ["an autonomous county's 条例", "长阳土家族自治县旅游促进条例", "law;kind=local-regulation"],
  ["a county's 条例 is none", "黄梅县村庄规划条例", "document;kind=normative-document"],
  ["named after a county's landmark", "大足石刻保护条例", "law;kind=local-regulation"],
  ["of a special economic zone", "厦门经济特区低空飞行若干规定", "law;kind=local-regulation"],
  ["of the free trade port", "海南自由贸易港极简登记若干规定", "law;kind=local-regulation"],
  ["Shanghai's for 浦东新区", "上海市浦东新区夜间经济规定", "law;kind=local-regulation"],
  ["the same, the city left out", "浦东新区夜间经济若干规定", "law;kind=local-regulation"],
  ["a bureau's of 浦东新区", "浦东新区夜间经济管理办法", "document;kind=normative-document"],
  ["a word that is another city's district", "雅安市城区广场舞管理规定", "law;kind=local-government-rule"],
  ["a standard that is called 规则", "电梯统一识别编码规则", "document;kind=standard"],
  ["a government's rules for itself", "加强政府班子自身建设的若干规定", "document;kind=normative-document"],
  ["another district's 规定", "上海市徐汇区夜间经济规定", "document;kind=normative-document"],
  ["a county's 办法", "黄梅县农村公路养护管理办法", "document;kind=normative-document"],
  ["a bureau's 办法", "湖北省市场监督管理局执法办案补助办法", "document;kind=normative-document"],
  ["an assembly's decision", "湖北省人民代表大会常务委员会关于加强农贸市场监管的决定", "law;kind=local-regulation"],
  ["a province's rules for a law", "湖北省实施《中华人民共和国档案法》办法", "law"],
  ["a party regulation", "中国共产党基层调研工作条例", "law;kind=party-regulation"],
  ["a court's interpretation", "最高人民法院关于审理电梯纠纷案件若干问题的规定", "law;kind=judicial-interpretation"],
  ["a notice about a 条例", "关于宣传贯彻湖北省行政执法条例的通知", "document;kind=notice"],
  ["a plan", "湖北省法治乡村建设五年规划", "document;kind=plan"],
];

describe("law against document, for titles of no catalogue", () => {
  it.each(KINDS)("%s", (_, title, kind) => {
    const [type = "", attribute = ""] = kind.split(";");
    expectMarked(`执行《[${title}](${type}${attribute === "" ? "" : `;${attribute}`})》。`, HUBEI);
  });
  it("an order makes rules", () => {
    expectMarked(
      "执行《[电梯共享管理办法](law;kind=department-rule;docNumber=国家市场监督管理总局令第99号)》（国家市场监督管理总局令第99号）。",
      HUBEI,
    );
  });
  it("a document number makes a document", () => {
    expectMarked(
      "执行《[湖北省电梯共享管理办法](document;docNumber=鄂市监规〔2024〕3号)》（鄂市监规〔2024〕3号）。",
      HUBEI,
    );
  });
});

describe("misprints", () => {
  const ROWS = [
    ["a wrong character", "城镇排水与污水处理条列", "城镇排水与污水处理条例"],
    ["a doubled character", "优化营商营环境条例", "优化营商环境条例"],
    ["a missing character", "重大行政决策程暂行条例", "重大行政决策程序暂行条例"],
    ["in the country's name", "中华人民共和行政处罚法", "中华人民共和国行政处罚法"],
    ["a character too many in it", "中华人民国共和国行政处罚法", "中华人民共和国行政处罚法"],
    ["in a law's title", "中华人民共和国行政处法", "中华人民共和国行政处罚法"],
  ] as const;
  it.each(ROWS)("%s", (_, title, right) => {
    const { diagnostics } = expectMarked(`依据《[${title}](law:${right})》办案。`, HUBEI);
    expect(diagnostics.map(({ code }) => code)).toContain("misprinted-title");
  });
  const OTHERS = ["咸宁市物业管理条例", "林业行政处罚程序规定", "湖北省茶产业促进条例"];
  it.each(OTHERS)("none: %s is another instrument", (title) => {
    const { diagnostics } = expectMarked(`依据《[${title}](law:${title})》办案。`, HUBEI);
    expect(diagnostics.map(({ code }) => code)).not.toContain("misprinted-title");
  });
});

describe("laws replaced before the report's time", () => {
  const codesOf = (year: number) =>
    expectMarked("适用《[中华人民共和国合同法](law:中华人民共和国合同法)》审查合同。", {
      ...HUBEI,
      year,
    }).diagnostics.map(({ code }) => code);
  it("is in doubt from the year of its successor on", () => {
    expect(codesOf(2021)).toContain("outdated-law");
  });
  it("is in doubt only from the next year on when replaced within a year", () => {
    const codes = (year: number) =>
      expectMarked("依据[信访条例](law:信访条例)办理。", { ...HUBEI, year }).diagnostics.map(({ code }) => code);
    expect(codes(2022)).not.toContain("outdated-law");
    expect(codes(2023)).toContain("outdated-law");
  });
  it("still held the year before, whatever its status today", () => {
    expect(codesOf(2020)).not.toContain("outdated-law");
  });
  it("gives the successor", () => {
    const { diagnostics, relations } = expectMarked("依据[信访条例](law:信访条例)办理。", { ...HUBEI, year: 2023 });
    expect(diagnostics.find(({ code }) => code === "outdated-law")?.candidates).toEqual(["信访工作条例"]);
    expect(relations).toContainEqual(
      expect.objectContaining({ kind: "SUCCEEDS", from: "law:信访工作条例", to: "law:信访条例", year: 2022 }),
    );
  });
});
