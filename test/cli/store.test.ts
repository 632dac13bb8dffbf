import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, folderForSuite, govkg, type Run, SEEDS } from "./run-govkg.js";

const suite = folderForSuite();
const STORE = join(suite, "graph.sqlite");
const query = (...args: readonly string[]): Run => govkg(["query", ...args, "--store", STORE]);

beforeAll(() => {
  const { code, stderr } = govkg(["build", join(SEEDS, "*.txt"), "--store", STORE]);
  expect(stderr).toContain("15 files, 15 reports put, 0 unchanged, 0 failed");
  expect(code).toBe(0);
}, 60_000);

describe("govkg build", () => {
  it("passes over what the store has already", () => {
    const before = readFileSync(STORE);
    const { code, stderr } = govkg(["build", join(SEEDS, "*.txt"), "--store", STORE]);
    expect(stderr).toContain("15 files, 0 reports put, 15 unchanged, 0 failed");
    expect(code).toBe(0);
    expect(readFileSync(STORE).equals(before)).toBe(true);
  });

  it("gives the same facts for any number of threads and any order of the files", () => {
    const folder = emptyFolder();
    const paths = readdirSync(SEEDS)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(SEEDS, name));
    govkg(["build", ...paths.reverse(), "--threads", "3", "--store", join(folder, "other.sqlite")]);
    for (const [store, file] of [
      [STORE, "one.json"],
      [join(folder, "other.sqlite"), "other.json"],
    ] as const) {
      govkg(["export", "json", join(folder, file), "--store", store]);
    }
    const [one, other] = ["one.json", "other.json"].map((file) => readFileSync(join(folder, file), "utf8"));
    expect(one?.length).toBeGreaterThan(100_000);
    expect(other === one).toBe(true);
  });

  it("takes a changed file in place of its report, and leaves a repeated report out", () => {
    const folder = emptyFolder();
    const report = readFileSync(join(SEEDS, "s2.txt"), "utf8");
    writeFileSync(join(folder, "a.txt"), report);
    writeFileSync(join(folder, "b.txt"), `${report}\n`);
    const first = govkg(["build", ".", "--store", "graph.sqlite"], { cwd: folder });
    expect(first.stderr).toContain("b.txt: it is the same report as ./a.txt");
    expect(first.stderr).toContain("1 reports put, 0 unchanged, 1 failed");
    writeFileSync(join(folder, "a.txt"), `${report}\n\n`);
    const second = govkg(["build", "a.txt", "--store", "graph.sqlite"], { cwd: folder });
    expect(second.stderr).toContain("1 files, 1 reports put");
    const { stdout } = govkg(["query", "list", "report", "--csv", "--store", "graph.sqlite"], { cwd: folder });
    expect(stdout.trim().split("\n")).toHaveLength(2);
  });

  it("tells reports made with another lexicon, and --refresh redoes them", () => {
    const folder = emptyFolder();
    copyFileSync(join(SEEDS, "s2.txt"), join(folder, "s2.txt"));
    writeFileSync(join(folder, "my-laws.tsv"), "title\tkind\n某市智能审批条例\tlocal-regulation\n");
    const build = (...args: readonly string[]) =>
      govkg(["build", "s2.txt", "--store", "graph.sqlite", ...args], { cwd: folder }).stderr;
    build();
    expect(build("--lexicon", "my-laws.tsv")).toContain(
      "1 of them were made with another lexicon or other decisions; --refresh",
    );
    expect(build("--lexicon", "my-laws.tsv", "--refresh")).toContain("1 reports put, 0 unchanged");
    expect(build("--lexicon", "my-laws.tsv", "--refresh")).toContain("0 reports put, 1 unchanged");
  });

  it("takes decisions for a part of the input: reports made with the same ones are unchanged", () => {
    const folder = emptyFolder();
    copyFileSync(join(SEEDS, "s2.txt"), join(folder, "s2.txt"));
    const decisions = { format: "govkg.decisions/1", decisions: [{ action: "reject", name: "智慧审批" }] };
    writeFileSync(join(folder, "decisions.json"), JSON.stringify(decisions));
    const build = (...args: readonly string[]) =>
      govkg(["build", "s2.txt", "--store", "graph.sqlite", ...args], { cwd: folder }).stderr;
    build("--decisions", "decisions.json");
    const again = build("--decisions", "decisions.json", "--refresh");
    expect(again).toContain("0 reports put, 1 unchanged");
    expect(again).not.toContain("other decisions");
    expect(build()).toContain("1 of them were made with another lexicon or other decisions; --refresh");
    expect(build("--refresh")).toContain("1 reports put, 0 unchanged");
  });

  it("keeps no text with --no-text, and evidence says so", () => {
    const folder = emptyFolder();
    govkg(["build", join(SEEDS, "s2.txt"), "--no-text", "--store", "graph.sqlite"], { cwd: folder });
    const asked = ["query", "districts-citing", "民法典", "--evidence", "--store", "graph.sqlite"];
    const { stdout } = govkg(asked, { cwd: folder });
    expect(stdout).toContain("深圳市福田区");
    expect(stdout).toContain("this store keeps no text");
  });
});

describe("govkg query", () => {
  it("prints rows of the documented fields as JSON", () => {
    const { code, stdout } = query("districts-citing", "数据安全法", "--json");
    const rows = JSON.parse(stdout);
    expect(rows.length).toBeGreaterThan(2);
    const futian = rows.find(({ regionCode }: { regionCode: string }) => regionCode === "440304");
    expect(futian).toMatchObject({
      region: "深圳市福田区",
      law: "中华人民共和国数据安全法",
      count: expect.any(Number),
    });
    expect(Object.values(futian.stances).reduce((sum: number, count) => sum + Number(count), 0)).toBe(futian.count);
    expect(futian.evidence).toHaveLength(futian.count);
    expect(code).toBe(0);
  });

  it("opens each row to its sentences", () => {
    const { stdout } = query("reports-citing", "数据安全法", "--json", "--evidence");
    for (const { law, agency, year, report, sentences } of JSON.parse(stdout)) {
      expect([law, typeof agency, typeof year, typeof report]).toEqual([
        "中华人民共和国数据安全法",
        "string",
        "number",
        "string",
      ]);
      for (const { sentence } of sentences) expect(sentence.text).toContain("数据安全法");
    }
  });

  it("narrows by year, stance and region", () => {
    const all = JSON.parse(query("districts-citing", "民法典", "--json").stdout);
    const some = JSON.parse(
      query(
        "districts-citing",
        "民法典",
        "--year",
        "2023..2024",
        "--stance",
        "publicise,study",
        "--region",
        "广东省",
        "--json",
      ).stdout,
    );
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    for (const { regionCode, stances } of some) {
      expect(regionCode).toMatch(/^44/u);
      expect(Object.keys(stances).every((stance) => ["publicise", "study"].includes(stance))).toBe(true);
    }
  });

  it("prints CSV with a header, and a table where columns stand under each other", () => {
    const [header, ...lines] = query("districts-citing", "民法典", "--csv").stdout.trim().split("\n");
    expect(header).toBe("region,regionCode,reports,years,count,planned,stances,evidence");
    expect(lines.length).toBeGreaterThan(3);
    const widths = query("districts-citing", "民法典").stdout.trim().split("\n").map(displayWidth);
    expect(new Set(widths).size).toBe(1);
  });

  it("answers SQL, and refuses to write by it", () => {
    expect(query("--sql", "SELECT 1 AS one, '二' AS two", "--csv").stdout).toBe("one,two\n1,二\n");
    const { code, stderr } = query("--sql", "DELETE FROM report");
    expect(stderr).toContain("Only a query that reads is allowed");
    expect(code).toBe(2);
    const failing = query("--sql", "SELECT load_extension('x')");
    expect(failing.stderr).toContain("The query can't be run (not authorized)");
    expect(failing.code).toBe(2);
  });

  it("names regions of which no report is held", () => {
    const matrix = query("matrix", "--rows", "深圳市福田区,北京市", "--columns", "民法典", "--json");
    const rows = JSON.parse(matrix.stdout).map(({ region, state }: Record<string, string>) => [region, state]);
    expect(rows).toEqual([
      ["深圳市福田区", "cited"],
      ["北京市", "no-report"],
    ]);
    const coverage = query("coverage", "--region", "北京市", "--year", "2024", "--json");
    expect(JSON.parse(coverage.stdout)).toMatchObject([{ region: "北京市", regionCode: "110000", held: 0 }]);
  });

  it("gives evidence with what stands together and what is alike", () => {
    for (const question of [
      ["co-cited", "民法典"],
      ["similar-regions", "深圳市福田区"],
    ]) {
      const rows = JSON.parse(query(...question, "--limit", "3", "--json").stdout);
      expect(rows).toHaveLength(3);
      for (const { evidence } of rows) expect(evidence[0]).toMatch(/^report:.*@\d+-\d+$/u);
    }
  });

  it("counts the graph as a question too", () => {
    const rows = JSON.parse(query("stats", "--json").stdout);
    expect(rows[0]).toEqual({ what: "reports", kind: null, count: 15 });
  });

  it.each([
    ["an unknown law", ["districts-citing", "数据安全保护法"], 1, "中华人民共和国数据安全法"],
    ["a name of several regions", ["laws-cited-by", "鼓楼区"], 1, "鼓楼区"],
    ["an unknown stance", ["districts-citing", "民法典", "--stance", "love"], 2, "love"],
    ["years that are none", ["districts-citing", "民法典", "--year", "last"], 2, "write 2024, 2023..2025"],
    [
      "planned and done at once",
      ["districts-citing", "民法典", "--planned", "--done"],
      2,
      "--done beside its opposite",
    ],
    ["an unknown question", ["districts-siting", "民法典"], 2, "Did you mean districts-citing?"],
    ["a missing name", ["districts-citing"], 2, "missing required argument 'law'"],
    ["an unknown label", ["list", "Laws"], 2, '"Laws" is no label of nodes'],
  ])("tells %s", (_, args, expected, message) => {
    const { code, stdout, stderr } = query(...args);
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([expected, ""]);
  });
});

describe("govkg ask", () => {
  const ask = (question: string, ...args: readonly string[]): Run =>
    govkg(["ask", question, ...args, "--store", STORE]);

  it("shows the query before its answer", () => {
    const { code, stdout } = ask("哪些区引用了《数据安全法》？");
    expect(stdout).toMatch(/^govkg query districts-citing 中华人民共和国数据安全法\n\n┌/u);
    expect(stdout).toContain("深圳市福田区");
    expect(code).toBe(0);
  });

  it("gives a program the rows alone", () => {
    const { stdout, stderr } = ask("哪些区引用了《数据安全法》？", "--json");
    expect(stdout).toBe(query("districts-citing", "数据安全法", "--json").stdout);
    expect(stderr).toContain("govkg query districts-citing");
  });

  it("says what it can't map, with the nearest questions", () => {
    const { code, stdout, stderr } = ask("哪些区没有引用《数据安全法》？");
    expect(stderr).toContain("can't be mapped to a query");
    expect(stderr).toContain("哪些区引用了《数据安全法》？");
    expect([code, stdout]).toEqual([2, ""]);
  });
});

describe("the other verbs on a store", () => {
  it("stats counts what is held", () => {
    const { stdout } = govkg(["stats", "--json", "--store", STORE]);
    expect(JSON.parse(stdout)).toMatchObject({ reports: 15, firstYear: 2019, lastYear: 2025, nodes: { Report: 15 } });
  });

  it("verify finds the store equal to a rebuild", () => {
    const { code, stderr } = govkg(["verify", "--store", STORE]);
    expect(stderr).toContain("whole, and equal to a rebuild");
    expect(code).toBe(0);
  });

  it("remove takes exactly one report out", () => {
    const folder = emptyFolder();
    const store = join(folder, "graph.sqlite");
    govkg(["build", join(SEEDS, "s1.txt"), join(SEEDS, "s2.txt"), "--store", store]);
    govkg(["build", join(SEEDS, "s1.txt"), "--store", join(folder, "one.sqlite")]);
    const { code, stderr } = govkg(["remove", "s2", "nothing", "--store", store]);
    expect(stderr).toContain("removed report:深圳市福田区政务服务数据管理局/2023");
    expect(stderr).toContain('"nothing" is no report or document');
    expect(code).toBe(1);
    for (const [from, file] of [
      [store, "two.json"],
      [join(folder, "one.sqlite"), "one.json"],
    ] as const) {
      govkg(["export", "json", join(folder, file), "--store", from]);
    }
    expect(readFileSync(join(folder, "two.json"), "utf8")).toBe(readFileSync(join(folder, "one.json"), "utf8"));
  });

  it.each([
    ["graphml", "graph.graphml", "<graphml"],
    ["gexf", "graph.gexf", "<gexf"],
    ["panel", "panel.csv", "region,region_code"],
    ["turtle", "graph.ttl", "@prefix"],
  ])("export %s writes its file and says what opens it", (format, file, start) => {
    const out = join(emptyFolder(), file);
    const { code, stdout, stderr } = govkg(["export", format, out, "--years", "2023..2024", "--store", STORE]);
    expect([code, stdout]).toEqual([0, `${out}\n`]);
    expect(stderr).toContain("opens in");
    expect(readFileSync(out, "utf8").slice(0, 200)).toContain(start);
  });

  it("export csv writes a folder; an unknown format or region is told", () => {
    const folder = emptyFolder();
    expect(govkg(["export", "csv", join(folder, "tables"), "--store", STORE]).code).toBe(0);
    expect(readdirSync(join(folder, "tables")).sort()).toEqual(["codebook.csv", "edges.csv", "nodes.csv", "panel.csv"]);
    const unknown = govkg(["export", "gefx", join(folder, "x"), "--store", STORE]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("gexf")]);
    const nowhere = govkg(["export", "json", join(folder, "x"), "--regions", "福田县", "--store", STORE]);
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining("福田区")]);
    expect(existsSync(join(folder, "x"))).toBe(false);
  });
});

/** Columns that a line takes on a terminal: two for a Chinese character. */
function displayWidth(line: string): number {
  return [...line].reduce(
    (width, character) => width + (/[\u2e80-\u9fff\u3000-\u303f\uff01-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
}
