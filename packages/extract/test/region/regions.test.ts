import { describe, expect, it } from "vitest";
import { expectMarked, type MarkedReport } from "../marked-text.js";

const types = ["region"] as const;

function rows(cases: readonly (readonly [string, string, MarkedReport?])[]): void {
  it.each(cases.map(([name, paragraph, report = {}]) => ({ name, paragraph, report })))(
    "$name",
    ({ paragraph, report }) => {
      expectMarked(paragraph, { types, ...report });
    },
  );
}

describe("regions", () => {
  rows([
    ["a town of the issuer's county", "在[犁市镇](region:韶关市浈江区犁市镇)试点", { issuer: "韶关市浈江区司法局" }],
    ["streets of a zone", "[斜塘街道](region:苏州工业园区斜塘街道)已全部覆盖", { issuer: "苏州工业园区管理委员会" }],
    [
      "counties of a city",
      "赴[周至县](region:西安市周至县)、[鄠邑区](region:西安市鄠邑区)调研",
      { issuer: "西安市水务局" },
    ],
    [
      "short names of provinces and cities",
      "赴[广东](region:广东省)、[深圳](region:深圳市)学习",
      { issuer: "长沙市司法局" },
    ],
    [
      "short name with 自治县",
      "[威宁自治县](region:毕节市威宁彝族回族苗族自治县)坚持依法行政",
      { issuer: "毕节市司法局" },
    ],
    ["short name of a prefecture", "[恩施州](region:恩施土家族苗族自治州)", { issuer: "湖北省司法厅" }],
    ["macro region", "服务[粤港澳大湾区](region:粤港澳大湾区)发展"],
    ["two levels as one", "与[四川省广安市](region:广安市)协作", { issuer: "重庆市渝北区人民政府" }],
    [
      "zone by part of its own name",
      "[古雷开发区](region:漳州古雷港经济开发区)依法管理",
      { issuer: "漳州古雷港经济开发区管理委员会" },
    ],
    [
      "zones of no table",
      "支持[谯城经开区](region:谯城经开区)、[亳州高新区](region:亳州高新区)",
      { issuer: "亳州市司法局" },
    ],
    ["own city whose name is a word too", "服务[保定](region:保定市)发展，确保定期开展", { issuer: "保定市司法局" }],
    ["behind a word that begins another name", "建设美丽[江西](region:江西省)", { issuer: "江西省司法厅" }],
    ["zone", "[两江新区](region:重庆市两江新区)", { issuer: "重庆市渝北区人民政府" }],
    ["a division that is no more", "原[崇文区](region:北京市崇文区)", { issuer: "北京市司法局" }],
    ["name of several, unresolved", "与[鼓楼区](region:?)交流", { issuer: "拉萨市司法局" }],
    ["name of several, by the issuer's city", "与[鼓楼区](region:南京市鼓楼区)交流", { issuer: "南京市司法局" }],
  ]);
});

describe("names of two characters", () => {
  rows([
    ["behind a mark", "支持[范县](region:濮阳市范县)、[台前县](region:濮阳市台前县)", { issuer: "濮阳市司法局" }],
    ["near the issuer", "推广[范县](region:濮阳市范县)经验", { issuer: "濮阳市司法局" }],
    ["behind its city", "[濮阳市范县](region:濮阳市范县)"],
    ["inside other words", "创建法治政府建设示范县，医联体和县域医共体，提高县域治理，建成县级中心"],
  ]);
});

describe("no regions", () => {
  rows([
    ["mountains, bays, rivers, roads", "贺兰山东麓、杭州湾、长白山、赤水河流域、深圳大道、中山路和吉安港"],
    [
      "names across two words",
      "全过程人民民主重大理念，推广安全经验，统筹发展和安全，创新乡村治理，沿海城市，真金白银，健全州县机制，环泰山区域",
    ],
    ["the issuer's own place in general", "全市、我区、全区、本县、辖区"],
    ["village", "在某某村开展宣传"],
    ["inside an organ's name", "福田区司法局"],
    ["schools and firms", "武汉大学、深圳市某某科技有限公司、西安文理学院"],
    ["words", "维护长治久安，和平发展，平安建设"],
    ["towns elsewhere, too common to tell", "在城关镇试点", { issuer: "深圳市司法局" }],
    ["document number", "（渝北府发〔2008〕34号）", { issuer: "重庆市渝北区人民政府" }],
  ]);
});

describe("region nodes", () => {
  it("have code, level and chain; a town has its county's code", () => {
    const { entities } = expectMarked("在[犁市镇](region)试点", { issuer: "韶关市浈江区司法局", types });
    expect(entities.find(({ id }) => id === "region:440204/犁市镇")).toMatchObject({
      code: "440204",
      level: "township",
      chain: ["广东省", "韶关市", "浈江区", "犁市镇"],
    });
  });
});
