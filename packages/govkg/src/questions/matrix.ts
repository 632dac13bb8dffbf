import type { CitationMatrix, MatrixCell } from "@govkg/model";
import { type Column, type TerminalTable, toAnswer } from "./answer.js";
import { COUNT_COLUMNS, fields } from "./columns.js";
import { FACT_FLAGS, PAGE_FLAGS } from "./flags.js";
import { type QueryOptions, type Question, unchecked } from "./question.js";

/** One cell as a row of its own: the tidy form for programs. */
interface CellRow extends MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly region?: string;
  readonly regionCode?: string;
  readonly year?: number;
  readonly law?: string;
}

const CELL_COLUMNS: readonly Column<CellRow>[] = [
  ...fields<CellRow>("row"),
  { key: "regionCode", of: (row) => row.regionCode ?? null },
  ...fields<CellRow>("column", "state", "held", "reports"),
  ...COUNT_COLUMNS,
];

/** Two sets crossed. */
export const MATRIX_QUESTIONS: readonly Question[] = [
  {
    verb: "matrix",
    aliases: ["citation-matrix"],
    summary: "regions (or agencies, or years) × laws (or programmes …); · no mention, blank no report",
    operands: [],
    flags: [...FACT_FLAGS.filter((flag) => !PAGE_FLAGS.includes(flag)), "by", "rows", "columns", "label", "top"],
    example: "matrix --top 8 --label Programme",
    ask: async (queries, _operands, options) => {
      const matrix = await queries.citationMatrix(unchecked(matrixOptions(options)));
      return toAnswer(cellRows(matrix), CELL_COLUMNS, { table: wideTable(matrix) });
    },
  },
];

/** `--by`, `--rows`, `--columns`, `--label` and `--top` as the options of the question. */
function matrixOptions({ by, rows, columns, labels, top, ...rest }: QueryOptions): QueryOptions {
  const size = top === undefined ? {} : { top };
  const axis =
    by === "year" || by === "years"
      ? { kind: "years" }
      : {
          kind: by === "agency" || by === "agencies" ? "agencies" : "regions",
          ...size,
          ...(rows === undefined ? {} : { names: rows }),
        };
  return {
    ...rest,
    rows: axis,
    columns: {
      ...size,
      ...(columns === undefined ? {} : { names: columns }),
      ...(labels === undefined ? {} : { labels }),
    },
  };
}

function cellRows({ rows, columns, cells }: CitationMatrix): CellRow[] {
  return rows.flatMap((row, rowIndex) =>
    columns.flatMap((column, columnIndex) => {
      const cell = cells[rowIndex]?.[columnIndex];
      if (cell === undefined) return [];
      return [
        {
          row: row.name,
          column: column.name,
          ...rowNames(row.id, row.name, row.regionCode),
          ...columnNames(column),
          ...cell,
        },
      ];
    }),
  );
}

function rowNames(id: string, name: string, regionCode: string | undefined): Partial<CellRow> {
  if (regionCode !== undefined) return { region: name, regionCode };
  return /^\d{4}$/u.test(id) ? { year: Number(id) } : {};
}

function columnNames(column: { readonly id: string; readonly name: string }): Partial<CellRow> {
  return /^(?:law|document):/u.test(column.id) ? { law: column.name } : {};
}

function wideTable({ rows, columns, cells }: CitationMatrix): TerminalTable {
  return {
    head: ["", ...columns.map(({ name }) => name)],
    rows: rows.map((row, index) => [row.name, ...(cells[index] ?? []).map(cellSign)]),
  };
}

/** The number of citations; `·` where reports are held but none cites it; blank where no report is held. */
function cellSign({ state, count }: MatrixCell): string | number {
  if (state === "cited") return count;
  return state === "no-mention" ? "·" : "";
}
