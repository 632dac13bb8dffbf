import { readFileSync, writeFileSync } from "node:fs";
import { TABLE_NAMES } from "../src/tables.js";
import { fixTable } from "./fix-table.js";

/** The fix mode of the table tests: rewrites `data/*.tsv` in their normal form and says which files changed. */
for (const name of TABLE_NAMES) {
  const path = new URL(`../data/${name}`, import.meta.url);
  const text = readFileSync(path, "utf8");
  const fixed = fixTable(name, text);
  if (fixed === text) continue;
  writeFileSync(path, fixed);
  console.log(`fixed ${name}`);
}
