import type { GraphSource } from "@govkg/model";
import { cellText } from "./cell-text.js";
import type { ExportOptions } from "./export-filter.js";
import { type FlatRecord, flattenEdge, flattenNode } from "./flat-record.js";
import { readGraph } from "./graph-reader.js";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./property-table.js";
import { xmlText } from "./xml-text.js";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** Columns that GraphML has attributes of its own for. */
const STRUCTURE: ReadonlySet<string> = new Set(["id", "source", "target"]);
const NODE_DATA = NODE_COLUMNS.filter(({ name }) => !STRUCTURE.has(name));
const EDGE_DATA = EDGE_COLUMNS.filter(({ name }) => !STRUCTURE.has(name));

/**
 * The graph as GraphML with typed keys, in pieces; edge ids are kept. Lists are JSON arrays in a string, as GraphML
 * knows no lists.
 */
export async function* graphml(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  const reader = readGraph(source, options);
  yield HEAD;
  for (const column of NODE_DATA) yield keyElement("node", column);
  for (const column of EDGE_DATA) yield keyElement("edge", column);
  yield '<graph id="govkg" edgedefault="directed">\n';
  for await (const node of reader.nodes()) {
    yield `<node id="${xmlText(node.id)}">${dataElements("node", NODE_DATA, flattenNode(node))}</node>\n`;
  }
  for await (const edge of reader.edges()) {
    const { id, from, to } = edge;
    const ends = `id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}"`;
    yield `<edge ${ends}>${dataElements("edge", EDGE_DATA, flattenEdge(edge))}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function keyElement(of: "node" | "edge", { name, type, description }: Column): string {
  const xmlType = type === "strings" ? "string" : type;
  const list = type === "strings" ? " (a JSON array)" : "";
  return `<key id="${keyId(of, name)}" for="${of}" attr.name="${name}" attr.type="${xmlType}"><desc>${xmlText(description + list)}</desc></key>\n`;
}

/** Ids of keys are unique in a file, and some names are columns of nodes and edges both. */
function keyId(of: "node" | "edge", name: string): string {
  return `${of}.${name}`;
}

function dataElements(of: "node" | "edge", columns: readonly Column[], record: FlatRecord): string {
  let data = "";
  for (const { name } of columns) {
    const value = record[name];
    if (value !== undefined) data += `<data key="${keyId(of, name)}">${xmlText(cellText(value))}</data>`;
  }
  return data;
}
