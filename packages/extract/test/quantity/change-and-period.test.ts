import type { Quantity } from "@govkg/model";
import { describe, expect, it } from "vitest";
import { extractParagraph, PLAN_HEADING } from "../marked-text.js";

function quantitiesOf(paragraph: string, heading?: string): readonly Quantity[] {
  return extractParagraph(paragraph, heading === undefined ? {} : { heading }).extraction.quantities;
}

describe("change of a figure", () => {
  it.each([
    ["由…增加到…", "事项由380项增加到430项。", { from: 380, to: 430, direction: "up" }],
    ["由…降至…", "退单率由6.3%降至3.9%。", { from: 6.3, to: 3.9, direction: "down" }],
    ["从…调整为…", "内设科室从14个调整为11个。", { from: 14, to: 11, direction: "down" }],
    ["由上年的…", "事项由上年的28项扩大到41项。", { from: 28, to: 41, direction: "up" }],
    ["同比", "收件量同比增长12.3%。", { basis: "同比", direction: "up" }],
    ["比上年", "时长比上年减少8.7%。", { basis: "比上年", direction: "down" }],
    ["percentage points", "满意率提高2.1个百分点。", { direction: "up" }],
    ["only the result", "即办率提升至85.2%。", { to: 85.2, direction: "up" }],
  ])("%s", (_, paragraph, change) => {
    expect(quantitiesOf(paragraph).at(-1)?.change).toEqual(change);
  });

  it("a figure of its own has none", () => {
    expect(quantitiesOf("审查文件43件。")[0]?.change).toBeUndefined();
  });
});

describe("period of a figure", () => {
  it.each([
    ["全年", "全年受理诉求1200件。", "全年"],
    ["a year", "2024年，共受理诉求1200件。", "2024年"],
    ["截至", "截至11月底，已受理诉求1200件。", "截至11月底"],
    ["a full date", "截至2024年11月30日，已受理诉求1200件。", "截至2024年11月30日"],
    ["months", "1－11月受理诉求1200件。", "1-11月"],
    ["the last one named", "去年起推行新规，上半年受理诉求1200件。", "上半年"],
  ])("%s", (_, paragraph, period) => {
    expect(quantitiesOf(paragraph)[0]?.period).toBe(period);
  });

  it("of another sentence does not count", () => {
    expect(quantitiesOf("全年平稳运行。受理诉求1200件。")[0]?.period).toBeUndefined();
  });
});

describe("role and plan of a figure", () => {
  it("a figure of the plan is planned", () => {
    expect(quantitiesOf("评查案卷不少于200宗。", PLAN_HEADING)[0]).toMatchObject({ planned: true, role: "plan" });
  });

  it("a result is not", () => {
    expect(quantitiesOf("评查案卷200宗。")[0]).toMatchObject({ planned: false, role: "results" });
  });
});
