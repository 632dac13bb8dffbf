import { createLexicon } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.js";

const extractor = createExtractor(createLexicon());
const extract = (text: string) => extractor.extract(readText(text, { id: "a" }));

describe("traditional characters", () => {
  const text = "深圳市福田區司法局2024年報告\n學習《中華人民共和國行政處罰法》，會同區財政局推進“一網通辦”。\n";

  it("names are those of the catalogue, their words as written", () => {
    const { mentions } = extract(text);
    expect(mentions.map(({ text: words, entity }) => [words, entity])).toEqual([
      ["深圳市福田區司法局", "深圳市福田区司法局"],
      ["中華人民共和國行政處罰法", "中华人民共和国行政处罚法"],
      ["區財政局", "深圳市福田区财政局"],
      ["一網通辦", "一网通办"],
    ]);
  });

  it("says that headings and items were not read", () => {
    expect(extract(text).diagnostics.map(({ code }) => code)).toContain("traditional-script");
  });

  it("a few variant characters in simplified text are no matter", () => {
    const variants = text
      .replaceAll("區", "区")
      .replace("學習《中華人民共和國行政處罰法》", "学习《中华人民共和国行政处罰法》");
    const { diagnostics, mentions } = extract(variants.replace("會同", "会同").replace("網通辦", "网通办"));
    expect(diagnostics.map(({ code }) => code)).not.toContain("traditional-script");
    expect(mentions.map(({ entity }) => entity)).toContain("中华人民共和国行政处罚法");
  });
});
