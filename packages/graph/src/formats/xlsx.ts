import { GovkgError, type GraphSource } from "@govkg/model";
import { unzipSync, type Zippable, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { cellText } from "./cell-text.js";
import type { ExportFilter } from "./export-filter.js";
import { PANEL_COLUMNS, panelRows } from "./panel.js";

/** Value of one cell. */
export type SheetCell = string | number | boolean | null;

/** One sheet of a workbook: a header and rows of cells. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What Excel can hold. */
const MAX_ROWS = 1_048_576;
const MAX_CELL = 32_767;
/** The earliest time that a ZIP can tell: a workbook carries no clock, so that equal sheets give equal bytes. */
const NO_TIME = "1980-01-01T00:00:00";

/**
 * A workbook of any rows, such as the answer to a query. Equal sheets give equal bytes. Text beyond what a cell of
 * Excel can hold ends in “…”.
 * @throws GovkgError `invalid-options` when a sheet has more rows than Excel can hold.
 */
export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = sheets.map((sheet) => {
    if (sheet.rows.length >= MAX_ROWS) {
      const message = `The sheet "${sheet.name}" has ${sheet.rows.length} rows; Excel holds ${MAX_ROWS - 1}. Narrow the export or take CSV.`;
      throw new GovkgError("invalid-options", message, { stage: "export" });
    }
    const header = sheet.header.map((value) => ({ value, fontWeight: "bold" as const }));
    return { sheet: sheet.name, data: [header, ...sheet.rows.map((row) => row.map(fitted))], stickyRowsCount: 1 };
  });
  return withoutClock(await writeExcelFile(workbook).toBuffer());
}

/** The tidy panel and its codebook as a workbook. */
export async function* panelXlsx(source: GraphSource, filter: ExportFilter = {}): AsyncGenerator<Uint8Array> {
  const rows: SheetCell[][] = [];
  for await (const row of panelRows(source, filter)) rows.push(PANEL_COLUMNS.map(({ name }) => toCell(row[name])));
  const panel = { name: "panel", header: PANEL_COLUMNS.map(({ name }) => name), rows };
  const codebook = {
    name: "codebook",
    header: ["column", "type", "description"],
    rows: PANEL_COLUMNS.map(({ name, type, description }) => [name, type, description]),
  };
  yield await xlsx([panel, codebook]);
}

function toCell(value: Parameters<typeof cellText>[0]): SheetCell {
  if (value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : cellText(value);
}

function fitted(cell: SheetCell): SheetCell {
  return typeof cell === "string" && cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL - 1)}…` : cell;
}

function withoutClock(workbook: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(workbook))) files[name] = [content, { mtime: NO_TIME }];
  return zipSync(files, { level: 6 });
}
