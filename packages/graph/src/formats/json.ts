import type { GraphEdge, GraphNode, GraphSource } from "@govkg/model";
import type { ExportOptions } from "./export-filter.js";
import { readGraph } from "./graph-reader.js";

/**
 * The graph in graphology's own serialisation, in pieces, one node or edge a line:
 * `MultiDirectedGraph.from(JSON.parse(text))` reads it.
 */
export async function* graphologyJson(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  const reader = readGraph(source, options);
  yield '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{},"nodes":[';
  yield* listed(reader.nodes(), ({ id, ...attributes }) => ({ key: id, attributes }));
  yield '\n],"edges":[';
  yield* listed(reader.edges(), ({ id, from, to, ...attributes }) => ({
    key: id,
    source: from,
    target: to,
    attributes,
  }));
  yield "\n]}\n";
}

async function* listed<Row>(rows: AsyncIterable<Row>, change: (row: Row) => unknown): AsyncGenerator<string> {
  let separator = "\n";
  for await (const row of rows) {
    yield separator + JSON.stringify(change(row));
    separator = ",\n";
  }
}

/** One node or edge of the graph as a line of NDJSON. */
export type GraphLine = ({ readonly type: "node" } & GraphNode) | ({ readonly type: "edge" } & GraphEdge);

/** The graph as NDJSON: nodes, then edges, each a `GraphLine`. */
export async function* ndjson(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  const reader = readGraph(source, options);
  for await (const node of reader.nodes()) yield `${JSON.stringify({ type: "node", ...node })}\n`;
  for await (const edge of reader.edges()) yield `${JSON.stringify({ type: "edge", ...edge })}\n`;
}
