import { describe, expect, it } from "vitest";
import { takesLinearTime } from "../linear-time.js";
import { extractParagraph } from "../marked-text.js";

const UNITS = 100_000;
const INPUTS: readonly (readonly [string, string])[] = [
  ["one character, a million times", "法".repeat(10 * UNITS)],
  ["level words alone", "市".repeat(UNITS)],
  ["bureaus alone", "局".repeat(UNITS)],
  ["districts alone", "区".repeat(UNITS)],
  ["committees alone", "委".repeat(UNITS)],
  ["level words and committees in turn", "市委".repeat(UNITS)],
  ["levels in turn", "省市区县".repeat(UNITS / 4)],
  ["names of places alone", "深圳市福田区".repeat(UNITS / 6)],
  ["heads that share a prefix", `市公安局${"、司法局".repeat(UNITS / 4)}`],
  ["coordinating bodies without a place", "工作领导小组".repeat(UNITS / 6)],
  ["stations without a place", "司法所".repeat(UNITS / 3)],
  ["a zone's name that never ends", `深圳${"经济技术开发区".repeat(UNITS / 7)}`],
  ["a name defined again and again", "区水务局(以下简称市局)".repeat(UNITS / 12)],
];

describe("hostile input takes linear time", () => {
  takesLinearTime(INPUTS);

  it("invents no organ from a run of level words", () => {
    const { extraction, start } = extractParagraph("省市区县局".repeat(1000));
    expect(extraction.mentions.filter((mention) => mention.start >= start && mention.start < start + 5000)).toEqual([]);
  });
});
