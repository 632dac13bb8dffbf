import type { GraphEdge, GraphNode, GraphSource, GraphWalk, NodeLabel } from "@govkg/model";
import { parseNodeId } from "@govkg/model";
import type { ExportFilter } from "./export-filter.js";

/** The graph of a source, or the part that a filter asks for: what exporters write, in the order of `GraphWalk`. */
export function readGraph(source: GraphSource, { years, regions, labels }: ExportFilter = {}): GraphWalk {
  const walk = source.walk({ years, regions });
  if (labels === undefined) return walk;
  const wanted = new Set<NodeLabel>(labels);
  return { nodes: () => nodesWith(wanted, walk), edges: () => edgesBetween(wanted, walk) };
}

async function* nodesWith(labels: ReadonlySet<NodeLabel>, walk: GraphWalk): AsyncGenerator<GraphNode> {
  for await (const node of walk.nodes()) if (labels.has(node.label)) yield node;
}

/** Both ends of an edge are nodes of the walk, and their ids tell their labels. */
async function* edgesBetween(labels: ReadonlySet<NodeLabel>, walk: GraphWalk): AsyncGenerator<GraphEdge> {
  for await (const edge of walk.edges()) {
    if (labels.has(parseNodeId(edge.from).label) && labels.has(parseNodeId(edge.to).label)) yield edge;
  }
}
