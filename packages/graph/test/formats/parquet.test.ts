import {
  edgeFromFlat,
  edgesParquet,
  memoryFacts,
  nodeFromFlat,
  nodesParquet,
  panelParquet,
  panelRows,
} from "@govkg/graph";
import type { PropertyValue } from "@govkg/model";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { awkwardReport } from "../awkward-report.js";
import { bytesOf, graphOf } from "../collected.js";
import { readWithPython, testWithPython } from "../python-reader.js";

type Row = Record<string, PropertyValue>;
const facts = memoryFacts([...CORPUS, awkwardReport()]);

test("hyparquet reads nodes and edges back equal", async () => {
  const { nodes, edges } = await graphOf(facts);
  expect((await rowsOf(nodesParquet(facts))).map(nodeFromFlat)).toEqual(nodes);
  expect((await rowsOf(edgesParquet(facts))).map(edgeFromFlat)).toEqual(edges);
});

test("the same reports in any order give the same bytes", async () => {
  const backwards = memoryFacts([awkwardReport(), ...[...CORPUS].reverse()]);
  expect((await bytesOf(edgesParquet(backwards))).equals(await bytesOf(edgesParquet(facts)))).toBe(true);
});

test("an empty graph is a file without rows", async () => {
  expect(await rowsOf(nodesParquet(memoryFacts()))).toEqual([]);
});

testWithPython("pyarrow reads nodes, edges and the panel back equal", ["pyarrow"], async () => {
  const script = `
import json, sys, pyarrow.parquet
rows = pyarrow.parquet.read_table(sys.argv[1]).to_pylist()
print(json.dumps([{key: value for key, value in row.items() if value is not None} for row in rows]))
`;
  await expectReadBack(script);
});

testWithPython("DuckDB reads nodes, edges and the panel back equal", ["duckdb"], async () => {
  const script = `
import json, sys, duckdb
found = duckdb.sql(f"SELECT * FROM read_parquet('{sys.argv[1]}')")
rows = [dict(zip(found.columns, row)) for row in found.fetchall()]
print(json.dumps([{key: value for key, value in row.items() if value is not None} for row in rows]))
`;
  await expectReadBack(script);
});

/** That a script which prints the rows of a file reads nodes, edges and the panel back equal. */
async function expectReadBack(script: string): Promise<void> {
  const read = async (pieces: AsyncIterable<Uint8Array>) =>
    // as: the script prints rows
    readWithPython({ name: "rows.parquet", content: await bytesOf(pieces) }, script) as Row[];
  const { nodes, edges } = await graphOf(facts);
  expect((await read(nodesParquet(facts))).map(nodeFromFlat)).toEqual(nodes);
  expect((await read(edgesParquet(facts))).map(edgeFromFlat)).toEqual(edges);
  const panel: Row[] = [];
  for await (const row of panelRows(facts)) panel.push(row);
  expect(await read(panelParquet(facts))).toEqual(panel);
}

async function rowsOf(pieces: AsyncIterable<Uint8Array>): Promise<Row[]> {
  const bytes = await bytesOf(pieces);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)),
  );
}
