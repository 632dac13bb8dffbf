import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GovkgError } from "@govkg/model";
import { afterAll, describe, expect, it } from "vitest";
import { createLexicon, fold, type Lexicon, NAME_KIND, readUserRows } from "../src/index.js";

const folder = mkdtempSync(join(tmpdir(), "govkg-lexicon-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = createLexicon();
const surfacesIn = (lexicon: Lexicon, text: string) => {
  const { count, name } = lexicon.match(fold(text));
  return Array.from({ length: count }, (_, index) => lexicon.name(name[index] ?? 0).surface);
};
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof GovkgError ? `${error.code}: ${error.message}` : String(error);
  }
  return "no error";
};

describe("createLexicon", () => {
  it("knows a law by its title with and without the country's name", () => {
    const rows = ["中华人民共和国数据安全法", "数据安全法"].map((name) => own.entriesOf(name).map(({ row }) => row));
    expect(rows).toEqual([["laws.tsv:中华人民共和国数据安全法"], ["laws.tsv:中华人民共和国数据安全法"]]);
  });

  it("tells the kinds of a name without looking at its entries", () => {
    for (let index = 0; index < own.nameCount; index += 97) {
      const bits = own.name(index).entries.reduce((sum, { kind }) => sum | NAME_KIND[kind], 0);
      expect(own.nameKinds[index]).toBe(bits);
    }
  });

  it("finds divisions and townships by code", () => {
    expect(own.regionByCode("440304")?.fullName).toBe("深圳市福田区");
    expect(own.regionByCode("440304005")?.chain).toEqual(["广东省", "深圳市", "福田区", "沙头街道"]);
    expect(own.regionByCode("999999")).toBeUndefined();
    expect(own.regionByCode("440304999")).toBeUndefined();
  });

  it("has the same version for the same content, another one for more", () => {
    expect(createLexicon().version).toBe(own.version);
    const more = createLexicon({ rows: { "laws.tsv": [{ title: "星河市数据条例", kind: "local-regulation" }] } });
    expect(more.version).not.toBe(own.version);
  });
});

describe("a user's own rows", () => {
  const rows = {
    "laws.tsv": [{ title: "星河市数据条例", kind: "local-regulation", region: "星河市", aliases: ["星河数条"] }],
    "programmes.tsv": [{ name: "星河办", kind: "platform", scope: "national", ambiguous: "no" }],
    "zones.tsv": [{ name: "星河新区", parent: "440300", level: "zone" }],
    "townships.tsv": [{ code: "440304998", name: "星河街道" }],
    "agencies.tsv": [{ name: "星河中心", scope: "local", level: "any", system: "government" }],
  };

  it("are found, resolved and kept out of other instances", () => {
    const lexicon = createLexicon({ rows });
    expect(surfacesIn(lexicon, "《星河市数据条例》经星河办、星河新区、星河街道")).toEqual(
      ["星河市数据条例", "星河办", "星河新区", "新区", "星河街道", "街道"].filter(
        (name) => lexicon.entriesOf(name).length > 0,
      ),
    );
    expect(lexicon.entriesOf("星河数条")[0]?.row).toBe("laws.tsv:星河市数据条例");
    expect(lexicon.regionByCode("440304998")?.fullName).toBe("深圳市福田区星河街道");
    expect(createLexicon().entriesOf("星河办")).toEqual([]);
  });

  it("replace a row of the same key", () => {
    const lexicon = createLexicon({
      rows: { "programmes.tsv": [{ name: "一网通办", kind: "reform", since: "2001" }] },
    });
    const entry = lexicon.entriesOf("一网通办")[0];
    expect(entry?.kind === "programme" && entry.since).toBe(2001);
  });

  it("come from a file whose name tells the table, columns in any order", () => {
    const path = join(folder, "my-laws.tsv");
    writeFileSync(path, "\ufeffkind\ttitle\r\nlocal-regulation\t星河市数据条例\r\n\r\n");
    expect(readUserRows(path)).toEqual({ "laws.tsv": [{ kind: "local-regulation", title: "星河市数据条例" }] });
    expect(createLexicon({ files: [path] }).entriesOf("星河市数据条例")).toHaveLength(1);
  });

  it.each([
    [
      "an unknown table",
      () => createLexicon({ rows: { "lows.tsv": [] } as never }),
      /invalid-lexicon: "lows.tsv" is no table/u,
    ],
    [
      "an unknown column",
      () => createLexicon({ rows: { "laws.tsv": [{ title: "甲法", sort: "law" }] } }),
      /"sort" is no column of laws.tsv/u,
    ],
    ["a row without a key", () => createLexicon({ rows: { "laws.tsv": [{ kind: "law" }] } }), /a row has no title/u],
    ["a tab in a cell", () => createLexicon({ rows: { "laws.tsv": [{ title: "甲\t法" }] } }), /holds a tab/u],
    [
      "an unknown kind of law",
      () => createLexicon({ rows: { "laws.tsv": [{ title: "甲法", kind: "statute" }] } }),
      /"甲法" has the kind "statute"; write one of constitution/u,
    ],
    [
      "a missing file",
      () => createLexicon({ files: [join(folder, "none-laws.tsv")] }),
      /path-not-found: .*none-laws.tsv/u,
    ],
    ["a file of no table", () => readUserRows(join(folder, "things.csv")), /does not end with that of a table/u],
  ])("%s is told", (_name, run, message) => {
    expect(codeOf(run)).toMatch(message);
  });
});

describe("the cache of compiled names", () => {
  const cacheDir = join(folder, "cache");
  const text = "福田区司法局学习民法典，推进一网通办";

  it("gives the same matches as compiling", () => {
    createLexicon({ cacheDir });
    expect(readdirSync(cacheDir)).toHaveLength(1);
    expect(surfacesIn(createLexicon({ cacheDir }), text)).toEqual(surfacesIn(own, text));
  });

  it("is made anew when it is damaged", () => {
    const path = join(cacheDir, readdirSync(cacheDir)[0] ?? "");
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, 5000));
    expect(surfacesIn(createLexicon({ cacheDir }), text)).toEqual(surfacesIn(own, text));
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it("does without a folder it can't write", () => {
    const blocked = join(folder, "file");
    writeFileSync(blocked, "");
    expect(surfacesIn(createLexicon({ cacheDir: blocked }), text)).toEqual(surfacesIn(own, text));
  });
});

describe("documentKindOf", () => {
  const ROWS = [
    ["福田区权责清单（2024年版）", "list"],
    ["免罚清单2.0", "list"],
    ["福田区执法指引", "normative-document"],
    ["行政执法工作规范", "normative-document"],
    ["办事大厅建设规范", "standard"],
    ["法治政府建设实施纲要", "plan"],
    ["习近平法治思想学习纲要", "publication"],
    ["关于加强执法监督的意见", "opinion"],
    ["星河", "other"],
  ] as const;
  it.each(ROWS)("%s: %s", (title, kind) => {
    expect(own.documentKindOf(title)).toBe(kind);
  });
});
