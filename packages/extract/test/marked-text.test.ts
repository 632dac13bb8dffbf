import { describe, expect, it } from "vitest";
import { expectMarked, extractParagraph, PLAN_HEADING } from "./marked-text.js";

describe("expectMarked", () => {
  it("passes when nothing is marked and nothing of the types is found", () => {
    expectMarked("全年天气晴好。", { types: ["law", "quantity"] });
  });
  it("fails on a mark that is not found", () => {
    expect(() => expectMarked("全年[天气](law:中华人民共和国气象法)晴好。")).toThrow(/天气/u);
  });
});

describe("extractParagraph", () => {
  it("gives the paragraph its section", () => {
    const { extraction, start } = extractParagraph("抓好落实。", { heading: PLAN_HEADING });
    expect(extraction.text.slice(start, start + 5)).toBe("抓好落实。");
    expect(extraction.sections.some(({ role }) => role === "plan")).toBe(true);
  });
});
