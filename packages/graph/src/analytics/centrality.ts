import { compareText } from "@govkg/model";
import { centrality as measures } from "graphology-metrics";
import type { AbstractGraph, Attributes } from "graphology-types";

/** How central one node is. */
export interface CentralityRow {
  readonly id: string;
  /** Edges. */
  readonly degree: number;
  /** Sum of the weights of its edges; edges without `weight` count 1. */
  readonly strength: number;
  readonly pagerank: number;
  /** Share of shortest paths between others that lead through it, 0 to 1. Null where it wasn't asked for. */
  readonly betweenness: number | null;
}

export interface CentralityOptions {
  /** Betweenness takes nodes × edges steps: false leaves it out. Default: true. */
  readonly betweenness?: boolean;
}

/** Centrality of all nodes by graphology-metrics, highest PageRank first, then by id. */
export function centrality<Node extends Attributes, Edge extends Attributes>(
  graph: AbstractGraph<Node, Edge>,
  { betweenness = true }: CentralityOptions = {},
): CentralityRow[] {
  if (graph.order === 0) return [];
  const weightOf = (_: string, { weight }: Attributes) => (typeof weight === "number" ? weight : 1);
  const pagerank = measures.pagerank(graph, { getEdgeWeight: weightOf, tolerance: 1e-9, maxIterations: 1000 });
  const between = betweenness ? measures.betweenness(graph, { getEdgeWeight: null }) : null;
  const rows = graph.mapNodes((id) => ({
    id,
    degree: graph.degree(id),
    strength: graph.reduceEdges(id, (sum, edge, attributes) => sum + weightOf(edge, attributes), 0),
    pagerank: round(pagerank[id] ?? 0),
    betweenness: between === null ? null : round(between[id] ?? 0),
  }));
  return rows.sort((a, b) => b.pagerank - a.pagerank || compareText(a.id, b.id));
}

/** Sums of floats depend on the order of edges in their last digits: nine are alike everywhere. */
function round(value: number): number {
  return Number(value.toPrecision(9));
}
