import { memoryFacts, PANEL_COLUMNS, panelRows, panelXlsx, xlsx } from "@govkg/graph";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { bytesOf } from "../collected.js";
import { readWithPython, testWithPython } from "../python-reader.js";

const facts = memoryFacts(CORPUS);
const SHEETS = [
  {
    name: "答案",
    header: ["region", "count", "cited"],
    rows: [
      ["深圳市福田区 <&>", 5, true],
      ["=1+1", 2.5, null],
    ],
  },
] as const;

test("any rows come back as they were: text, numbers, truth values, gaps", async () => {
  const rows = await readSheet(Buffer.from(await xlsx(SHEETS)), "答案");
  expect(rows).toEqual([
    ["region", "count", "cited"],
    ["深圳市福田区 <&>", 5, true],
    ["=1+1", 2.5, null],
  ]);
});

test("equal sheets give equal bytes, whatever the time", async () => {
  const first = await xlsx(SHEETS);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await xlsx(SHEETS)).equals(Buffer.from(first))).toBe(true);
});

test("text that no cell of Excel can hold is cut", async () => {
  const rows = await readSheet(
    Buffer.from(await xlsx([{ name: "a", header: ["long"], rows: [["长".repeat(40_000)]] }])),
    "a",
  );
  expect(String(rows[1]?.[0])).toHaveLength(32_767);
});

testWithPython("openpyxl reads the panel with its codebook", ["openpyxl"], async () => {
  const read = readWithPython(
    { name: "panel.xlsx", content: await bytesOf(panelXlsx(facts)) },
    `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[list(row) for row in book[name].iter_rows(values_only=True)] for name in ("panel", "codebook")]))
`,
  );
  const columns = PANEL_COLUMNS.map(({ name }) => name);
  const rows: unknown[][] = [columns];
  for await (const row of panelRows(facts)) {
    rows.push(columns.map((name) => (Array.isArray(row[name]) ? JSON.stringify(row[name]) : row[name])));
  }
  const codebook = [
    ["column", "type", "description"],
    ...PANEL_COLUMNS.map(({ name, type, description }) => [name, type, description]),
  ];
  expect(read).toEqual([rows, codebook]);
});
