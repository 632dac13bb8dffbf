import { buildGraph, centrality } from "@govkg/graph";
import { UndirectedGraph } from "graphology";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";

test("the middle of a star is central: degree, strength, PageRank and betweenness", () => {
  const star = new UndirectedGraph();
  for (const id of ["a", "b", "c", "middle"]) star.addNode(id);
  for (const id of ["a", "b", "c"]) star.addEdge("middle", id, { weight: 2 });
  const [first, ...leaves] = centrality(star);
  expect(first).toMatchObject({ id: "middle", degree: 3, strength: 6, betweenness: 1 });
  expect(leaves.map(({ id, betweenness }) => [id, betweenness])).toEqual([
    ["a", 0],
    ["b", 0],
    ["c", 0],
  ]);
});

test("works on the knowledge graph itself, in the same order whatever the order of reports", () => {
  const rows = centrality(buildGraph(CORPUS), { betweenness: false });
  expect(rows[0]?.betweenness).toBeNull();
  expect(rows).toEqual(centrality(buildGraph([...CORPUS].reverse()), { betweenness: false }));
});

test("an empty graph has no rows", () => {
  expect(centrality(new UndirectedGraph())).toEqual([]);
});
