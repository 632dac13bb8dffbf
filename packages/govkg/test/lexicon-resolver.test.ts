import { createLexicon } from "@govkg/lexicon";
import { describe, expect, it } from "vitest";
import { lexiconResolver } from "../src/lexicon-resolver.js";

const resolver = lexiconResolver(createLexicon());

describe("lexiconResolver", () => {
  it.each([
    ["a short title", "数据安全法", "Law", ["law:中华人民共和国数据安全法"]],
    ["an official title", "中华人民共和国数据安全法", "Law", ["law:中华人民共和国数据安全法"]],
    ["a programme's alias", "一网通办", "Programme", ["programme:一网通办"]],
    ["a region's own name", "福田区", "Region", ["region:440304"]],
    ["a region's name from the prefecture", "深圳市福田区", "Region", ["region:440304"]],
    ["a region's name from the province", "广东省深圳市福田区", "Region", ["region:440304"]],
    ["a region's code", "440304", "Region", ["region:440304"]],
    ["full-width and spaces", "深圳市 福田区", "Region", ["region:440304"]],
    ["a label that the name doesn't have", "数据安全法", "Region", []],
    ["an unknown name", "甲乙丙丁法", "Law", []],
  ] as const)("knows %s", (_, name, label, ids) => {
    expect(resolver.resolve(name, [label]).map(({ id }) => id)).toEqual(ids);
  });

  it("gives all regions of one name", () => {
    expect(resolver.resolve("鼓楼区", ["Region"]).length).toBeGreaterThan(2);
  });

  it.each([
    ["数据安全", "中华人民共和国数据安全法"],
    ["数据安全发", "中华人民共和国数据安全法"],
    ["行政处罚条例", "中华人民共和国行政处罚法"],
  ])("offers for %s what looks like it", (name, expected) => {
    expect(resolver.nearest(name, ["Law"])).toContain(expected);
  });
});
