import { describe, expect, it } from "vitest";
import { expectMarked } from "../marked-text.js";

const FULL = "[福田区执法辅助人员管理暂行办法](document:福田区执法辅助人员管理暂行办法)";
const REST = "document:福田区执法辅助人员管理暂行办法";

const ROWS: readonly (readonly [string, string])[] = [
  ["defined in brackets", `印发《${FULL}》（以下简称《[办法](${REST})》）。依照《[办法](${REST})》开展考核。`],
  ["defined in quotation marks", `印发《${FULL}》（以下简称“[办法](${REST})”）。依照“[办法](${REST})”开展考核。`],
  ["defined behind a number", `印发《${FULL}》（福府规〔2024〕2号，以下简称《[暂行办法](${REST})》）。`],
  ["下称", `印发《${FULL}》（下称《[办法](${REST})》）。`],
  ["implicit", `印发《${FULL}》。按照《[管理暂行办法](${REST})》要求，组织考核。`],
  ["implicit, words left out", `印发《${FULL}》。按照《[管理办法](${REST})》要求，组织考核。`],
  ["bare, without the region", `印发《${FULL}》。[执法辅助人员管理暂行办法](${REST})施行后，成效明显。`],
  ["a demonstrative, other heads", "印发《[福田区评查规则](document)》。[本规则](document:福田区评查规则)共二十条。"],
  ["a demonstrative", `印发《${FULL}》。[该办法](${REST})共二十条。`],
  [
    "rules that implement the law before",
    "依照《[行政复议法](law:中华人民共和国行政复议法)》及其《[实施条例](law:中华人民共和国行政复议法实施条例)》办案。",
  ],
  [
    "the nearest of two",
    "执行《[公平竞争审查条例](law:公平竞争审查条例)》。印发《[福田区案卷评查办法](document)》。《[办法](document:福田区案卷评查办法)》施行顺利。",
  ],
];

describe("short forms", () => {
  it.each(ROWS)("%s", (_, paragraph) => {
    expectMarked(paragraph, { types: ["law", "document"] });
  });

  it("names nothing when no title was named before", () => {
    const { diagnostics } = expectMarked("按照《[管理办法](document:?)》要求，组织考核。", {
      types: ["law", "document"],
    });
    expect(diagnostics.map(({ code }) => code)).toContain("unresolved-short-form");
  });

  it("leaves another's short form alone", () => {
    expectMarked("执行《[公平竞争审查条例](law)》。落实党的《[条例](document:?)》。", { types: ["law", "document"] });
  });
});
