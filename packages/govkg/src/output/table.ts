import Table from "cli-table3";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Cell } from "../questions/answer.js";

/** Columns narrower than this aren't made narrower still. */
const NARROWEST = 8;
/** Border and padding of one column. */
const FRAME = 3;
/** Width taken where the output is no terminal. */
export const DEFAULT_WIDTH = 120;

/**
 * A table with lines, as wide as the terminal at most: the widest columns are wrapped first. East Asian characters
 * count as two columns.
 */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  width = DEFAULT_WIDTH,
): string {
  const texts = rows.map((row) => head.map((_, index) => cellText(row[index] ?? null)));
  // a terminal that doesn't know its size says 0
  const available = width > 0 ? width : DEFAULT_WIDTH;
  const widths = fitWidths(naturalWidths([head, ...texts]), available);
  const wrap = (cells: readonly string[]): string[] =>
    cells.map((cell, index) => wrapCell(cell, widths[index] ?? available));
  const table = new Table({
    head: wrap(head),
    colAligns: head.map((_, index) => (isNumeric(rows, index) ? "right" : "left")),
    style: { head: [], border: [], compact: true },
  });
  for (const row of texts) table.push(wrap(row));
  return table.toString();
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  // a line break inside a sentence comes from the page's layout
  return typeof cell === "string" ? cell.replace(/\s+/gu, " ") : String(cell);
}

function isNumeric(rows: readonly (readonly Cell[])[], column: number): boolean {
  return rows.some((row) => typeof row[column] === "number") && rows.every((row) => typeof row[column] !== "boolean");
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 1, stringWidth(cell));
  }
  return widths;
}

/** Takes from the widest column until all fit. */
function fitWidths(natural: readonly number[], available: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width + FRAME, 1) - available;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess--;
  }
  return widths;
}

function wrapCell(cell: string, width: number): string {
  return wrapAnsi(cell, Math.max(width, 2), { hard: true });
}
