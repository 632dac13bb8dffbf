import { EDGE_COLUMNS, edgeFromFlat, gexf, memoryFacts, NODE_COLUMNS, nodeFromFlat } from "@govkg/graph";
import type { Extraction, PropertyValue } from "@govkg/model";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { expect, test } from "vitest";
import { buildExtraction } from "../../../../test/conformance/build-extraction.js";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { awkwardReport } from "../awkward-report.js";
import { graphOf, textOf } from "../collected.js";
import { readWithPython, testWithPython } from "../python-reader.js";
import { unpacked } from "../unpacked.js";

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

test("an edge that is shown in some years has a spell for each run of them", async () => {
  const shown = (year: number) =>
    buildExtraction({
      document: `led-${year}`,
      agency: "杭州市司法局",
      year,
      results: ["由[浙江省司法厅](agency:浙江省司法厅)指导。"],
    });
  const extractions = [2019, 2020, 2022].map((year): Extraction => {
    const report = shown(year);
    const [mention] = report.mentions;
    const evidence = mention === undefined ? [] : [{ start: mention.start, end: mention.end }];
    const ends = { from: "agency:浙江省司法厅", to: "agency:杭州市司法局" };
    return { ...report, relations: [...report.relations, { ...ends, kind: "SUPERVISES", evidence, rule: "test" }] };
  });
  expect(await textOf(gexf(memoryFacts(extractions)))).toContain(
    '<spells><spell start="2019-01-01" end="2020-12-31"/><spell start="2022-01-01" end="2022-12-31"/></spells>',
  );
});

testWithPython("networkx reads the graph back equal", ["networkx"], async () => {
  const read = readWithPython(
    { name: "graph.gexf", content: await textOf(gexf(facts)) },
    `
import json, sys, networkx
graph = networkx.read_gexf(sys.argv[1])
own = {"label", "start", "end", "spells", "mode"}
nodes = [{"id": id, "name": data["label"], **{key: value for key, value in data.items() if key not in own}} for id, data in graph.nodes(data=True)]
edges = [{"source": a, "target": b, **data} for a, b, data in graph.edges(data=True)]
print(json.dumps({"nodes": nodes, "edges": edges}))
`,
    // as: what the script prints
  ) as Record<"nodes" | "edges", Record<string, PropertyValue>[]>;
  const graph = await graphOf(facts);
  const nodes = read.nodes.map(({ node_label: label = "", span_start: start, span_end: end, ...data }) => ({
    ...data,
    label,
    ...(start === undefined || end === undefined ? {} : { start, end }),
  }));
  expect(nodes.map((row) => nodeFromFlat(unpacked(row, NODE_COLUMNS)))).toEqual(graph.nodes);
  const edges = read.edges.map((row) => edgeFromFlat(unpacked(row, EDGE_COLUMNS)));
  expect(edges.sort(byId)).toEqual(graph.edges.sort(byId));
});

testWithPython("keeps to the rules of GEXF 1.3", ["lxml"], async () => {
  const read = readWithPython(
    { name: "graph.gexf", content: await textOf(gexf(facts)) },
    `
import json, sys
from lxml import etree
schema = etree.RelaxNG(file="${new URL("gexf.rng", import.meta.url).pathname}")
document = etree.parse(sys.argv[1])
schema.validate(document)
ns = "{http://gexf.net/1.3}"
problems = [str(error) for error in schema.error_log]
for kind in ("node", "edge"):
    known = {a.get("id") for a in document.iterfind(f".//{ns}attributes[@class='{kind}']/{ns}attribute")}
    problems += [v.get("for") for v in document.iterfind(f".//{ns}{kind}/{ns}attvalues/{ns}attvalue") if v.get("for") not in known]
ids = [node.get("id") for node in document.iter(f"{ns}node")]
problems += [edge.get("id") for edge in document.iter(f"{ns}edge") if not {edge.get("source"), edge.get("target")} <= set(ids)]
print(json.dumps([problems, len(ids) - len(set(ids))]))
`,
  );
  expect(read).toEqual([[], 0]);
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
