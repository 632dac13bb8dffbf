import { gexf, memoryFacts } from "@govkg/graph";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { awkwardReport } from "../awkward-report.js";
import { graphOf, textOf } from "../collected.js";
import { readWithPython, testWithPython } from "../python-reader.js";

const facts = memoryFacts([...CORPUS, awkwardReport()]);

test("graphology's parser reads all nodes and edges with their attributes", async () => {
  const graph = parse(MultiDirectedGraph, await textOf(gexf(facts)), { respectInputGraphType: true });
  const { nodes, edges } = await graphOf(facts);
  expect(graph.nodes()).toEqual(nodes.map(({ id }) => id));
  expect(graph.edges()).toEqual(edges.map(({ id }) => id));
  for (const { id, label, properties } of nodes) {
    expect(graph.getNodeAttributes(id)).toMatchObject({
      node_label: label,
      ...(typeof properties["year"] === "number" ? { year: properties["year"] } : {}),
    });
  }
  for (const { id, kind, count, evidence } of edges) {
    const weight = Math.max(1, count);
    expect(graph.getEdgeAttributes(id)).toMatchObject({ kind, count, weight, evidence: JSON.stringify(evidence) });
  }
});

test("reports and what is theirs exist in their year, edges over the years of their evidence", async () => {
  const text = await textOf(gexf(facts));
  const line = (id: string) => text.split("\n").find((one) => one.includes(`id="${id}"`)) ?? "";
  const report = "report:深圳市福田区政务服务数据管理局/2022";
  expect(line(report)).toContain('start="2022-01-01" end="2022-12-31"');
  expect(line("commitment:深圳市福田区政务服务数据管理局/2022#1")).toContain('start="2022-01-01" end="2022-12-31"');
  expect(line("law:中华人民共和国民法典")).not.toContain("start=");
  expect(line(`${report}|CITES|law:中华人民共和国数据安全法`)).toContain('start="2022-01-01" end="2022-12-31"');
  const follows = "report:深圳市福田区政务服务数据管理局/2023|FOLLOWS|report:深圳市福田区政务服务数据管理局/2022";
  expect(line(follows)).toContain('start="2022-01-01" end="2023-12-31"');
});

testWithPython("networkx reads the same nodes and edges", ["networkx"], async () => {
  const read = readWithPython(
    { name: "graph.gexf", content: await textOf(gexf(facts)) },
    `
import json, sys, networkx
graph = networkx.read_gexf(sys.argv[1])
print(json.dumps({"nodes": [[id, data["label"]] for id, data in graph.nodes(data=True)], "edges": graph.number_of_edges()}))
`,
  );
  const { nodes, edges } = await graphOf(facts);
  expect(read).toEqual({ nodes: nodes.map(({ id, name }) => [id, name]), edges: edges.length });
});
