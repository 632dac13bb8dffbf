import { describe, expect, it } from "vitest";
import { extractParagraph, PLAN_HEADING } from "../marked-text.js";

describe("QUANTIFIES", () => {
  it("joins a figure with the law of its clause, with the words between as evidence", () => {
    const paragraph = "组织学习民法典3次，审查合同20份。";
    const { extraction, start } = extractParagraph(paragraph);
    const found = extraction.relations.filter(({ kind }) => kind === "QUANTIFIES");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      from: `quantity:${extraction.report.id.slice("report:".length)}#${start + paragraph.indexOf("3次")}`,
      to: "law:中华人民共和国民法典",
      rule: "same-clause",
    });
    expect(found[0]?.evidence.map((span) => extraction.text.slice(span.start, span.end))).toEqual(["民法典3次"]);
  });
});

describe("CONCERNS", () => {
  it("joins a commitment with each instrument it names, once, with all its mentions", () => {
    const paragraph = "（一）抓好普法。宣传民法典，开展民法典主题活动。\n（二）抓好执法。执行行政处罚法。";
    const { extraction } = extractParagraph(paragraph, { heading: PLAN_HEADING });
    const report = extraction.report.id.slice("report:".length);
    const found = extraction.relations.filter(({ kind }) => kind === "CONCERNS");
    expect(found.map(({ from, to, evidence }) => [from, to, evidence.length])).toEqual([
      [`commitment:${report}#1`, "law:中华人民共和国民法典", 2],
      [`commitment:${report}#2`, "law:中华人民共和国行政处罚法", 1],
    ]);
  });
});
