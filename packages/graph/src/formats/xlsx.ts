import type { GraphSource } from "@govkg/model";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { cellText } from "./cell-text.js";
import type { ExportOptions } from "./export-filter.js";
import { PANEL_COLUMNS, panelRows } from "./panel.js";
import { MAX_ROWS, rowXml, SHEET_END, SHEET_HEAD, type SheetCell } from "./sheet-xml.js";
import { xmlText } from "./xml-text.js";

/** One sheet of a workbook: a header and rows of cells. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly SheetCell[]> | Iterable<readonly SheetCell[]>;
}

export interface XlsxOptions {
  /** Rows of a sheet with its header; the rest goes on in another. Default and most: what Excel holds, 1,048,576. */
  readonly maxRows?: number;
}

/** The earliest time that a ZIP can tell: a workbook carries no clock, so that equal sheets give equal bytes. */
const NO_TIME = "1980-01-01T00:00:00";
/** Signs of XML that are gathered before they are packed. */
const CHUNK = 1 << 16;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What each part of the package is; sheets, whose number isn't known yet, are what has no line of its own. */
const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`;
const ROOT = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

/**
 * A workbook of any rows, such as the answer to a query, in pieces as the rows come. Equal sheets give equal bytes.
 * Text beyond what a cell of Excel can hold (32,767 signs) ends in “…”; rows beyond what a sheet can hold go on in
 * another sheet, `name (2)`, with the same header.
 */
export async function* xlsx(sheets: readonly Sheet[], options: XlsxOptions = {}): AsyncGenerator<Uint8Array> {
  const maxRows = Math.min(options.maxRows ?? MAX_ROWS, MAX_ROWS);
  const archive = new Archive();
  archive.add("[Content_Types].xml", CONTENT_TYPES);
  archive.add("_rels/.rels", ROOT);
  archive.add("xl/styles.xml", STYLES);
  const names: string[] = [];
  for (const sheet of sheets) {
    for await (const _ of writeSheet(archive, sheet, { names, maxRows })) yield* archive.take();
  }
  archive.add("xl/workbook.xml", workbookXml(names));
  archive.add("xl/_rels/workbook.xml.rels", relationshipsXml(names.length));
  archive.end();
  yield* archive.take();
}

/** The tidy panel and its codebook as a workbook. */
export function panelXlsx(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<Uint8Array> {
  return xlsx([
    { name: "panel", header: PANEL_COLUMNS.map(({ name }) => name), rows: panelCells(source, options) },
    {
      name: "codebook",
      header: ["column", "type", "description"],
      rows: PANEL_COLUMNS.map(({ name, type, description }) => [
        name,
        type === "strings" ? "JSON array" : type,
        description,
      ]),
    },
  ]);
}

async function* panelCells(source: GraphSource, options: ExportOptions): AsyncGenerator<SheetCell[]> {
  for await (const row of panelRows(source, options)) yield PANEL_COLUMNS.map(({ name }) => toCell(row[name]));
}

function toCell(value: Parameters<typeof cellText>[0]): SheetCell {
  if (value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : cellText(value);
}

/** Where sheets are listed, and how long they may be. */
interface Sheets {
  readonly names: string[];
  readonly maxRows: number;
}

/** Writes a sheet, or as many as its rows need; yields where pieces may be taken. */
async function* writeSheet(archive: Archive, { name, header, rows }: Sheet, sheets: Sheets): AsyncGenerator<void> {
  let part = 1;
  let file = beginSheet(archive, { name, header, part }, sheets.names);
  let number = 1;
  for await (const row of rows) {
    if (number >= sheets.maxRows) {
      file.end(SHEET_END);
      part++;
      file = beginSheet(archive, { name, header, part }, sheets.names);
      number = 1;
    }
    number++;
    if (file.write(rowXml(number, row))) yield;
  }
  file.end(SHEET_END);
  yield;
}

function beginSheet(
  archive: Archive,
  { name, header, part }: { readonly name: string; readonly header: readonly string[]; readonly part: number },
  names: string[],
): ArchivedText {
  names.push(sheetName(name, part));
  const file = archive.open(`xl/worksheets/sheet${names.length}.xml`);
  file.write(SHEET_HEAD + rowXml(1, header, true));
  return file;
}

/** A name that Excel takes: at most 31 signs, none of []:*?/\ */
function sheetName(name: string, part: number): string {
  const end = part === 1 ? "" : ` (${part})`;
  return name.replace(/[[\]:*?/\\]/gu, " ").slice(0, 31 - end.length) + end;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function relationshipsXml(sheets: number): string {
  const targets = Array.from({ length: sheets }, (_, index) => {
    return `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`;
  });
  const styles = `<Relationship Id="styles" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>`;
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets.join("")}${styles}</Relationships>`;
}

/** A ZIP file that is packed as it is written. */
class Archive {
  private pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.pieces.push(piece);
  });

  open(path: string): ArchivedText {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = NO_TIME;
    this.zip.add(file);
    return new ArchivedText(file);
  }

  add(path: string, text: string): void {
    this.open(path).end(text);
  }

  /** What has been packed since the last call. */
  take(): readonly Uint8Array[] {
    const taken = this.pieces;
    this.pieces = [];
    return taken;
  }

  end(): void {
    this.zip.end();
  }
}

/** One file of an archive, gathered into chunks. */
class ArchivedText {
  private waiting = "";

  constructor(private readonly file: ZipDeflate) {}

  /** Whether what was written has been packed. */
  write(text: string): boolean {
    this.waiting += text;
    if (this.waiting.length < CHUNK) return false;
    this.file.push(strToU8(this.waiting));
    this.waiting = "";
    return true;
  }

  end(text: string): void {
    this.file.push(strToU8(this.waiting + text), true);
    this.waiting = "";
  }
}
