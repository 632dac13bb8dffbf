/** What one cell of an answer's table holds. */
export type Cell = string | number | boolean | null;

/** One column of an answer: its key in CSV, its title on a terminal, and its value of a row. */
export interface Column<Row> {
  /** Name in CSV. */
  readonly key: string;
  /** Title on a terminal; left out: the column is for CSV only. */
  readonly title?: string;
  readonly of: (row: Row) => Cell;
}

/** The answer of one question, ready for every output: rows as they are for JSON, cells for tables and CSV. */
export interface Answer {
  readonly records: readonly object[];
  readonly columns: readonly { readonly key: string; readonly title?: string }[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly Cell[])[];
  /** Evidence ids of each row, for `--evidence`. */
  readonly evidence: readonly (readonly string[])[];
  /** Offset of the next page; null when this is the last. */
  readonly next: number | null;
  /** Lines for a person, above the table. */
  readonly notes: readonly string[];
  /** What a terminal shows in place of the table of `cells`, where rows are not the best form (a matrix). */
  readonly table?: TerminalTable;
}

export interface TerminalTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What {@link toAnswer} needs besides the rows. */
export interface AnswerParts {
  readonly next?: number | null;
  readonly notes?: readonly string[];
  readonly table?: TerminalTable;
}

/** Makes an answer of typed rows and the columns that show them. */
export function toAnswer<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  parts: AnswerParts = {},
): Answer {
  return {
    records: rows,
    columns,
    cells: rows.map((row) => columns.map((column) => column.of(row))),
    evidence: rows.map(evidenceOf),
    next: parts.next ?? null,
    notes: parts.notes ?? [],
    ...(parts.table === undefined ? {} : { table: parts.table }),
  };
}

function evidenceOf(row: object): readonly string[] {
  if (!("evidence" in row) || !Array.isArray(row.evidence)) return [];
  return row.evidence.filter((id): id is string => typeof id === "string");
}
