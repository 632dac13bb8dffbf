import { memoryFacts } from "@govkg/graph";
import type { Extraction, GraphEdge, GraphNode, GraphSource, GraphWalk, ReportFilter } from "@govkg/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CORPUS } from "../../../test/conformance/corpus.js";
import { corpusArb } from "../../../test/conformance/random-corpus.js";
import { openStore } from "../src/index.js";
import { temporaryStorePath } from "./temporary-store.js";

const ALL = { limit: 1_000_000, offset: 0 } as const;

const filterArb: fc.Arbitrary<ReportFilter> = fc.record({
  years: fc.constantFrom(undefined, { from: 2023 }, { to: 2022 }, { from: 2022, to: 2023 }, { from: 2030 }),
  regions: fc.constantFrom(undefined, ["region:440300"], ["region:440304", "region:440100"]),
});

test("the walk of a part is the walk of a store that holds these reports alone", async () => {
  const property = fc.asyncProperty(corpusArb({ maxLength: 8 }), filterArb, async (random, filter) => {
    const extractions = [...CORPUS, ...random];
    const kept = await keptOf(extractions, filter);
    const alone = await walked(memoryFacts(kept).walk({}));
    expect(await walked(memoryFacts(extractions).walk(filter))).toEqual(alone);
    const store = openStore(":memory:");
    await store.putAll(extractions);
    expect(await walked(store.facts.walk(filter))).toEqual(alone);
    await store.close();
  });
  await fc.assert(property, { numRuns: 25, seed: 1 });
});

test("a walk of everything has the nodes and edges that questions read", async () => {
  const store = openStore(":memory:");
  await store.putAll(CORPUS);
  for (const source of [store.facts, memoryFacts(CORPUS)] satisfies GraphSource[]) {
    const { nodes, edges } = await walked(source.walk({}));
    expect(sorted(nodes)).toEqual(sorted(await source.nodes(ALL)));
    expect(sorted(edges)).toEqual(sorted(await source.edges(ALL)));
  }
  await store.close();
});

test("reads inside a snapshot see one state of the file while another process writes", async () => {
  const path = temporaryStorePath();
  const writer = openStore(path);
  await writer.putAll(CORPUS.slice(1));
  const reader = openStore(path, { readonly: true });
  const before = await walked(reader.facts.walk({}));
  await reader.snapshot(async () => {
    const { nodes } = reader.facts.walk({});
    await nodes()[Symbol.asyncIterator]().next();
    await writer.putAll(CORPUS);
    expect(await walked(reader.facts.walk({}))).toEqual(before);
  });
  expect(await walked(reader.facts.walk({}))).toEqual(await walked(memoryFacts(CORPUS).walk({})));
  await reader.close();
  await writer.close();
});

async function keptOf(extractions: readonly Extraction[], filter: ReportFilter): Promise<Extraction[]> {
  const facts = memoryFacts(extractions);
  const kept = new Set((await facts.reports({ filter, ...ALL })).map(({ id }) => id));
  return facts.extractions().filter(({ report }) => kept.has(report.id));
}

async function walked(walk: GraphWalk): Promise<{ nodes: GraphNode[]; edges: GraphEdge[] }> {
  const graph: { nodes: GraphNode[]; edges: GraphEdge[] } = { nodes: [], edges: [] };
  for await (const node of walk.nodes()) graph.nodes.push(node);
  for await (const edge of walk.edges()) graph.edges.push(edge);
  return graph;
}

function sorted<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
