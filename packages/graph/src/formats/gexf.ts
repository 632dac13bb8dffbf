import type { GraphEdge, GraphNode, GraphSource } from "@govkg/model";
import { parseEvidenceId } from "@govkg/model";
import { cellText } from "./cell-text.js";
import type { ExportOptions } from "./export-filter.js";
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

/** Reports read at a time. */
const PAGE = 10_000;

/** Columns under other names: GEXF calls a node's name its label, and readers take a start and an end for times. */
const NODE_TITLES: ReadonlyMap<string, string> = new Map([
  ["label", "node_label"],
  ["start", "span_start"],
  ["end", "span_end"],
]);

/** GEXF has attributes of its own for ids and ends. */
const NODE_DATA = NODE_COLUMNS.filter(({ name }) => name !== "id" && name !== "name");
const EDGE_DATA = EDGE_COLUMNS.filter(({ name }) => !["id", "source", "target"].includes(name));

/**
 * The graph as GEXF 1.3 for Gephi, in pieces. Reports with their figures and items exist from the first to the last
 * day of the year reported on, edges in each year of their evidence (a spell a run of years); what reports share is
 * always there. Lists are JSON arrays in a string.
 */
export async function* gexf(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  const reader = readGraph(source, options);
  const years = await reportYears(source, options);
  yield HEAD;
  yield attributesElement("node", NODE_DATA);
  yield attributesElement("edge", EDGE_DATA);
  yield "<nodes>\n";
  for await (const node of reader.nodes()) yield nodeElement(node, years);
  yield "</nodes>\n<edges>\n";
  for await (const edge of reader.edges()) yield edgeElement(edge, years);
  yield "</edges>\n</graph>\n</gexf>\n";
}

async function reportYears(source: GraphSource, filter: ExportOptions): Promise<ReadonlyMap<string, number>> {
  const { years, regions } = filter;
  const found = new Map<string, number>();
  for (let offset = 0; ; offset += PAGE) {
    const reports = await source.reports({ filter: { years, regions }, limit: PAGE, offset });
    for (const { id, year } of reports) if (year !== null) found.set(id, year);
    if (reports.length < PAGE) return found;
  }
}

function attributesElement(of: "node" | "edge", columns: readonly Column[]): string {
  const lines = columns.map(({ name, type }) => {
    const title = titleOf(of, name);
    return `<attribute id="${title}" title="${title}" type="${GEXF_TYPES[type]}"/>\n`;
  });
  return `<attributes class="${of}" mode="static">\n${lines.join("")}</attributes>\n`;
}

function titleOf(of: "node" | "edge", name: string): string {
  return (of === "node" && NODE_TITLES.get(name)) || name;
}

function nodeElement(node: GraphNode, years: ReadonlyMap<string, number>): string {
  const year = years.get(ownerOf(node.id) ?? node.id);
  const values = attvalues("node", NODE_DATA, flattenNode(node));
  const time = year === undefined ? "" : interval([year, year]);
  return `<node id="${xmlText(node.id)}" label="${xmlText(node.name)}"${time}>${values}</node>\n`;
}

function edgeElement(edge: GraphEdge, years: ReadonlyMap<string, number>): string {
  const ends = `id="${xmlText(edge.id)}" source="${xmlText(edge.from)}" target="${xmlText(edge.to)}"`;
  const weight = `kind="${edge.kind}" weight="${Math.max(1, edge.count)}"`;
  const values = attvalues("edge", EDGE_DATA, flattenEdge(edge));
  const [first, ...others] = runsOf(edgeYears(edge, years));
  if (first === undefined) return `<edge ${ends} ${weight}>${values}</edge>\n`;
  if (others.length === 0) return `<edge ${ends} ${weight}${interval(first)}>${values}</edge>\n`;
  const spells = [first, ...others].map((run) => `<spell${interval(run)}/>`).join("");
  return `<edge ${ends} ${weight}>${values}<spells>${spells}</spells></edge>\n`;
}

/** Years of the reports at the ends; between shared nodes, of the evidence. */
function edgeYears({ from, to, evidence }: GraphEdge, years: ReadonlyMap<string, number>): number[] {
  const own = [from, to].flatMap((id) => years.get(ownerOf(id) ?? id) ?? []);
  return own.length > 0 ? own : evidence.flatMap((id) => years.get(parseEvidenceId(id)?.report ?? "") ?? []);
}

type Run = readonly [first: number, last: number];

/** Runs of years without a gap, in order. */
function runsOf(years: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

/** From the first day of a year to the last day of a year. */
function interval([first, last]: Run): string {
  const year = (number: number) => String(number).padStart(4, "0");
  return ` start="${year(first)}-01-01" end="${year(last)}-12-31"`;
}

function attvalues(of: "node" | "edge", columns: readonly Column[], record: FlatRecord): string {
  let values = "";
  for (const { name } of columns) {
    const value = record[name];
    if (value !== undefined) values += `<attvalue for="${titleOf(of, name)}" value="${xmlText(cellText(value))}"/>`;
  }
  return `<attvalues>${values}</attvalues>`;
}
