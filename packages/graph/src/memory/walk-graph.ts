import {
  compareText,
  type Extraction,
  type GraphEdge,
  type GraphNode,
  type GraphWalk,
  isShared,
  splitProjection,
} from "@govkg/model";
import { edgeOf, type GovGraph, nodeOf } from "../knowledge-graph.js";

/** The walk of a graph that is made of these extractions, which are in order of report id. */
export function walkGraph(graph: GovGraph, extractions: readonly Extraction[]): GraphWalk {
  return { nodes: () => nodesOf(graph, extractions), edges: () => edgesOf(graph, extractions) };
}

async function* nodesOf(graph: GovGraph, extractions: readonly Extraction[]): AsyncGenerator<GraphNode> {
  for (const id of graph.filterNodes(isShared).sort(compareText)) yield nodeOf(graph, id);
  for (const extraction of extractions) yield* splitProjection(extraction).own.nodes;
}

async function* edgesOf(graph: GovGraph, extractions: readonly Extraction[]): AsyncGenerator<GraphEdge> {
  const links = graph.filterEdges((_id, _attributes, from, to) => isShared(from) && isShared(to));
  yield* links.map((id) => edgeOf(graph, id)).sort(byEnds);
  for (const extraction of extractions) {
    for (const { id } of splitProjection(extraction).own.edges) if (graph.hasEdge(id)) yield edgeOf(graph, id);
    const follows = graph.filterOutEdges(extraction.report.id, (_id, { kind }) => kind === "FOLLOWS");
    for (const id of follows.sort(compareText)) yield edgeOf(graph, id);
  }
}

function byEnds(a: GraphEdge, b: GraphEdge): number {
  return compareText(a.from, b.from) || compareText(a.kind, b.kind) || compareText(a.to, b.to);
}
