import { EDGE_COLUMNS, edgeFromFlat, graphml, memoryFacts, NODE_COLUMNS, nodeFromFlat } from "@govkg/graph";
import type { Extraction, GraphEdge, GraphNode, PropertyValue } from "@govkg/model";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { corpusArb } from "../../../../test/conformance/random-corpus.js";
import { awkwardReport } from "../awkward-report.js";
import { graphOf, textOf } from "../collected.js";
import { readWithPython, testWithPython } from "../python-reader.js";
import { unpacked } from "../unpacked.js";

const facts = memoryFacts([...CORPUS, awkwardReport()]);

test("graphology's parser reads the graph back equal, awkward names and all", async () => {
  expect(parsed(await textOf(graphml(facts)))).toEqual(await graphOf(facts));
});

test("random graphs come back equal", async () => {
  const property = fc.asyncProperty(corpusArb({ maxLength: 6 }), async (extractions) => {
    const random = memoryFacts(extractions);
    expect(parsed(await textOf(graphml(random)))).toEqual(await graphOf(random));
  });
  await fc.assert(property, { numRuns: 10, seed: 1 });
});

test("the same reports in any order give the same bytes", async () => {
  const backwards = memoryFacts([awkwardReport(), ...[...CORPUS].reverse()]);
  expect(await textOf(graphml(backwards))).toBe(await textOf(graphml(facts)));
});

testWithPython("networkx reads the graph back equal", ["networkx"], async () => {
  const content = await textOf(graphml(facts));
  const read = readWithPython(
    { name: "graph.graphml", content },
    `
import json, sys, networkx
graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
nodes = [{"id": id, **data} for id, data in graph.nodes(data=True)]
edges = [{**data, "id": key, "source": a, "target": b} for a, b, key, data in graph.edges(keys=True, data=True)]
print(json.dumps({"nodes": nodes, "edges": edges}))
`,
  ) as { nodes: Record<string, PropertyValue>[]; edges: Record<string, PropertyValue>[] };
  const graph = await graphOf(facts);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(read.nodes.map((row) => nodeFromFlat(unpacked(row, NODE_COLUMNS))).sort(byId)).toEqual(
    [...graph.nodes].sort(byId),
  );
  expect(read.edges.map((row) => edgeFromFlat(unpacked(row, EDGE_COLUMNS))).sort(byId)).toEqual(
    [...graph.edges].sort(byId),
  );
});

test("keys are typed and described", async () => {
  const text = await textOf(graphml(memoryFacts([] satisfies Extraction[])));
  expect(text).toContain(
    '<key id="node.year" for="node" attr.name="year" attr.type="int"><desc>year reported on</desc></key>',
  );
  expect(text).toContain('attr.name="value" attr.type="double"');
});

function parsed(text: string): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const graph = parse(MultiDirectedGraph, text);
  return {
    nodes: graph.mapNodes((id, data) => nodeFromFlat(unpacked({ id, ...data }, NODE_COLUMNS))),
    edges: graph.mapEdges((id, data, source, target) =>
      edgeFromFlat(unpacked({ id, source, target, ...data }, EDGE_COLUMNS)),
    ),
  };
}
