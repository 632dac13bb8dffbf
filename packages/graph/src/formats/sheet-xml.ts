import { xmlText } from "./xml-text.js";

/** Value of one cell. */
export type SheetCell = string | number | boolean | null;

/** Rows of a sheet that Excel can hold, with the header. */
export const MAX_ROWS = 1_048_576;
/** Signs of a cell that Excel can hold, in UTF-16 code units. */
const MAX_CELL = 32_767;
/** Style number of the header in `STYLES`. */
const BOLD = ' s="1"';

/** What stands before the rows of a sheet; the first row stays when the others are scrolled. */
export const SHEET_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>
`;
export const SHEET_END = "</sheetData></worksheet>\n";

/** One row, counted from 1; text stands in the cells themselves, so that a sheet can be written as it comes. */
export function rowXml(number: number, cells: readonly SheetCell[], isHeader = false): string {
  let xml = `<row r="${number}">`;
  cells.forEach((cell, column) => {
    xml += cellXml(`${columnName(column)}${number}`, cell, isHeader ? BOLD : "");
  });
  return `${xml}</row>\n`;
}

function cellXml(place: string, cell: SheetCell, style: string): string {
  switch (typeof cell) {
    case "string":
      return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(fitted(cell))}</t></is></c>`;
    case "number":
      return Number.isFinite(cell) ? `<c r="${place}"${style}><v>${cell}</v></c>` : "";
    case "boolean":
      return `<c r="${place}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`;
    default:
      return "";
  }
}

/** Text that no cell can hold ends in “…”, never in the middle of a sign. */
function fitted(text: string): string {
  if (text.length <= MAX_CELL) return text;
  return `${text.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}

/** A, B, … Z, AA, AB …: the column's name, counted from 0. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
