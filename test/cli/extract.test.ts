import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extractionSchema } from "@govkg/model";
import { describe, expect, it } from "vitest";
import { emptyFolder, govkg, SEEDS } from "./run-govkg.js";

const REPORT = readFileSync(join(SEEDS, "s2.txt"), "utf8");

/** Names of the documents on the lines of NDJSON. */
function documentsOf(stdout: string): string[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => extractionSchema.parse(JSON.parse(line)).document);
}

describe("govkg extract", () => {
  it("writes one valid extraction a line, in the order of the paths", () => {
    const { code, stdout } = govkg(["extract", join(SEEDS, "s2.txt"), join(SEEDS, "s1.txt")]);
    expect(documentsOf(stdout)).toEqual(["s1", "s2"]);
    expect(code).toBe(0);
  });

  it("takes folders and globs", () => {
    const { stdout } = govkg(["extract", join(SEEDS, "s1*.txt")]);
    expect(documentsOf(stdout)).toEqual(["s1", "s10", "s11", "s12", "s13", "s14", "s15"]);
  });

  it("writes NAME.json files below --out, in the folders of the input", () => {
    const folder = emptyFolder();
    for (const sub of ["in/甲", "in/乙"]) mkdirSync(join(folder, sub), { recursive: true });
    for (const name of ["甲/a.txt", "乙/a.txt", "b.txt", "b.md"]) writeFileSync(join(folder, "in", name), REPORT);
    const { code, stdout, stderr } = govkg(["extract", "in", "--out", "out"], { cwd: folder });
    const names = readdirSync(join(folder, "out"), { recursive: true }).map(String).sort();
    expect(names).toEqual(["b.md.json", "b.txt.json", "乙", "乙/a.json", "甲", "甲/a.json"]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("4 of 4 files extracted to out");
  });

  it("gives equal bytes for any number of threads", () => {
    const [one, two, three] = ["1", "2", "3"].map((threads) => govkg(["extract", SEEDS, "--threads", threads]).stdout);
    expect(one?.length).toBeGreaterThan(100_000);
    expect([two, three]).toEqual([one, one]);
  });
});

describe("govkg extract --ndjson", () => {
  it("pairs a line out with each line in and passes columns through", () => {
    const lines = [
      JSON.stringify({ id: "甲", url: "u1", n: { deep: [1] }, text: REPORT }),
      "no json",
      JSON.stringify({ url: "u3" }),
      JSON.stringify({ url: "u4", text: "  " }),
      JSON.stringify({ id: "乙", url: "u5", text: REPORT }),
    ];
    const { code, stdout } = govkg(["extract", "--ndjson", "--columns", "url,n"], { input: `${lines.join("\n")}\n` });
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ url, n, document, error }) => [url, n, document ?? null, error?.code ?? null])).toEqual([
      ["u1", { deep: [1] }, "甲", null],
      [null, null, null, "unreadable-document"],
      ["u3", null, null, "unreadable-document"],
      ["u4", null, null, "empty-document"],
      ["u5", null, "乙", null],
    ]);
    expect(records.map(({ error }) => error?.line ?? null)).toEqual([null, 2, 3, 4, null]);
    expect(records[1].error.message).toBe('line 2: an object with the key "text" is needed, found "no json".');
    expect(code).toBe(1);
  });

  it.each([
    ["a path beside it", ["seeds", "--ndjson"], 'found the path "seeds" beside it'],
    ["columns without it", ["seeds", "--columns", "id"], "--columns goes with --ndjson"],
    ["a column that the output has itself", ["--ndjson", "--columns", "text"], '"text" is a key of the output itself'],
    ["no input at all", [], "no PATH was given"],
  ])("refuses %s", (_, args, message) => {
    const { code, stderr } = govkg(["extract", ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
