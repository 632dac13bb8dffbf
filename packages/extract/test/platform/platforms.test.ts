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
    ["an academy on line", "依托“[灯塔-干部网络学院](platform:灯塔-干部网络学院)”自学。"],
    [
      "named as one elsewhere in the report",
      "开发“[木门卫士](platform:木门卫士)”系统。迭代“[木门卫士](platform:木门卫士)”，提高接入率。",
    ],
    ["a version that is part of the name", "升级[基层治理数字化平台2.0](platform:基层治理数字化平台2.0)。"],
    ["APP that is part of the name", "推广[国家反诈中心APP](platform:国家反诈中心APP)。"],
    ["APP before a count", "安装[国家反诈中心APP](platform:国家反诈中心APP)1.86万人次。"],
    ["quotes around its beginning", "录入“[互联网+监管](platform:国家互联网+监管系统)”系统。"],
    ["a number in quotes and the rest", "“[12345](platform:12345政务服务便民热线)”政务服务便民热线接单。"],
    ["two hotlines", "[12314](platform:12314监督举报服务平台)、[12345](platform:12345政务服务便民热线)转来诉求。"],
    ["110 in quotes", "推动“[110](platform:110报警服务台)”与[12345](platform:12345政务服务便民热线)对接。"],
    ["a number that no row has", "开通[96518便民服务热线](platform:96518便民服务热线)。"],
    ["a city's app", "通过[椰城市民云](platform:椰城市民云)推送。"],
  ])("%s", (_, paragraph) => platforms(paragraph));
});

describe("platforms in quotes that no row has", () => {
  it.each([
    ["a public account", "开通“[石城普法](platform:石城普法)”微信公众号。"],
    ["a code that is scanned", "上线“[江北放心码](platform:江北放心码)”，扫码三千次。"],
    ["the head noun inside", "建成“[涉企检查智慧监管平台](platform)”。"],
    ["an app", "推广“[江快办](platform:江快办)”APP。"],
    ["a code that is used", "用好“[石榴码](platform:石榴码)”，查验场所四千多个。"],
    ["a map", "部分县尚未接入“[湘中水利一张图](platform:湘中水利一张图)”。"],
    ["掌上 at its head", "推广“[掌上高铁](platform:掌上高铁)”。"],
    ["a place behind i", "依托“[i自贡](platform:i自贡)”推送信息。"],
    ["a place behind 我的", "升级“[我的宿迁](platform:我的宿迁)”。"],
    ["an app's ending behind a verb of use", "通过“[鹭企通](platform:鹭企通)”受理诉求。"],
    ["an app's ending that goes on line", "“[岳商通](platform:岳商通)”上线运行。"],
    ["a place that ends like a quality", "在“[健康敦化](platform:健康敦化)”微信公众号推送。"],
    ["a cloud", "做实“[石城美食云](platform:石城美食云)”。"],
    ["a cloud of citizens", "通过“[石城市民云](platform:石城市民云)”推送信息。"],
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
    ["a map of a province", "接入[贵州水利一张图](platform:贵州省水利一张图)。"],
    ["a portal by its place alone", "登录[佛山政务服务网](platform:佛山市政务服务网)办理。"],
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
    ["an honour", "获评“全国十佳热线”。"],
    ["qualities", "建设“网约式”零工平台，不动产登记“市县一体化”平台。"],
    ["an adjective", "争创国家级“双跨”平台。"],
    ["counts of things", "用好“三区一港五口岸”平台，搭建“四库五平台”。"],
    ["a pattern of numbers", "推进“1+9”国家级开放创新平台建设。"],
    ["places of innovation", "入选全国“赛马争先”创新平台名单。"],
    ["systems of other kinds", "“武鄂黄黄”快速道路系统建成，“石榴栽培系统”入选名录。"],
    ["ordinary words that end like codes", "推行“一人一码”，统一“数据编码”。"],
    ["services that end like apps", "通过“同城通办”“午间帮办”减少跑动。"],
    ["110 as a count", "巡查110次，覆盖110公里。"],
    ["a telephone number", "拨打0571-96518热线。"],
  ])("%s", (_, paragraph) => platforms(paragraph));
});
