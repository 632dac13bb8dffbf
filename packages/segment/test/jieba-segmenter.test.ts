import { createLexicon } from "@govkg/lexicon";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createJiebaSegmenter } from "../src/index.js";

const plain = createJiebaSegmenter();
const withNames = createJiebaSegmenter(createLexicon());
const spell = (tokens: readonly { readonly text: string; readonly tag: string }[]) =>
  tokens.map(({ text, tag }) => `${text}/${tag}`).join(" ");

describe("createJiebaSegmenter", () => {
  it("tags words", () => {
    expect(spell(plain.segment("印发通知"))).toBe("印发/nz 通知/v");
  });

  it("keeps names of the lexicon whole, with their kind as tag", () => {
    const words = withNames.segment("福田区学习数据安全法，推进一网通办").map(({ text, tag }) => `${text}/${tag}`);
    expect(words).toContain("福田区/ns");
    expect(words).toContain("数据安全法/nz");
    expect(words).toContain("一网通办/nz");
  });

  it("leaks no word from one instance into another", () => {
    const rows = { "programmes.tsv": [{ name: "星河湾湾办", kind: "reform" }] };
    const own = createJiebaSegmenter(createLexicon({ rows }));
    const text = "推进星河湾湾办";
    const before = spell(withNames.segment(text));
    expect(own.segment(text).map((token) => token.text)).toContain("星河湾湾办");
    expect(spell(withNames.segment(text))).toBe(before);
    expect(withNames.segment(text).map((token) => token.text)).not.toContain("星河湾湾办");
  });

  it.each([
    ["plain", plain],
    ["with names", withNames],
  ] as const)("is lossless: %s", (_name, segmenter) => {
    const words = fc.constantFrom(
      "福田区",
      "司法局",
      "一网通办",
      "\ud800",
      "😀",
      "\u0000",
      "\r\n",
      "　",
      "ａ",
      "《",
      "2024年",
      "𬇕",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = segmenter.segment(text);
        expect(tokens.map((token) => token.text).join("")).toBe(text);
        let at = 0;
        for (const { start, end } of tokens) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it("names itself and the lexicon for provenance", () => {
    expect(plain.name).toBe("nodejieba");
    expect(withNames.name).toMatch(/^nodejieba\+[0-9a-f]{16}$/u);
  });
});
