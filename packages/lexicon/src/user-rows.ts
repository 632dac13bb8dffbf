import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { GovkgError } from "@govkg/model";
import { TABLE_COLUMNS, TABLE_NAMES, type TableName, type TableTexts } from "./tables.js";

/** Tables that users may add to; characters are folded the same for every lexicon. */
const USER_TABLES = TABLE_NAMES.filter((name) => name !== "traditional.tsv");

/** One row of a user by column: a text, or a list for columns of several values; columns left out stay empty. */
export type UserRow = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Rows of a user by table: `{ "laws.tsv": [{ title: "…条例", kind: "local-regulation" }] }`. */
export type UserRows = Partial<Readonly<Record<TableName, readonly UserRow[]>>>;

/**
 * Reads rows from a file of tab-separated text with a header row. The end of the file's name says which table it
 * adds to (`my-laws.tsv`, `laws.tsv`); columns may be left out and stand in any order.
 * @throws GovkgError `invalid-lexicon`, `path-not-found` naming the file.
 */
export function readUserRows(path: string): UserRows {
  const table = USER_TABLES.find((name) => basename(path) === name || basename(path).endsWith(`-${name}`));
  if (table === undefined) {
    throw fault(`${path}: the name does not end with that of a table; known are ${USER_TABLES.join(", ")}.`);
  }
  const [header, ...lines] = textOf(path)
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u);
  const columns = (header ?? "").split("\t");
  const rows = lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const cells = line.split("\t");
    if (cells.length > columns.length) {
      throw fault(`${path}:${index + 2}: found ${cells.length} cells in "${line}"; the header has ${columns.length}.`);
    }
    return [Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]))];
  });
  for (const row of rows) checkRow(table, row, path);
  return { [table]: rows };
}

/**
 * Puts a user's rows into the tables: a row whose key the table has replaces that row, another one is added.
 * @throws GovkgError `invalid-lexicon` for an unknown table or column, an empty key, or a tab or line break in a cell.
 */
export function withUserRows(texts: TableTexts, rows: UserRows): TableTexts {
  const merged: Record<TableName, string> = { ...texts };
  for (const [name, added] of Object.entries(rows)) {
    const table = USER_TABLES.find((known) => known === name);
    if (table === undefined) throw fault(`"${name}" is no table; known are ${USER_TABLES.join(", ")}.`);
    if (added !== undefined && added.length > 0) merged[table] = mergeRows(merged[table], table, added);
  }
  return merged;
}

function mergeRows(text: string, table: TableName, rows: readonly UserRow[]): string {
  const added = new Map<string, string>();
  for (const row of rows) {
    checkRow(table, row, table);
    const cells = TABLE_COLUMNS[table].map((column) => cellText(row[column]));
    // words.tsv has no key: a list holds many words
    added.set(table === "words.tsv" ? cells.join("\t") : (cells[0] ?? ""), cells.join("\t"));
  }
  const [header = "", ...lines] = text.split("\n");
  const kept = lines.filter((line) => line !== "" && !added.has(line.slice(0, line.indexOf("\t"))));
  const merged = [...kept, ...added.values()];
  // townships are looked up by code in the sorted table
  if (table === "townships.tsv") merged.sort();
  return `${header}\n${merged.join("\n")}\n`;
}

function checkRow(table: TableName, row: UserRow, where: string): void {
  const columns: readonly string[] = TABLE_COLUMNS[table];
  const unknown = Object.keys(row).find((column) => !columns.includes(column));
  if (unknown !== undefined)
    throw fault(`${where}: "${unknown}" is no column of ${table}; known are ${columns.join(", ")}.`);
  const key = columns[0] ?? "";
  if (cellText(row[key]).trim() === "") throw fault(`${where}: a row has no ${key}: ${JSON.stringify(row)}.`);
  const broken = columns.find((column) => /[\t\n\r]/u.test(cellText(row[column])));
  if (broken !== undefined) throw fault(`${where}: "${broken}" of ${JSON.stringify(row)} holds a tab or a line break.`);
}

function cellText(value: string | readonly string[] | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : value.join("|");
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new GovkgError("path-not-found", `${path}: this lexicon file can't be read; check the path.`, {
      stage: "lexicon",
      cause,
    });
  }
}

function fault(message: string): GovkgError {
  return new GovkgError("invalid-lexicon", message, { stage: "lexicon" });
}
