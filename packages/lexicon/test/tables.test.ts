import { lawKindSchema } from "@govkg/model";
import { describe, expect, it } from "vitest";
import { fixTable } from "../scripts/fix-table.js";
import { createLexicon, foldName, TABLE_NAMES, type TableName } from "../src/index.js";
import { readTables, TABLE_COLUMNS, tableOf } from "../src/tables.js";

const texts = readTables();
const rowsOf = (name: TableName) => [...tableOf(texts, name).rows()];
const column = (name: TableName, title: string) => {
  // as: TABLE_COLUMNS lists literals, the title is one of them
  const index = (TABLE_COLUMNS[name] as readonly string[]).indexOf(title);
  return (row: readonly string[]) => row[index] ?? "";
};
const list = (cell: string) => (cell === "" ? [] : cell.split("|"));
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const DATE = /^\d{4}(?:-\d{2}-\d{2})?$/u;
/** Ideographs, Latin letters, digits and the signs that names of this field hold. */
const ALLOWED = /^[\p{Script=Han}〇\p{Script=Latin}\d《》〈〉（）()“”、，。·—×\-+＋/&.:：！!?？%→「」\s]+$/u;

describe("every table is in its normal form (pnpm lexicon:fix rewrites it)", () => {
  it.each(TABLE_NAMES)("%s", (name) => {
    expect(fixTable(name, texts[name]) === texts[name]).toBe(true);
  });
});

describe("keys", () => {
  it.each(["laws.tsv", "programmes.tsv", "agencies.tsv", "townships.tsv", "zones.tsv", "law-successors.tsv"] as const)(
    "%s names each thing once",
    (name) => {
      const keys = rowsOf(name).map((row) => (name === "agencies.tsv" ? `${row[0]}\t${row[1]}` : (row[0] ?? "")));
      expect(new Set(keys).size === keys.length ? [] : repeated(keys)).toEqual([]);
    },
  );
});

describe("aliases", () => {
  it.each(["laws.tsv", "programmes.tsv", "agencies.tsv", "zones.tsv"] as const)(
    "%s: no alias is a name of its table or stands in two rows",
    (name) => {
      const aliases = column(name, "aliases");
      const owners = new Map<string, string>(rowsOf(name).map((row) => [foldName(row[0] ?? ""), row[0] ?? ""]));
      const clashes: string[] = [];
      for (const row of rowsOf(name)) {
        for (const alias of list(aliases(row))) {
          const key = foldName(alias);
          const owner = owners.get(key);
          // a spelling that folds to the row's own name or alias is no second row
          if (owner !== undefined && owner !== row[0]) clashes.push(`${alias}: ${owner} | ${row[0]}`);
          owners.set(key, row[0] ?? "");
        }
      }
      expect(clashes).toEqual([]);
    },
  );
});

describe("references", () => {
  it("parents of programmes exist and form no cycle", () => {
    const parents = new Map(
      rowsOf("programmes.tsv").map((row) => [row[0] ?? "", column("programmes.tsv", "parent")(row)]),
    );
    const faults: string[] = [];
    for (const [name] of parents) {
      const seen = new Set([name]);
      for (let at = parents.get(name) ?? ""; at !== ""; at = parents.get(at) ?? "") {
        if (!parents.has(at) || seen.has(at)) {
          faults.push(`${name} → ${at}`);
          break;
        }
        seen.add(at);
      }
    }
    expect(faults).toEqual([]);
  });

  it("laws and their successors are in laws.tsv", () => {
    const titles = new Set(rowsOf("laws.tsv").map((row) => row[0]));
    const missing = rowsOf("law-successors.tsv").flatMap(([title = "", replacedBy = ""]) =>
      [title, ...list(replacedBy)].filter((name) => name !== "" && !titles.has(name)),
    );
    expect(missing).toEqual([]);
  });

  it("every region's parent is known, and every former region's successor", () => {
    const lexicon = createLexicon();
    const orphans = lexicon.regions.filter(
      ({ parentCode }) => parentCode !== null && parentCode !== "100000" && !lexicon.regionByCode(parentCode),
    );
    expect(orphans.map(({ name }) => name)).toEqual([]);
    const successors = rowsOf("former-regions.tsv").map(column("former-regions.tsv", "successor"));
    expect(successors.filter((code) => code !== "" && !lexicon.regionByCode(code))).toEqual([]);
  });

  it("scopes of programmes are national or regions", () => {
    const lexicon = createLexicon();
    const names = new Set(lexicon.regions.flatMap(({ name, fullName }) => [name, fullName]));
    const unknown = rowsOf("programmes.tsv").flatMap((row) => list(column("programmes.tsv", "scope")(row)));
    expect([...new Set(unknown)].filter((scope) => scope !== "national" && !names.has(scope))).toEqual([]);
  });
});

describe("values", () => {
  it("kinds of laws are known", () => {
    const kinds: readonly string[] = [...lawKindSchema.options, "policy-document"];
    expect(rowsOf("laws.tsv").filter((row) => !kinds.includes(row[1] ?? ""))).toEqual([]);
  });

  it("dates of laws are dates, in order: promulgated, then effective", () => {
    const faults = rowsOf("laws.tsv").filter((row) => {
      const dates = ["promulgated", "effective", "amended"].map((title) => column("laws.tsv", title)(row));
      const [promulgated = "", effective = "", amended = ""] = dates;
      if (dates.some((date) => date !== "" && !DATE.test(date))) return true;
      const isLater = (a: string, b: string) => a !== "" && b !== "" && a.length === b.length && a > b;
      return isLater(promulgated, effective) || isLater(promulgated, amended);
    });
    expect(faults.map(([title]) => title)).toEqual([]);
  });

  it("a law is replaced no earlier than it was made", () => {
    const made = new Map(rowsOf("laws.tsv").map((row) => [row[0], column("laws.tsv", "promulgated")(row)]));
    const faults = rowsOf("law-successors.tsv").filter(([title, , on = ""]) => {
      const promulgated = made.get(title) ?? "";
      return !DATE.test(on) || (promulgated !== "" && on.slice(0, 4) < promulgated.slice(0, 4));
    });
    expect(faults.map(([title]) => title)).toEqual([]);
  });

  it.each(["laws.tsv", "programmes.tsv", "agencies.tsv", "townships.tsv", "zones.tsv"] as const)(
    "%s: names hold allowed characters only",
    (name) => {
      const key = name === "townships.tsv" ? 1 : 0;
      expect(
        rowsOf(name)
          .map((row) => row[key] ?? "")
          .filter((value) => !ALLOWED.test(value)),
      ).toEqual([]);
    },
  );
});
