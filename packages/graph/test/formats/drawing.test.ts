import { memoryFacts, neighbourhood, toDot, toMermaid } from "@govkg/graph";
import { createQueries } from "@govkg/model";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";

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
  expect(toMermaid({ nodes: [node], edges: [] })).toContain('n0["a #quot;b#quot; #lt;c#gt; #35;d \\<br/><i>Law</i>"]');
});
