import { createLexicon } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.js";

const extractor = createExtractor(createLexicon());
const text = "深圳市福田区司法局2024年法治政府建设年度报告\n一、主要工作\n学习《中华人民共和国数据安全法》精神。\n";
const document = readText(text, { id: "a" });

describe("explain", () => {
  it("tells the sentence, the section's role and the names of the lexicon there", () => {
    const explanation = extractor.explain(document, text.indexOf("数据安全法"));
    expect(explanation.sentence.text).toBe("学习《中华人民共和国数据安全法》精神。");
    expect(explanation.role).toBe("results");
    expect(explanation.names.flatMap(({ rows }) => rows)).toContain("laws.tsv:中华人民共和国数据安全法");
  });

  it("accounts for every claim: one kept, each other with what it lost to", () => {
    const { claims } = extractor.explain(document, text.indexOf("数据安全法"));
    expect(claims.filter(({ outcome }) => outcome === "kept").map(({ entity }) => entity)).toEqual([
      "中华人民共和国数据安全法",
    ]);
    for (const { outcome, reason } of claims) {
      if (outcome === "lost") expect(reason).toMatch(/higher rank|longer|comes first|refused/u);
    }
  });

  it("refuses an offset outside the text", () => {
    expect(() => extractor.explain(document, text.length)).toThrow(RangeError);
  });
});
