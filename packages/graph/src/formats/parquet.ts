import type { GraphSource, PropertyValue } from "@govkg/model";
import { ByteWriter, parquetWriteRows } from "hyparquet-writer";
import type { ExportOptions } from "./export-filter.js";
import { flattenEdge, flattenNode } from "./flat-record.js";
import { readGraph } from "./graph-reader.js";
import { PANEL_COLUMNS, panelRows } from "./panel.js";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./property-table.js";

type Row = Readonly<Record<string, PropertyValue>>;
type Schema = NonNullable<Parameters<typeof parquetWriteRows>[0]["schema"]>;

/** Rows held at a time. */
const ROW_GROUP = 4_000;

/** The nodes as Parquet; lists are lists. */
export async function* nodesParquet(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<Uint8Array> {
  const reader = readGraph(source, options);
  yield* parquet(NODE_COLUMNS, mapped(reader.nodes(), flattenNode));
}

/** The edges as Parquet. */
export async function* edgesParquet(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<Uint8Array> {
  const reader = readGraph(source, options);
  yield* parquet(EDGE_COLUMNS, mapped(reader.edges(), flattenEdge));
}

/** The tidy panel as Parquet, see `panelRows`. */
export function panelParquet(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<Uint8Array> {
  return parquet(PANEL_COLUMNS, panelRows(source, options));
}

async function* mapped<From>(rows: AsyncIterable<From>, change: (row: From) => Row): AsyncGenerator<Row> {
  for await (const row of rows) yield change(row);
}

/** A Parquet file in pieces, one a row group and one for the footer. */
async function* parquet(columns: readonly Column[], rows: AsyncIterable<Row>): AsyncGenerator<Uint8Array> {
  const writer = new PieceWriter();
  const written = parquetWriteRows({
    writer,
    rows: withNulls(columns, rows),
    columns: columns.map(({ name }) => ({ name })),
    schema: schemaOf(columns),
    rowGroupSize: ROW_GROUP,
    createdBy: "govkg",
  });
  const finished = Promise.resolve(written).then(
    () => writer.close(null),
    (error: unknown) => writer.close(error),
  );
  yield* writer.pieces();
  await finished;
}

/** A writer that gives each row group away before it takes the next. */
class PieceWriter extends ByteWriter {
  private piece: Uint8Array | null = null;
  private failure: unknown = null;
  private isClosed = false;
  private wakeReader: () => void = () => {};
  private wakeWriter: () => void = () => {};

  flush(): Promise<void> {
    if (this.index === 0) return Promise.resolve();
    this.piece = this.getBytes().slice();
    this.index = 0;
    this.wakeReader();
    return new Promise((resolve) => {
      this.wakeWriter = resolve;
    });
  }

  close(failure: unknown): void {
    this.failure = failure;
    this.isClosed = true;
    this.wakeReader();
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { piece } = this;
      if (piece !== null) {
        this.piece = null;
        yield piece;
        this.wakeWriter();
      } else if (this.isClosed) break;
      else {
        await new Promise<void>((resolve) => {
          this.wakeReader = resolve;
        });
      }
    }
    if (this.failure !== null) throw this.failure;
    if (this.index > 0) yield this.getBytes().slice();
  }
}

/** What is absent is null in every column. */
async function* withNulls(
  columns: readonly Column[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Record<string, unknown>> {
  for await (const row of rows) {
    yield Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
  }
}

function schemaOf(columns: readonly Column[]): Schema {
  return [{ name: "root", num_children: columns.length }, ...columns.flatMap(schemaElements)];
}

function schemaElements({ name, type }: Column): Schema {
  const optional = { name, repetition_type: "OPTIONAL" } as const;
  switch (type) {
    case "string":
      return [{ ...optional, type: "BYTE_ARRAY", converted_type: "UTF8" }];
    case "int":
      return [{ ...optional, type: "INT32" }];
    case "double":
      return [{ ...optional, type: "DOUBLE" }];
    case "boolean":
      return [{ ...optional, type: "BOOLEAN" }];
    case "strings":
      return [
        { ...optional, num_children: 1, converted_type: "LIST" },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "OPTIONAL", type: "BYTE_ARRAY", converted_type: "UTF8" },
      ];
  }
}
