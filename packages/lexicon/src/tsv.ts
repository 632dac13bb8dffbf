import { GovkgError } from "@govkg/model";

/** Name and columns of a table. */
export interface TableShape {
  /** File name, for messages and provenance. */
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * A tab-separated table (UTF-8, a header row, no quoting) whose rows are cut only when asked for: a report touches
 * a few hundred of 46,000 rows.
 */
export class Table {
  private readonly starts: Int32Array;

  /** @throws GovkgError `invalid-lexicon` when the header does not fit. */
  constructor(
    private readonly text: string,
    private readonly shape: TableShape,
  ) {
    const { name, columns } = shape;
    const headerEnd = text.indexOf("\n");
    const header = (headerEnd < 0 ? text : text.slice(0, headerEnd)).replace(/\r$/u, "");
    if (header !== columns.join("\t")) {
      throw new GovkgError(
        "invalid-lexicon",
        `${name}:1: found the header "${header.replaceAll("\t", " | ")}"; write "${columns.join(" | ")}", tab-separated.`,
        { stage: "lexicon" },
      );
    }
    this.starts = lineStarts(text, headerEnd < 0 ? text.length : headerEnd + 1);
  }

  /** Number of rows. */
  get size(): number {
    return this.starts.length - 1;
  }

  /**
   * Cells of one row, from 0.
   * @throws GovkgError `invalid-lexicon` with file and line when there are too many or too few.
   */
  cells(index: number): readonly string[] {
    const line = this.text.slice(this.starts[index], (this.starts[index + 1] ?? 0) - 1).replace(/\r$/u, "");
    const cells = line.split("\t");
    const { name, columns } = this.shape;
    if (cells.length === columns.length) return cells;
    throw new GovkgError(
      "invalid-lexicon",
      `${name}:${index + 2}: found ${cells.length} cells in "${line}"; each row has ${columns.length}: ${columns.join(", ")}.`,
      { stage: "lexicon" },
    );
  }

  /** All rows, each cut. */
  *rows(): Generator<readonly string[]> {
    for (let index = 0; index < this.size; index++) yield this.cells(index);
  }
}

/** Where each line begins, and one behind the last line's break. */
function lineStarts(text: string, from: number): Int32Array {
  const starts: number[] = [];
  let at = from;
  while (at < text.length) {
    starts.push(at);
    const end = text.indexOf("\n", at);
    at = end < 0 ? text.length + 1 : end + 1;
  }
  starts.push(at);
  return Int32Array.from(starts);
}

/** Values of a cell that holds several, joined by `|`. */
export function listCell(cell: string | undefined): string[] {
  return cell === undefined || cell === "" ? [] : cell.split("|");
}
