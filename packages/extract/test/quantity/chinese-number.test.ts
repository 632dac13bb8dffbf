import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseNumber } from "../../src/quantity/chinese-number.js";

describe("chineseNumber", () => {
  it.each([
    ["八", 8],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["三百零五", 305],
    ["一百一十", 110],
    ["两百", 200],
    ["一千三", 1300],
    ["两万五", 25_000],
    ["一万二千", 12_000],
    ["一百二十六万", 1_260_000],
    ["三亿五千万", 350_000_000],
    ["一万亿", 1_000_000_000_000],
    ["二点三万", 23_000],
    ["九十五点二", 95.2],
  ])("%s is %d", (numeral, value) => {
    expect(chineseNumber(numeral)).toEqual({ value });
  });

  it.each([
    ["三五", 3, 5],
    ["七八", 7, 8],
    ["二三十", 20, 30],
    ["十五六", 15, 16],
  ])("%s names a range", (numeral, value, max) => {
    expect(chineseNumber(numeral)).toEqual({ value, max });
  });

  it.each(["二〇二五", "一九", "八五", "点五", ""])("%j is no number", (numeral) => {
    expect(chineseNumber(numeral)).toBeNull();
  });

  it("reads back every number that is spelled out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(chineseNumber(spell(value))).toEqual({ value });
      }),
    );
  });
});

const DIGITS = "零一二三四五六七八九";

/** Spells a number below 10⁸ the standard way. */
function spell(value: number): string {
  if (value < 10_000) return spellSection(value);
  const rest = value % 10_000;
  const gap = rest > 0 && rest < 1000 ? "零" : "";
  return `${spellSection(Math.floor(value / 10_000))}万${gap}${rest === 0 ? "" : spellSection(rest)}`;
}

function spellSection(value: number): string {
  let words = "";
  for (const [factor, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / factor) % 10;
    if (digit > 0) words += `${DIGITS[digit]}${name}`;
    else if (words !== "" && value % factor > 0 && !words.endsWith("零")) words += "零";
  }
  return words;
}
