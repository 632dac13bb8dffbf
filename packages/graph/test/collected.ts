import { type ExportFilter, readGraph } from "@govkg/graph";
import type { GraphEdge, GraphNode, GraphSource } from "@govkg/model";

/** All pieces of a text file. */
export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await bytesOf(pieces)).toString("utf8");
}

/** All pieces of a file. */
export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

/** What exporters are given. */
export async function graphOf(
  source: GraphSource,
  filter?: ExportFilter,
): Promise<{ nodes: GraphNode[]; edges: GraphEdge[] }> {
  const reader = readGraph(source, filter);
  const graph: { nodes: GraphNode[]; edges: GraphEdge[] } = { nodes: [], edges: [] };
  for await (const node of reader.nodes()) graph.nodes.push(node);
  for await (const edge of reader.edges()) graph.edges.push(edge);
  return graph;
}
