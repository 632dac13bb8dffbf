import { communities } from "@govkg/graph";
import { UndirectedGraph } from "graphology";
import { expect, test } from "vitest";

/** Two triangles with one thin edge between them. */
function triangles(order: readonly string[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of order) graph.addNode(id);
  for (const [a, b] of ["ab", "bc", "ca", "xy", "yz", "zx"]) graph.addEdge(a, b, { weight: 3 });
  graph.addEdge("c", "x", { weight: 1 });
  return graph;
}

test("finds what holds together", () => {
  const { communities: found, modularity } = communities(triangles(["a", "b", "c", "x", "y", "z"]));
  expect(found).toEqual([
    ["a", "b", "c"],
    ["x", "y", "z"],
  ]);
  expect(modularity).toBeGreaterThan(0.3);
});

test("the same seed gives the same communities", () => {
  const graph = triangles(["z", "c", "a", "y", "b", "x"]);
  expect(communities(graph, { seed: 7 })).toEqual(communities(graph, { seed: 7 }));
});

test("without edges each node stands for itself", () => {
  const graph = new UndirectedGraph();
  graph.addNode("b");
  graph.addNode("a");
  expect(communities(graph)).toEqual({ modularity: 0, communities: [["a"], ["b"]] });
});
