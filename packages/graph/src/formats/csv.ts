import type { GraphSource, PropertyValue } from "@govkg/model";
import { cellText } from "./cell-text.js";
import type { ExportOptions } from "./export-filter.js";
import { flattenEdge, flattenNode } from "./flat-record.js";
import { readGraph } from "./graph-reader.js";
import { PANEL_COLUMNS, panelRows } from "./panel.js";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./property-table.js";

/** The nodes as CSV (RFC 4180, UTF-8, LF), header first; lists are JSON arrays in a cell. */
export async function* nodesCsv(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  const reader = readGraph(source, options);
  yield headerLine(NODE_COLUMNS);
  for await (const node of reader.nodes()) yield csvLine(NODE_COLUMNS, flattenNode(node));
}

/** The edges as CSV, as {@link nodesCsv} writes nodes. */
export async function* edgesCsv(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  const reader = readGraph(source, options);
  yield headerLine(EDGE_COLUMNS);
  for await (const edge of reader.edges()) yield csvLine(EDGE_COLUMNS, flattenEdge(edge));
}

/** The tidy panel as CSV, see `panelRows`. */
export async function* panelCsv(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  yield headerLine(PANEL_COLUMNS);
  for await (const row of panelRows(source, options)) yield csvLine(PANEL_COLUMNS, row);
}

/** What each column of the other files means. */
export async function* codebookCsv(): AsyncGenerator<string> {
  yield "file,column,type,description\n";
  for (const [file, columns] of [
    ["nodes.csv", NODE_COLUMNS],
    ["edges.csv", EDGE_COLUMNS],
    ["panel.csv", PANEL_COLUMNS],
  ] as const) {
    for (const { name, type, description } of columns) {
      yield `${[file, name, type === "strings" ? "JSON array" : type, description].map(csvCell).join(",")}\n`;
    }
  }
}

function headerLine(columns: readonly Column[]): string {
  return `${columns.map(({ name }) => name).join(",")}\n`;
}

function csvLine(columns: readonly Column[], row: Readonly<Record<string, PropertyValue>>): string {
  return `${columns.map(({ name }) => valueCell(row[name])).join(",")}\n`;
}

/** An empty string is quoted, so that it isn't taken for an absent value. */
function valueCell(value: PropertyValue | undefined): string {
  return value === "" ? '""' : csvCell(cellText(value));
}

/** Quoted only where it has to be. */
function csvCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
