import type { GraphEdge, GraphNode, GraphSource, GraphWalk, NodeLabel } from "@govkg/model";
import { parseNodeId } from "@govkg/model";
import type { ExportOptions } from "./export-filter.js";
import { watched } from "./watched.js";

/** The graph of a source, or the part that a filter asks for: what exporters write, in the order of `GraphWalk`. */
export function readGraph(source: GraphSource, options: ExportOptions = {}): GraphWalk {
  const { years, regions, labels } = options;
  const walk = source.walk({ years, regions });
  const part = labels === undefined ? walk : withLabels(new Set(labels), walk);
  return {
    nodes: () => watched("node", part.nodes(), options),
    edges: () => watched("edge", part.edges(), options),
  };
}

function withLabels(labels: ReadonlySet<NodeLabel>, walk: GraphWalk): GraphWalk {
  return { nodes: () => nodesWith(labels, walk), edges: () => edgesBetween(labels, walk) };
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
