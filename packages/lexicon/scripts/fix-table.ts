import { compareText } from "@govkg/model";
import { TABLE_COLUMNS, type TableName } from "../src/tables.js";

/** Columns of several values, which are kept without repeats. */
const LISTS = new Set<string>(["aliases", "predecessors", "scope", "levels"]);

/**
 * A table in its normal form: NFC, LF, no blanks at the ends of cells, no repeated row or value, no alias that repeats
 * the row's own name, rows sorted by code point (laws by kind first).
 */
export function fixTable(name: TableName, text: string): string {
  const columns: readonly string[] = TABLE_COLUMNS[name];
  const [header = "", ...lines] = text.normalize("NFC").replaceAll("\r\n", "\n").split("\n");
  const rows = lines.filter((line) => line.trim() !== "").map((line) => fixRow(line.split("\t"), columns));
  const unique = [...new Map(rows.map((row) => [row.join("\t"), row])).values()];
  unique.sort((a, b) => compareText(sortKey(name, a), sortKey(name, b)));
  return `${[header, ...unique.map((row) => row.join("\t"))].join("\n")}\n`;
}

function fixRow(cells: readonly string[], columns: readonly string[]): string[] {
  const trimmed = cells.map((cell) => cell.trim());
  return trimmed.map((cell, index) => {
    const column = columns[index] ?? "";
    if (!LISTS.has(column) || cell === "") return cell;
    const values = cell.split("|").map((value) => value.trim());
    return [...new Set(values)]
      .filter((value) => value !== "" && !(column === "aliases" && value === trimmed[0]))
      .join("|");
  });
}

function sortKey(name: TableName, row: readonly string[]): string {
  return name === "laws.tsv" ? `${row[1]}\t${row[0]}` : row.join("\t");
}
