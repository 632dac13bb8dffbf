import { type GraphStats, NODE_LABELS, type NodeLabel, RELATION_KINDS, type RelationKind } from "@govkg/model";
import type { GovGraph } from "../knowledge-graph.js";
import type { ReportTable } from "./report-table.js";

/** Size of the graph and of what is behind it; labels and kinds that don't occur are left out. */
export function graphStats(graph: GovGraph, table: ReportTable): GraphStats {
  const nodes = new Map<NodeLabel, number>();
  const edges = new Map<RelationKind, number>();
  graph.forEachNode((_, { label }) => nodes.set(label, (nodes.get(label) ?? 0) + 1));
  graph.forEachEdge((_, { kind }) => edges.set(kind, (edges.get(kind) ?? 0) + 1));
  const held = table.all();
  const years = held.flatMap(({ report }) => report.year ?? []);
  return {
    reports: table.size,
    nodes: inOrder(NODE_LABELS, nodes),
    edges: inOrder(RELATION_KINDS, edges),
    mentions: sum(held.map(({ facts }) => facts.filter((fact) => fact.kind === "mention").length)),
    quantities: sum(held.map(({ quantities }) => quantities.length)),
    sentences: sum(held.map(({ sentences }) => sentences.length)),
    firstYear: years.length === 0 ? null : years.reduce((a, b) => Math.min(a, b)),
    lastYear: years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b)),
  };
}

function inOrder<Key extends string>(
  keys: readonly Key[],
  counts: ReadonlyMap<Key, number>,
): Partial<Record<Key, number>> {
  const sorted: Partial<Record<Key, number>> = {};
  for (const key of keys) {
    const count = counts.get(key);
    if (count !== undefined) sorted[key] = count;
  }
  return sorted;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
