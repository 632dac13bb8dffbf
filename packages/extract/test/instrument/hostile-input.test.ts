import { describe, expect, it } from "vitest";
import { extractParagraph } from "../marked-text.js";

const UNITS = 100_000;
const INPUTS: readonly (readonly [string, string])[] = [
  ["opening brackets alone", "《".repeat(UNITS)],
  ["nested brackets", "《".repeat(UNITS / 2) + "》".repeat(UNITS / 2)],
  ["titles that never close", "《某某条例，落实".repeat(UNITS / 8)],
  ["quotation marks alone", "“".repeat(UNITS)],
  ["head nouns alone", "条例".repeat(UNITS / 2)],
  ["words on the time to come", "下一步将".repeat(UNITS / 4)],
];

/** Generous: what is quadratic takes minutes. */
const LIMIT_MS = 20_000;

describe("hostile input takes linear time", () => {
  it.each(INPUTS)("%s", (_, paragraph) => {
    const start = performance.now();
    const { extraction } = extractParagraph(paragraph);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    expect(extraction.mentions.every(({ start: from, end }) => from < end)).toBe(true);
  });

  it("invents no law from a run of brackets", () => {
    const { extraction } = extractParagraph("《".repeat(1000));
    expect(extraction.mentions.filter(({ type }) => type === "law" || type === "document")).toEqual([]);
  });
});
