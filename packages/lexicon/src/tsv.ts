import { GovkgError } from "@govkg/model";

/** A row of a table by column name, with its line for messages. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where a table came from and which columns it has. */
export interface TableSource {
  /** File name or other name for messages and provenance. */
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Reads a tab-separated table: UTF-8, a header row, no quoting.
 * @throws GovkgError `invalid-lexicon` when the header or a row does not fit, with file and line.
 */
export function parseTable(text: string, source: TableSource): Row[] {
  const lines = text.split("\n");
  const header = (lines[0] ?? "").replace(/\r$/u, "");
  if (header !== source.columns.join("\t")) {
    throw new GovkgError(
      "invalid-lexicon",
      `${source.name}:1: found the header "${header.replaceAll("\t", " | ")}"; write "${source.columns.join(" | ")}", tab-separated.`,
      { stage: "lexicon" },
    );
  }
  const rows: Row[] = [];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const cells = line.replace(/\r$/u, "").split("\t");
    if (cells.length !== source.columns.length) {
      throw new GovkgError(
        "invalid-lexicon",
        `${source.name}:${index + 1}: found ${cells.length} cells in "${line}"; each row has ${source.columns.length}: ${source.columns.join(", ")}.`,
        { stage: "lexicon" },
      );
    }
    rows.push({ line: index + 1, cells });
  }
  return rows;
}

/** Values of a cell that holds several, joined by `|`. */
export function listCell(cell: string | undefined): string[] {
  return cell === undefined || cell === "" ? [] : cell.split("|");
}
