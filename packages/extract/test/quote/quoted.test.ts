import { describe, expect, it } from "vitest";
import { findQuoted } from "../../src/quote/quoted.js";

const phrases = (text: string): string[] => findQuoted(text).map(({ start, end }) => text.slice(start, end));

describe("quotations", () => {
  it.each([
    ["curly", "推行“甲”和“乙”", ["甲", "乙"]],
    ["straight, in pairs", '推行"甲"和"乙"', ["甲", "乙"]],
    ["a straight mark too many", '5"管线。\n推行"甲"', ["甲"]],
    ["never closed", "推行“甲，乙", []],
    ["over a line break", "推行“甲\n乙”", []],
    ["a sentence", `他说“${"字".repeat(31)}”`, []],
  ])("%s", (_, text, wanted) => expect(phrases(text)).toEqual(wanted));

  it("of one chain share the words around it", () => {
    const text = "推行“甲”“乙”和“丙”等机制";
    expect(findQuoted(text).map(({ before, after }) => text.slice(0, before) + text.slice(after))).toEqual(
      Array(3).fill("推行等机制"),
    );
  });

  it("are found in linear time", () => {
    const hostile = "“".repeat(200_000) + '"'.repeat(200_000);
    const begin = performance.now();
    findQuoted(hostile);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
