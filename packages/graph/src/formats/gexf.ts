import type { GraphEdge, GraphNode, GraphSource } from "@govkg/model";
import { parseEvidenceId } from "@govkg/model";
import { cellText } from "./cell-text.js";
import type { ExportFilter } from "./export-filter.js";
import { type FlatRecord, flattenEdge, flattenNode } from "./flat-record.js";
import { readGraph } from "./graph-reader.js";
import { ownerOf } from "./owner-of.js";
import { type Column, type ColumnType, EDGE_COLUMNS, NODE_COLUMNS } from "./property-table.js";
import { xmlText } from "./xml-text.js";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>govkg</creator><description>Knowledge graph of government reports</description></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
`;

const GEXF_TYPES: Readonly<Record<ColumnType, string>> = {
  string: "string",
  int: "integer",
  double: "double",
  boolean: "boolean",
  strings: "string",
};

/** Gexf has attributes of its own for ids and ends; a node's name is its `label`, so its label is `node_label`. */
const NODE_DATA = NODE_COLUMNS.filter(({ name }) => name !== "id" && name !== "name");
const EDGE_DATA = EDGE_COLUMNS.filter(({ name }) => !["id", "source", "target"].includes(name));

/**
 * The graph as GEXF 1.3 for Gephi, in pieces. Reports with their figures and items exist from the first to the last
 * day of the year reported on, edges over the years of their evidence; shared nodes always. Lists are JSON arrays in
 * a string.
 */
export async function* gexf(source: GraphSource, filter: ExportFilter = {}): AsyncGenerator<string> {
  const reader = readGraph(source, filter);
  const years = new Map<string, number>();
  for await (const { id, label, properties } of reader.nodes()) {
    if (label === "Report" && typeof properties["year"] === "number") years.set(id, properties["year"]);
  }
  yield HEAD;
  yield attributesElement("node", NODE_DATA);
  yield attributesElement("edge", EDGE_DATA);
  yield "<nodes>\n";
  for await (const node of reader.nodes()) yield nodeElement(node, years);
  yield "</nodes>\n<edges>\n";
  for await (const edge of reader.edges()) yield edgeElement(edge, years);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function attributesElement(of: "node" | "edge", columns: readonly Column[]): string {
  const lines = columns.map(({ name, type }) => {
    const title = titleOf(of, name);
    return `<attribute id="${title}" title="${title}" type="${GEXF_TYPES[type]}"/>\n`;
  });
  return `<attributes class="${of}" mode="static">\n${lines.join("")}</attributes>\n`;
}

function titleOf(of: "node" | "edge", name: string): string {
  return of === "node" && name === "label" ? "node_label" : name;
}

function nodeElement(node: GraphNode, years: ReadonlyMap<string, number>): string {
  const year = years.get(ownerOf(node.id) ?? node.id);
  const values = attvalues("node", NODE_DATA, flattenNode(node));
  return `<node id="${xmlText(node.id)}" label="${xmlText(node.name)}"${interval(year, year)}>${values}</node>\n`;
}

function edgeElement(edge: GraphEdge, years: ReadonlyMap<string, number>): string {
  const own = [edge.from, edge.to].flatMap((id) => years.get(ownerOf(id) ?? id) ?? []);
  const shown = own.length > 0 ? own : evidenceYears(edge, years);
  const ends = `id="${xmlText(edge.id)}" source="${xmlText(edge.from)}" target="${xmlText(edge.to)}"`;
  const weight = `kind="${edge.kind}" weight="${Math.max(1, edge.count)}"`;
  const values = attvalues("edge", EDGE_DATA, flattenEdge(edge));
  return `<edge ${ends} ${weight}${interval(min(shown), max(shown))}>${values}</edge>\n`;
}

function evidenceYears({ evidence }: GraphEdge, years: ReadonlyMap<string, number>): number[] {
  return evidence.flatMap((id) => years.get(parseEvidenceId(id)?.report ?? "") ?? []);
}

function min(years: readonly number[]): number | undefined {
  return years.length === 0 ? undefined : years.reduce((a, b) => Math.min(a, b));
}

function max(years: readonly number[]): number | undefined {
  return years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b));
}

function interval(first: number | undefined, last: number | undefined): string {
  return first === undefined || last === undefined ? "" : ` start="${first}-01-01" end="${last}-12-31"`;
}

function attvalues(of: "node" | "edge", columns: readonly Column[], record: FlatRecord): string {
  let values = "";
  for (const { name } of columns) {
    const value = record[name];
    if (value !== undefined) values += `<attvalue for="${titleOf(of, name)}" value="${xmlText(cellText(value))}"/>`;
  }
  return `<attvalues>${values}</attvalues>`;
}
