import type { RelationKind } from "@govkg/model";
import { describe, expect, it } from "vitest";
import { extractParagraph } from "../marked-text.js";

const KINDS: ReadonlySet<RelationKind> = new Set(["ASSISTS", "SUPERVISES", "REPORTS_TO", "TRAINED_BY", "SUCCEEDS"]);

/** Relations among agencies in a paragraph, as `KIND from > to: evidence`, without the district's name. */
function relationsOf(paragraph: string): string[] {
  const { extraction } = extractParagraph(paragraph, { issuer: "深圳市福田区司法局" });
  return extraction.relations
    .filter(({ kind, from }) => KINDS.has(kind) && from.startsWith("agency:"))
    .map(({ kind, from, to, evidence }) => {
      const shown = evidence.map(({ start, end }) => extraction.text.slice(start, end)).join("|");
      return `${kind} ${from} > ${to}: ${shown}`.replaceAll("agency:", "").replaceAll("深圳市福田区", "");
    });
}

describe("relations among agencies", () => {
  it.each([
    ["会同", "会同区财政局开展检查。", "ASSISTS 财政局 > 司法局: 会同区财政局"],
    ["联合, by another", "区应急管理局联合区财政局检查。", "ASSISTS 财政局 > 应急管理局: 区应急管理局联合区财政局"],
    ["配合", "配合市公安局查处案件。", "ASSISTS 司法局 > 深圳市公安局: 配合市公安局"],
    ["指导下", "在市司法局有力指导下开展工作。", "SUPERVISES 深圳市司法局 > 司法局: 市司法局有力指导下"],
    ["接受监督", "接受区人大常委会监督。", "SUPERVISES 人民代表大会常务委员会 > 司法局: 接受区人大常委会监督"],
    ["指导", "指导香蜜湖街道办事处制定清单。", "SUPERVISES 司法局 > 香蜜湖街道办事处: 指导香蜜湖街道办事处"],
    ["向…报告", "向区政府专题报告法治建设情况。", "REPORTS_TO 司法局 > 人民政府: 向区政府专题报告"],
    ["报送", "年度报告报送市司法局。", "REPORTS_TO 司法局 > 深圳市司法局: 报送市司法局"],
    ["邀请授课", "邀请区法院法官授课。", "TRAINED_BY 司法局 > 人民法院: 邀请区法院法官授课"],
    ["参加培训", "参加市司法局举办的培训。", "TRAINED_BY 司法局 > 深圳市司法局: 参加市司法局举办的培训"],
    [
      "更名",
      "福田区城市管理局更名为福田区城市管理和综合执法局。",
      "SUCCEEDS 城市管理和综合执法局 > 城市管理局: 福田区城市管理局更名为福田区城市管理和综合执法局",
    ],
  ])("%s", (_, paragraph, wanted) => {
    expect(relationsOf(paragraph)).toEqual([wanted]);
  });
  it("none where organs are only named", () => {
    expect(relationsOf("区财政局、区应急管理局分别制定计划，通报区政府的决定。")).toEqual([]);
  });
});

describe("LOCATED_IN and PART_OF", () => {
  it("lead from an organ to its place and from there up to the province; places become nodes", () => {
    const { extraction } = extractParagraph("区财政局制定计划。", { issuer: "深圳市福田区司法局" });
    const shown = extraction.relations
      .filter(({ kind, from }) => kind === "PART_OF" || from === "agency:深圳市福田区财政局")
      .map(({ kind, from, to }) => `${kind} ${from} > ${to}`);
    expect(shown).toEqual([
      "LOCATED_IN agency:深圳市福田区财政局 > region:440304",
      "PART_OF region:440300 > region:440000",
      "PART_OF region:440304 > region:440300",
    ]);
    expect(extraction.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(["region:440000", "region:440300"]));
  });
});
