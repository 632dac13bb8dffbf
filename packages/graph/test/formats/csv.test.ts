import {
  type Column,
  codebookCsv,
  EDGE_COLUMNS,
  edgeFromFlat,
  edgesCsv,
  memoryFacts,
  NODE_COLUMNS,
  nodeFromFlat,
  nodesCsv,
  PANEL_COLUMNS,
  panelCsv,
} from "@govkg/graph";
import { createQueries, type PropertyValue } from "@govkg/model";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { awkwardReport } from "../awkward-report.js";
import { graphOf, textOf } from "../collected.js";
import { readWithPython, testWithPython } from "../python-reader.js";

const facts = memoryFacts([...CORPUS, awkwardReport()]);

test("nodes and edges come back equal", async () => {
  const { nodes, edges } = await graphOf(facts);
  expect(rowsOf(await textOf(nodesCsv(facts)), NODE_COLUMNS).map(nodeFromFlat)).toEqual(nodes);
  expect(rowsOf(await textOf(edgesCsv(facts)), EDGE_COLUMNS).map(edgeFromFlat)).toEqual(edges);
});

test("the panel: one row a region, year and law", async () => {
  const rows = rowsOf(await textOf(panelCsv(facts)), PANEL_COLUMNS);
  const futian = rows.filter(({ region_code, law }) => region_code === "440304" && law === "中华人民共和国数据安全法");
  expect(futian).toMatchObject([
    {
      region: "深圳市福田区",
      year: 2022,
      count: 2,
      planned: 0,
      stance_implement: 1,
      stance_mention: 1,
      reports: 1,
      held: 1,
    },
    { year: 2023, count: 2, stance_implement: 1, stance_review: 1 },
    { year: 2024, count: 1, stance_study: 1 },
  ]);
  const keys = rows.map(({ region_id, year, law_id }) => `${region_id} ${year} ${law_id}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("the panel adds up to the answers of the questions, and its evidence opens", async () => {
  const rows = rowsOf(await textOf(panelCsv(facts)), PANEL_COLUMNS);
  const queries = createQueries(facts);
  const { rows: regions } = await queries.regionsCiting("民法典");
  for (const { regionId, count } of regions) {
    const own = rows.filter((row) => row["region_id"] === regionId && row["law_id"] === "law:中华人民共和国民法典");
    expect(own.reduce((sum, row) => sum + Number(row["count"]), 0)).toBe(count);
  }
  const ids = rows.flatMap(({ evidence }) => (Array.isArray(evidence) ? evidence.map(String) : []));
  expect(await queries.evidenceOf(ids)).toHaveLength(ids.length);
});

test("the panel of some years, regions and labels", async () => {
  const text = await textOf(
    panelCsv(facts, { years: { from: 2023, to: 2023 }, regions: ["region:440300"], labels: ["Law"] }),
  );
  const rows = rowsOf(text, PANEL_COLUMNS);
  expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2023]));
  expect(new Set(rows.map(({ region_code }) => region_code))).toEqual(new Set(["440304", "440305"]));
});

test("the codebook tells what each column means", async () => {
  const rows: string[][] = parse(await textOf(codebookCsv()));
  const described = new Set(rows.map(([file, column]) => `${file}/${column}`));
  for (const { name } of NODE_COLUMNS) expect(described).toContain(`nodes.csv/${name}`);
  for (const { name } of EDGE_COLUMNS) expect(described).toContain(`edges.csv/${name}`);
  for (const { name } of PANEL_COLUMNS) expect(described).toContain(`panel.csv/${name}`);
  expect(rows.every((row) => row.length === 4 && row.every(Boolean))).toBe(true);
});

testWithPython("DuckDB and Python's csv read the tables as docs/exports.md says", ["duckdb"], async () => {
  const script = `
import csv, json, sys, duckdb
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    plain = [row["name"] for row in csv.DictReader(file)]
names = [name for name, in duckdb.sql(f"SELECT name FROM read_csv('{sys.argv[1]}', all_varchar = true)").fetchall()]
print(json.dumps([plain, names]))
`;
  const names = (await graphOf(facts)).nodes.map(({ name }) => name);
  const content = await textOf(nodesCsv(facts));
  expect(readWithPython({ name: "nodes.csv", content }, script)).toEqual([names, names]);
  const counted = `
import json, sys, duckdb
print(json.dumps(duckdb.sql(f"""SELECT year, sum(count)::INT, sum(len(evidence::JSON::VARCHAR[]))::INT
  FROM read_csv('{sys.argv[1]}') GROUP BY year ORDER BY year""").fetchall()))
`;
  const rows = rowsOf(await textOf(panelCsv(facts)), PANEL_COLUMNS);
  const years = [...new Set(rows.map(({ year }) => Number(year)))].sort();
  const sumOf = (year: number) =>
    rows.filter((row) => row["year"] === year).reduce((sum, { count }) => sum + Number(count), 0);
  expect(readWithPython({ name: "panel.csv", content: await textOf(panelCsv(facts)) }, counted)).toEqual(
    years.map((year) => [year, sumOf(year), sumOf(year)]),
  );
});

/** Rows with values by the type of their column; an empty cell without quotes is absent. */
function rowsOf(text: string, columns: readonly Column[]): Record<string, PropertyValue>[] {
  const [header, ...rows]: (string | null)[][] = parse(text, {
    cast: (value, { quoting }) => (value === "" && !quoting ? null : value),
  });
  expect(header).toEqual(columns.map(({ name }) => name));
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((column, index) => {
        const cell = row[index];
        return cell === null || cell === undefined ? [] : [[column.name, typedValue(cell, column)]];
      }),
    ),
  );
}

function typedValue(cell: string, { type }: Column): PropertyValue {
  if (type === "strings") return JSON.parse(cell);
  if (type === "boolean") return cell === "true";
  return type === "string" ? cell : Number(cell);
}
