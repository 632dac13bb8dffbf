import { type Extraction, projectFacts } from "@govkg/model";
import { expect, test } from "vitest";
import { buildExtraction } from "../../../../test/conformance/build-extraction.js";

const extraction = buildExtraction({
  document: "a",
  agency: "深圳市福田区政务服务数据管理局",
  year: 2023,
  results: [
    "会同[南山区司法局](agency:深圳市南山区司法局)开展数据安全普法宣传系列活动。",
    "拨付资金[3至5万元](quantity:3 万元;max=5;subject=资金;of=programme:一网通办)。",
  ],
  problems: ["人手不足。"],
  plan: ["推广[一网通办](programme:一网通办)和[粤省事](platform:粤省事)。"],
});
const { report, facts, items, quantities } = projectFacts(extraction);

test("the report with the system and lineage of its issuer", () => {
  expect(report).toMatchObject({
    system: "government",
    lineage: "agency:深圳市福田区政务服务和数据管理局",
    level: "county",
    regionChain: ["广东省", "深圳市", "福田区"],
    path: null,
  });
});

test("an item is a fact about each thing it concerns, or about nothing", () => {
  expect(items.map(({ kind, concerns }) => [kind, concerns])).toEqual([
    ["commitment", ["platform:粤省事", "programme:一网通办"]],
    ["problem", []],
  ]);
  const about = facts
    .filter(({ kind }) => kind !== "mention")
    .map(({ kind, entity, planned, role }) => [kind, entity, planned, role]);
  expect(about).toEqual([
    ["commitment", "platform:粤省事", true, "plan"],
    ["commitment", "programme:一网通办", true, "plan"],
    ["problem", "", false, "problems"],
  ]);
});

test("figures with their units made equal", () => {
  expect(quantities).toMatchObject([
    {
      value: 3,
      max: 5,
      unit: "万元",
      baseValue: 30_000,
      baseMax: 50_000,
      baseUnit: "元",
      entities: ["programme:一网通办"],
    },
  ]);
});

test("names of places and organs don't keep sentences apart", () => {
  const elsewhere = buildExtraction({
    document: "b",
    agency: "广州市越秀区司法局",
    year: 2023,
    results: ["会同[越秀区教育局](agency:广州市越秀区教育局)开展数据安全普法宣传系列活动。"],
  });
  const own = jointDeed(extraction);
  const other = jointDeed(elsewhere);
  expect(own?.bands).toEqual(other?.bands);
  expect(own?.exact).not.toBe(other?.exact);
});

function jointDeed(one: Extraction) {
  return projectFacts(one).sentences.find(({ start }) => one.text.startsWith("会同", start));
}
