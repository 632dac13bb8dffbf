import { readFileSync } from "node:fs";
import { Table } from "./tsv.js";

/** Columns of each table in `data/`, in order; the first is the key of a row. */
export const TABLE_COLUMNS = {
  "laws.tsv": [
    "title",
    "kind",
    "issuer",
    "region",
    "promulgated",
    "effective",
    "amended",
    "status",
    "aliases",
    "source",
  ],
  "law-successors.tsv": ["title", "replaced_by", "replaced_on"],
  "programmes.tsv": ["name", "aliases", "kind", "scope", "since", "parent", "ambiguous"],
  "agencies.tsv": ["name", "scope", "level", "system", "aliases", "predecessors", "note"],
  "organs.tsv": ["form", "name", "levels", "from", "to"],
  "townships.tsv": ["code", "name"],
  "zones.tsv": ["name", "parent", "level", "aliases", "towns"],
  "former-regions.tsv": ["code", "name", "parent", "from", "to", "successor"],
  "words.tsv": ["list", "word"],
  "traditional.tsv": ["traditional", "simplified"],
} as const satisfies Record<string, readonly string[]>;

/** File name of a table in `data/`. */
export type TableName = keyof typeof TABLE_COLUMNS;

/** All tables, in the order in which they are read. */
export const TABLE_NAMES: readonly TableName[] =
  // as: Object.keys loses the literal keys
  Object.keys(TABLE_COLUMNS) as TableName[];

/** Text of every table. */
export type TableTexts = Readonly<Record<TableName, string>>;

/** Texts of the package's own tables. */
export function readTables(): TableTexts {
  const entries = TABLE_NAMES.map((name) => [name, readTable(name)]);
  // as: fromEntries loses that every name is there
  return Object.fromEntries(entries) as TableTexts;
}

/** Text of one of the package's own tables. */
export function readTable(name: TableName): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8");
}

/** The table of a text. @throws GovkgError `invalid-lexicon` when its header does not fit. */
export function tableOf(texts: TableTexts, name: TableName): Table {
  return new Table(texts[name], { name, columns: TABLE_COLUMNS[name] });
}
