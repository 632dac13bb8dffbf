import { findItems, readText } from "@govkg/read";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Pieces that reports are made of, in any order: headings, lists, paragraphs, furniture, odd characters. */
const PIECE = fc.constantFrom(
  "甲县司法局2024年法治政府建设年度报告",
  "一、主要工作",
  "二、存在问题和下一步打算",
  "（一）强化学习。组织培训3次。",
  "1.审查合同",
  "一是力量不足；二是宣传不够。",
  "①考核不严。",
  "当前仍存在一些问题：一是力量不足；二是宣传不够。下一步，我局将充实力量。",
  "2025年，我局将继续努力。",
  "发布时间：2025-01-10　来源：甲县司法局",
  "您现在的位置：首页 > 公开",
  "- 3 -",
  "甲县司法局",
  "2025年1月10日",
  "## 三、工作打算",
  "**四、其他**",
  "\u3000\u3000缩进的段落，写得比较长，一直写到这一行的末尾都没有结束。\u3000\u3000又一段。",
  "\ud83d",
  "𠮷野家",
  "",
);
const TEXT = fc
  .array(fc.tuple(PIECE, fc.constantFrom("\n", "\r\n", "\n\n", " ", "")), { maxLength: 40 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(""));

describe("whatever the text", () => {
  it("it is kept as read, and every span lies in it", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const document = readText(text, { id: "any" });
        expect(document.text).toBe(text);
        const { title, signature } = document;
        const spans = [
          ...document.furniture,
          ...document.frontMatter,
          ...document.sections,
          ...[title, signature.signer, signature.date].filter((span) => span !== null && span !== undefined),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it("sections come in reading order, nest in their parents and hold their headings", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { sections } = readText(text, { id: "any" });
        sections.forEach((section, index) => {
          const parent = sections[section.parent];
          expect(section.parent).toBeLessThan(index);
          expect(section.headingStart).toBeGreaterThanOrEqual(section.start);
          expect(section.headingEnd).toBeGreaterThanOrEqual(section.headingStart);
          expect(section.headingEnd).toBeLessThanOrEqual(section.end);
          if (parent !== undefined) {
            expect(section.start).toBeGreaterThanOrEqual(parent.start);
            expect(section.end).toBeLessThanOrEqual(parent.end);
            expect(section.level).toBe(parent.level + 1);
          }
          const next = sections[index + 1];
          if (next !== undefined) expect(next.start).toBeGreaterThanOrEqual(section.start);
          if (next !== undefined && next.parent !== index) expect(next.start).toBeGreaterThanOrEqual(section.end);
        });
      }),
    );
  });

  it("soft breaks are line breaks, sorted", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { softBreaks } = readText(text, { id: "any" });
        for (const at of softBreaks) expect(text.slice(at, at + 2)).toMatch(/^\r?\n/u);
        expect([...softBreaks].sort((a, b) => a - b)).toEqual(softBreaks);
      }),
    );
  });

  it("items are slices of the text, in order, numbered from 1, and do not overlap", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { commitments, problems } = findItems(readText(text, { id: "any" }));
        for (const items of [commitments, problems]) {
          let last = 0;
          items.forEach((item, index) => {
            expect(item.ordinal).toBe(index + 1);
            expect(item.text).toBe(text.slice(item.start, item.end));
            expect(item.start).toBeGreaterThanOrEqual(last);
            last = item.end;
          });
        }
      }),
    );
  });

  it("reading twice gives the same", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(readText(text, { id: "any" })).toEqual(readText(text, { id: "any" }));
      }),
    );
  });
});

describe("hostile texts are read in linear time", () => {
  const MILLION = 1_000_000;

  it.each<[string, string]>([
    ["10⁶ equal characters", "中".repeat(MILLION)],
    ["10⁶ digits", "1".repeat(MILLION)],
    ["10⁶ spaces between two words", `一${" ".repeat(MILLION)}、`],
    ["10⁶ commas", "，".repeat(MILLION)],
    ["10⁶ full stops", "。".repeat(MILLION)],
    ["10⁵ lines of one character", "问\n".repeat(100_000)],
    ["10⁵ empty lines", "\n".repeat(100_000)],
    ["10⁵ headings", "一、存在问题\n".repeat(100_000)],
    ["10⁵ subsections", `一、存在问题\n${"（一）力量不足。\n".repeat(100_000)}`],
    ["10⁵ leads", "下一步，我局将继续努力。当前存在一些问题。\n".repeat(50_000)],
    ["10⁵ list members in one paragraph", `二、存在问题\n${"一是不足；".repeat(100_000)}`],
    ["10⁵ unclosed brackets", "（".repeat(100_000)],
    ["10⁵ gaps", "。\u3000\u3000".repeat(100_000)],
    ["10⁵ wrapped lines", "这一行正好写到二十个汉字就换到下一行去了\n".repeat(100_000)],
    ["10⁵ labels", "来源：甲 ".repeat(100_000)],
    ["half surrogates", "\ud83d\ude00\ud83d".repeat(200_000)],
  ])("%s", (_, text) => {
    const start = performance.now();
    const document = readText(text, { id: "hostile" });
    findItems(document);
    expect(document.text).toBe(text);
    // generous: quadratic time would take minutes
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
