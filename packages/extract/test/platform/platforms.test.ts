import { describe, expect, it } from "vitest";
import { expectMarked, extractParagraph, type MarkedReport } from "../marked-text.js";

const platforms = (paragraph: string, report: MarkedReport = {}): void => {
  expectMarked(paragraph, { types: ["platform"], ...report });
};

describe("platforms of the catalogue", () => {
  it.each([
    ["in quotes", "事项接入“[浙里办](platform:浙里办)”。"],
    ["bare, the kind behind it", "依托[i福田](platform:i福田)小程序答疑。"],
    ["capitals and widths", "依托“[Ｉ深圳](platform:i深圳)”办理。"],
    ["a hotline by number", "[12345](platform:12345政务服务便民热线)工单按期办结。"],
    ["a hotline by its full name", "通过[12345市民热线](platform:12345政务服务便民热线)受理。"],
    ["12348 in quotes", "“[12348](platform:12348公共法律服务热线)”接听来电。"],
    ["a version that is part of the name", "升级[基层治理数字化平台2.0](platform:基层治理数字化平台2.0)。"],
    ["APP that is part of the name", "推广[国家反诈中心APP](platform:国家反诈中心APP)。"],
  ])("%s", (_, paragraph) => platforms(paragraph));
});

describe("platforms in quotes that no row has", () => {
  it.each([
    ["a public account", "开通“[石城普法](platform:石城普法)”微信公众号。"],
    ["a code that is scanned", "上线“[江北放心码](platform:江北放心码)”，扫码三千次。"],
    ["the head noun inside", "建成“[涉企检查智慧监管平台](platform)”。"],
    ["an app", "推广“[江快办](platform:江快办)”APP。"],
  ])("%s", (_, paragraph) => platforms(paragraph));
});

describe("platforms known by their place", () => {
  it.each([
    ["of the district", "记入[区政务服务信用库](platform:深圳市福田区政务服务信用库)。"],
    ["of the city", "推送[市联合奖惩系统](platform:深圳市联合奖惩系统)。"],
    ["of the province", "接入[省行政执法监督平台](platform:广东省行政执法监督平台)。"],
    ["by a region's name", "接入[佛山市矛盾调处平台](platform:佛山市矛盾调处平台)。"],
    ["behind an organ", "区司法局对[区智慧执法平台](platform:深圳市福田区智慧执法平台)升级改造。"],
    ["national", "录入[全国行政执法证件管理系统](platform:全国行政执法证件管理系统)。"],
  ])("%s", (_, paragraph) => platforms(paragraph));

  it("in another city", () =>
    platforms("[市网格化系统](platform:长沙市网格化系统)接单千件。", { issuer: "长沙市司法局" }));

  it("whose place is unknown stay open, with a diagnostic", () => {
    const { extraction } = extractParagraph("接入旗智慧执法平台。");
    expect(extraction.mentions.find(({ type }) => type === "platform")).toMatchObject({ entity: null });
    expect(extraction.diagnostics.map(({ code }) => code)).toContain("unresolved-platform");
  });
});

describe("no platform", () => {
  it.each([
    ["generic", "建设综合信息平台，完善管理系统。"],
    ["a branch of administration", "市司法行政系统开展练兵。"],
    ["companies", "督促市融资平台公司整改。"],
    ["a level", "对接省级平台和市级系统。"],
    ["an organ inside", "登录区卫健局信息系统。"],
    ["a count", "受理12345件。"],
    ["a telephone number", "拨打020-12345咨询。"],
    ["other senses", "省供应链平台、区科研合作平台落地。"],
    ["ordinary words", "对接市民服务平台、区块链平台。"],
    ["a list of parts", "发布“三清单一平台”。"],
    ["an adjective", "争创国家级“双跨”平台。"],
  ])("%s", (_, paragraph) => platforms(paragraph));
});
