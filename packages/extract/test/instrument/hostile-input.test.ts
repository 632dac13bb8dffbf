import { describe, expect, it } from "vitest";
import { takesLinearTime } from "../linear-time.js";
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

describe("hostile input takes linear time", () => {
  takesLinearTime(INPUTS);

  it("invents no law from a run of brackets", () => {
    const { extraction } = extractParagraph("《".repeat(1000));
    expect(extraction.mentions.filter(({ type }) => type === "law" || type === "document")).toEqual([]);
  });
});
