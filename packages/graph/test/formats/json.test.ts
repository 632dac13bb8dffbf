import { type GraphLine, graphologyJson, memoryFacts, ndjson } from "@govkg/graph";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { corpusArb } from "../../../../test/conformance/random-corpus.js";
import { awkwardReport } from "../awkward-report.js";
import { graphOf, textOf } from "../collected.js";

const facts = memoryFacts([...CORPUS, awkwardReport()]);

test("graphology reads its own serialisation back equal", async () => {
  const graph = MultiDirectedGraph.from(JSON.parse(await textOf(graphologyJson(facts))));
  const { nodes, edges } = await graphOf(facts);
  expect(graph.mapNodes((id, attributes) => ({ id, ...attributes }))).toEqual(nodes);
  expect(graph.mapEdges((id, attributes, from, to) => ({ id, from, to, ...attributes }))).toEqual(edges);
});

test("NDJSON: one node or edge a line", async () => {
  const property = fc.asyncProperty(corpusArb({ maxLength: 5 }), async (extractions) => {
    const random = memoryFacts(extractions);
    const lines = (await textOf(ndjson(random))).split("\n").filter(Boolean);
    const rows = lines.map((line): GraphLine => JSON.parse(line));
    const { nodes, edges } = await graphOf(random);
    expect(rows).toEqual([
      ...nodes.map((node) => ({ type: "node", ...node })),
      ...edges.map((edge) => ({ type: "edge", ...edge })),
    ]);
  });
  await fc.assert(property, { numRuns: 10, seed: 2 });
});

test("an empty graph is valid JSON", async () => {
  expect(JSON.parse(await textOf(graphologyJson(memoryFacts())))).toMatchObject({ nodes: [], edges: [] });
});
