import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldName } from "../src/index.js";

describe("fold", () => {
  it.each([
    ["full-width ASCII", "ＡＢＣ１２３（）", "abc123()"],
    ["odd spaces", "\u3000\u00a0\t", "   "],
    ["dashes", "2021—2025–2026－1", "2021-2025-2026-1"],
    ["corner brackets", "「一网通办」『x』", "“一网通办”‘x’"],
    ["number brackets", "〔2024〕［3］", "[2024][3]"],
    ["Kangxi radicals", "⼈⼤", "人大"],
    ["compatibility forms of traditional characters", "\ufa07", "辐"],
    ["traditional characters", "福田區司法局行政處罰", "福田区司法局行政处罚"],
    ["characters that simplified text has too", "著名 乾县", "著名 乾县"],
  ])("%s", (_name, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("is length-preserving and idempotent, whatever the text", () => {
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded.length).toBe(text.length);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it("keeps lone surrogates", () => {
    expect(fold("区\ud800局")).toBe("区\ud800局");
  });

  it("foldName drops blanks", () => {
    expect(foldName("一网通办 ２.０")).toBe("一网通办2.0");
  });
});
