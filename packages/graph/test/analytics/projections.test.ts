import { bipartiteGraph, lawsByCoCitation, memoryFacts, regionsBySharedLaws } from "@govkg/graph";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";

const facts = memoryFacts(CORPUS);

test("regions and laws: an edge carries mentions and reports", async () => {
  const graph = await bipartiteGraph(facts);
  expect(graph.getEdgeAttributes("region:440304", "law:中华人民共和国数据安全法")).toEqual({ weight: 5, reports: 3 });
  expect(graph.getNodeAttributes("region:440304")).toEqual({ side: "actor", label: "Region", name: "深圳市福田区" });
});

test("regions by shared laws: rare laws bind more than those everybody cites", async () => {
  const graph = await regionsBySharedLaws(facts);
  // both cite 数据安全法 (two regions) and 民法典 (four regions)
  expect(graph.getEdgeAttributes("region:440304", "region:440305")).toEqual({
    shared: 2,
    jaccard: 2 / 3,
    weight: 1 + 1 / 3,
  });
  expect(graph.getEdgeAttribute("region:440100", "region:440104", "jaccard")).toBe(1);
  const close = await regionsBySharedLaws(facts, { minShared: 2 });
  expect(close.edges().map((edge) => close.extremities(edge))).toEqual([["region:440304", "region:440305"]]);
});

test("laws by co-citation: reports that cite both", async () => {
  const graph = await lawsByCoCitation(facts);
  expect(graph.getEdgeAttribute("law:中华人民共和国数据安全法", "law:中华人民共和国民法典", "shared")).toBe(4);
});

test("filters and other actors", async () => {
  const graph = await bipartiteGraph(facts, { actors: "agency", labels: ["Programme"], filter: { planned: true } });
  expect(graph.nodes()).toEqual(["agency:深圳市福田区政务服务和数据管理局", "programme:一网通办"]);
});
