import { memoryFacts, PANEL_COLUMNS, panelRows, panelXlsx, xlsx } from "@govkg/graph";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { AWKWARD_NAMES } from "../awkward-report.js";
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
  const rows = await readSheet(await bytesOf(xlsx(SHEETS)), "答案");
  expect(rows).toEqual([
    ["region", "count", "cited"],
    ["深圳市福田区 <&>", 5, true],
    ["=1+1", 2.5, null],
  ]);
});

test("equal sheets give equal bytes, whatever the time", async () => {
  const first = await bytesOf(xlsx(SHEETS));
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect((await bytesOf(xlsx(SHEETS))).equals(first)).toBe(true);
});

test("text that no cell of Excel can hold is cut, between signs", async () => {
  const long = `${"长".repeat(32_765)}𠮷`.repeat(2);
  const bytes = await bytesOf(xlsx([{ name: "a", header: ["long"], rows: [[long]] }]));
  const rows = await readSheet(bytes, "a");
  expect(rows[1]?.[0]).toBe(`${"长".repeat(32_765)}…`);
});

test("rows that no sheet can hold go on in another", async () => {
  const rows = [["一"], ["二"], ["三"]];
  const bytes = await bytesOf(xlsx([{ name: "a/b", header: ["n"], rows }], { maxRows: 3 }));
  expect(await readSheet(bytes, "a b")).toEqual([["n"], ["一"], ["二"]]);
  expect(await readSheet(bytes, "a b (2)")).toEqual([["n"], ["三"]]);
});

testWithPython("openpyxl reads any text back, but for what XML can't hold", ["openpyxl"], async () => {
  const texts = [...AWKWARD_NAMES, "\u0001控制", "\ud800半", "_x000D_", "'", "1e5", "TRUE"];
  const read = readWithPython(
    {
      name: "a.xlsx",
      content: await bytesOf(xlsx([{ name: "a", header: ["text"], rows: texts.map((text) => [text]) }])),
    },
    `
import json, sys, openpyxl
print(json.dumps([row[0] for row in openpyxl.load_workbook(sys.argv[1])["a"].iter_rows(min_row=2, values_only=True)]))
`,
  );
  expect(read).toEqual(texts.map((text) => text.replaceAll("\u0001", "\ufffd0001").replaceAll("\ud800", "\ufffdd800")));
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
    ...PANEL_COLUMNS.map(({ name, type, description }) => [
      name,
      type === "strings" ? "JSON array" : type,
      description,
    ]),
  ];
  expect(read).toEqual([rows, codebook]);
});
