import { sentenceSignature, sentenceSpans } from "@govkg/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const sentencesOf = (text: string, softBreaks?: number[]) =>
  sentenceSpans(text, softBreaks).map(({ start, end }) => text.slice(start, end));

describe("sentenceSpans", () => {
  test.each([
    ["stops and their closing quotes", "他说：“好。”我局照办！", ["他说：“好。”", "我局照办！"]],
    ["deeds between semicolons", "一是学习；二是宣传。", ["一是学习；", "二是宣传。"]],
    ["lines and empty lines", "标题\n\n　　正文第一句。\r\n第二句", ["标题", "正文第一句。", "第二句"]],
    ["nothing", " \n　", []],
  ])("cuts at %s", (_, text, wanted) => {
    expect(sentencesOf(text)).toEqual(wanted);
  });

  test("a soft break doesn't end a sentence", () => {
    expect(sentencesOf("推进法治\n建设。", [4])).toEqual(["推进法治\n建设。"]);
  });

  test("spans are sorted, apart, inside the text and hold all that isn't space", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("法", "治", "。", "；", "\n", " ", "”", "》")).map((parts) => parts.join("")),
        (text) => {
          const spans = sentenceSpans(text);
          let kept = "";
          let last = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            kept += text.slice(start, end);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
          expect(kept.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        },
      ),
    );
  });
});

describe("sentenceSignature", () => {
  const sentence = "全年共办理行政复议案件一百二十件，按时办结率达到百分之百。";

  test("is equal for equal words, whatever the punctuation and width", () => {
    expect(sentenceSignature("ＡBC平台受理诉求事项共3000件，办结。")).toEqual(
      sentenceSignature("ABC平台受理诉求事项共３０００件 办结"),
    );
    expect(sentenceSignature(sentence)?.exact).not.toBe(sentenceSignature(sentence.replace("二", "三"))?.exact);
  });

  test("shares all bands when only figures differ", () => {
    const [a, b] = ["受理行政复议申请120件，办结率98.5%。", "受理行政复议申请35件，办结率99.25%。"].map(
      sentenceSignature,
    );
    expect(a?.exact).not.toBe(b?.exact);
    expect(a?.bands.slice(0, 1)).not.toEqual([]);
    const [c, d] = ["受理行政复议申请120件并全部按时办结完毕。", "受理行政复议申请35件并全部按时办结完毕。"].map(
      sentenceSignature,
    );
    expect(c?.bands).toEqual(d?.bands);
  });

  test("is that of the letters, digits and per cent signs that normalising leaves", () => {
    const sign = fc.constantFrom(..."市县办法８0Ａbc％%，。（）《》…—·：；“” 　\u00a0㈠①ﬁé々〇\u0301✓-/");
    fc.assert(
      fc.property(fc.array(sign, { minLength: 12, maxLength: 60 }), (signs) => {
        const text = signs.join("");
        const bare = text.normalize("NFKC").replace(/[^\p{L}\p{N}%]/gu, "");
        expect(sentenceSignature(text)).toEqual(sentenceSignature(bare));
      }),
    );
  });

  test("short sentences have none", () => {
    expect(sentenceSignature("一、主要工作")).toBeNull();
    expect(sentenceSignature("1234567890123456789012345")).toBeNull();
  });

  test("keys are integers below 2^47", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 12 }), (text) => {
        const signature = sentenceSignature(text);
        for (const key of signature ? [signature.exact, ...signature.bands] : []) {
          expect(Number.isSafeInteger(key) && key >= 0 && key < 2 ** 47).toBe(true);
        }
      }),
    );
  });

  /** Sentences of 60 different signs of which `changed` are others. */
  const variants = (changed: number) =>
    Array.from({ length: 400 }, (_, seed) => {
      const signs = Array.from({ length: 60 }, (_, index) =>
        String.fromCharCode(0x4e00 + ((seed * 7919 + index * 131) % 20_000)),
      );
      const other = signs.map((sign, index) =>
        index < changed ? String.fromCharCode(sign.charCodeAt(0) + 0x1000) : sign,
      );
      return [signs.join(""), other.join("")] as const;
    });
  const shareMeeting = (changed: number) => {
    const met = variants(changed).filter(([a, b]) => {
      const bands = new Set(sentenceSignature(a)?.bands);
      return sentenceSignature(b)?.bands.some((band) => bands.has(band));
    });
    return met.length / 400;
  };

  test("nearly equal sentences meet, different ones don't", () => {
    // 3 of 59 pairs changed: Jaccard 0.9; 30 changed: 0.33
    expect(shareMeeting(3)).toBeGreaterThan(0.85);
    expect(shareMeeting(30)).toBeLessThan(0.05);
  });
});
