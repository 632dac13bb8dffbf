import type { FactSource, GraphEdge, GraphNode, NodeLabel } from "@govkg/model";
import type { ExportFilter } from "./export-filter.js";
import { reportsPart } from "./reports-part.js";

/** Nodes in order of id and edges in order of kind, from, to: what exporters write. */
export interface GraphReader {
  nodes(): AsyncIterable<GraphNode>;
  edges(): AsyncIterable<GraphEdge>;
}

/**
 * A source that can walk its whole graph in one pass. One that can't is read by pages, which costs a database more
 * the further it comes.
 */
export interface StreamingSource extends FactSource {
  streamNodes(labels?: readonly NodeLabel[]): AsyncIterable<GraphNode>;
  streamEdges(): AsyncIterable<GraphEdge>;
}

const PAGE = 5000;

/** The graph of a source, or the part that a filter asks for. */
export async function readGraph(source: FactSource, filter: ExportFilter = {}): Promise<GraphReader> {
  const whole: GraphReader = { nodes: () => allNodes(source, filter.labels), edges: () => allEdges(source) };
  const isNarrowed = filter.years !== undefined || filter.regions !== undefined;
  const reader = isNarrowed ? await reportsPart(source, whole, filter) : whole;
  return filter.labels === undefined ? reader : { nodes: reader.nodes, edges: () => between(reader) };
}

function allNodes(source: FactSource, labels: readonly NodeLabel[] | undefined): AsyncIterable<GraphNode> {
  if (isStreaming(source)) return source.streamNodes(labels);
  return pages((page) => source.nodes({ ...(labels ? { labels } : {}), ...page }));
}

function allEdges(source: FactSource): AsyncIterable<GraphEdge> {
  if (isStreaming(source)) return source.streamEdges();
  return pages((page) => source.edges(page));
}

function isStreaming(source: FactSource): source is StreamingSource {
  return "streamNodes" in source && "streamEdges" in source;
}

/** Edges with both ends among the nodes of a reader. */
async function* between(reader: GraphReader): AsyncIterable<GraphEdge> {
  const held = new Set<string>();
  for await (const { id } of reader.nodes()) held.add(id);
  for await (const edge of reader.edges()) if (held.has(edge.from) && held.has(edge.to)) yield edge;
}

async function* pages<Row>(
  read: (page: { readonly limit: number; readonly offset: number }) => Promise<readonly Row[]>,
): AsyncIterable<Row> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await read({ limit: PAGE, offset });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}
