import { memoryFacts, neighbourhood, toDot, toMermaid } from "@govkg/graph";
import { createQueries } from "@govkg/model";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { AWKWARD_NAMES, awkwardReport, HOSTILE_NAMES } from "../awkward-report.js";
import { readWithPython, testWithPython } from "../python-reader.js";

const queries = createQueries(memoryFacts(CORPUS));

test("a neighbourhood of two steps, and a limit of edges", async () => {
  const near = await neighbourhood(queries, "platform:粤省事");
  expect(near.nodes.map(({ id }) => id)).toEqual([
    "platform:粤省事",
    "quantity:深圳市福田区政务服务和数据管理局/2024#56",
    "report:深圳市福田区政务服务和数据管理局/2024",
  ]);
  const far = await neighbourhood(queries, "platform:粤省事", { depth: 2 });
  expect(far.nodes.map(({ id }) => id)).toContain("law:中华人民共和国数据安全法");
  expect((await neighbourhood(queries, "民法典", { edges: 2 })).edges).toHaveLength(2);
});

test("DOT and Mermaid", async () => {
  const drawing = await neighbourhood(queries, "event:国家宪法日");
  expect(toDot(drawing)).toBe(`digraph govkg {
  node [shape=box];
  "event:国家宪法日" [label="国家宪法日\\nEvent"];
  "report:广州市越秀区司法局/2023" [label="广州市越秀区司法局2023年法治政府建设年度报告\\nReport"];
  "report:广州市越秀区司法局/2023" -> "event:国家宪法日" [label="MENTIONS"];
}
`);
  expect(toMermaid(drawing)).toBe(`flowchart LR
  n0["国家宪法日<br/><i>Event</i>"]
  n1["广州市越秀区司法局2023年法治政府建设年度报告<br/><i>Report</i>"]
  n1 -->|"MENTIONS"| n0
`);
});

test("names can't break the drawing", () => {
  const node = { id: 'law:"a"', label: "Law" as const, name: 'a "b" <c> #d\n\\', properties: {} };
  expect(toDot({ nodes: [node], edges: [] })).toContain('"law:\\"a\\"" [label="a \\"b\\" <c> #d\\n\\\\\\nLaw"]');
  expect(toMermaid({ nodes: [node], edges: [] })).toContain(
    'n0["a #quot;b#quot; #lt;c#gt; #35;d #92;<br/><i>Law</i>"]',
  );
});

test("what Mermaid would take for a list or for Markdown is text", () => {
  const lineOf = (name: string) =>
    toMermaid({ nodes: [{ id: "law:a", label: "Law", name, properties: {} }], edges: [] }).split("\n")[1];
  expect(lineOf("1. 第一")).toBe('  n0["1#46; 第一<br/><i>Law</i>"]');
  expect(lineOf("- 项")).toBe('  n0["#45; 项<br/><i>Law</i>"]');
  expect(lineOf("`code` & **粗**")).toBe('  n0["#96;code#96; #38; #42;#42;粗#42;#42;<br/><i>Law</i>"]');
});

test("a drawing stays small, and says so", async () => {
  const whole = await neighbourhood(queries, "民法典", { depth: 9 });
  expect([whole.edges.length > 5, whole.isCut]).toEqual([true, false]);
  const part = await neighbourhood(queries, "民法典", { depth: 9, total: 5 });
  expect([part.edges.length, part.isCut]).toEqual([5, true]);
  const ends = new Set(part.edges.flatMap(({ from, to }) => [from, to]));
  expect(part.nodes.map(({ id }) => id).sort()).toEqual([...ends].sort());
  expect((await neighbourhood(queries, "民法典", { edges: 1 })).isCut).toBe(true);
});

testWithPython("pydot reads nodes, edges and labels of any name", ["pydot"], async () => {
  const awkward = createQueries(memoryFacts([...CORPUS, awkwardReport([...AWKWARD_NAMES, ...HOSTILE_NAMES])]));
  const drawing = await neighbourhood(awkward, "report:杭州市司法局/2024", { depth: 2 });
  const read = readWithPython(
    { name: "graph.dot", content: toDot(drawing) },
    `
import json, sys, pydot
[graph] = pydot.graph_from_dot_file(sys.argv[1], encoding="utf-8")
names = {node.get_name() for node in graph.get_nodes()} - {"node"}
ends = {end for edge in graph.get_edges() for end in (edge.get_source(), edge.get_destination())}
print(json.dumps([len(names), len(graph.get_edges()), len(ends - names)]))
`,
  );
  expect(read).toEqual([drawing.nodes.length, drawing.edges.length, 0]);
});
