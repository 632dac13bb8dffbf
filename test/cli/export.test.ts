import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, folderForSuite, govkg, SEEDS } from "./run-govkg.js";

const STORE = join(folderForSuite(), "seeds.sqlite");

beforeAll(() => {
  govkg(["build", join(SEEDS, "s1.txt"), join(SEEDS, "s2.txt"), "--store", STORE]);
}, 60_000);

function exported(format: string, out: string, ...flags: string[]) {
  return govkg(["export", format, out, ...flags, "--store", STORE]);
}

describe("govkg export", () => {
  it("tells what it wrote, and that a file was there before", () => {
    const out = join(emptyFolder(), "deep/er/graph.ndjson");
    const first = exported("ndjson", out);
    expect(first.stderr).toMatch(/^[\d,]+ nodes, [\d,]+ edges, [\d.]+ MB; [\d.]+ s, [\d,]+\/s\nopens in jq/u);
    const content = readFileSync(out, "utf8");
    const second = exported("ndjson", out);
    expect(second.stderr).toContain(`${out} was there and is replaced`);
    expect(readFileSync(out, "utf8")).toBe(content);
    expect(readdirSync(join(out, ".."))).toEqual(["graph.ndjson"]);
  });

  it("writes to standard output, and counts without writing", () => {
    const { stdout } = exported("ndjson", "-", "--labels", "Law");
    const labels = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).label);
    expect(new Set(labels)).toEqual(new Set(["Law"]));
    const out = join(emptyFolder(), "x.json");
    const { code, stderr } = exported("json", out, "--labels", "Law", "--dry-run");
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${labels.length} nodes, 0 edges`)]);
    expect(existsSync(out)).toBe(false);
  });

  it("a filter gives the same part in every format", () => {
    const folder = emptyFolder();
    exported("json", join(folder, "g.json"), "--years", "2023");
    exported("cypher", join(folder, "g.cypher"), "--years", "2023");
    const { nodes } = JSON.parse(readFileSync(join(folder, "g.json"), "utf8"));
    const cypher = readFileSync(join(folder, "g.cypher"), "utf8");
    expect(nodes.length).toBeGreaterThan(10);
    for (const { key } of nodes) expect(cypher).toContain(`\`id\`: '${key}'`);
  });

  it.each([
    [
      "a filter for a drawing",
      ["dot", "x", "--around", "民法典", "--years", "2023"],
      "dot takes --around, --depth, not --years",
    ],
    [
      "a middle for a graph",
      ["json", "x", "--around", "民法典"],
      "json takes --years, --regions, --labels, not --around",
    ],
    ["labels for whole reports", ["cypher", "x", "--labels", "Law"], "cypher takes --years, --regions, not --labels"],
    ["a drawing without a middle", ["mermaid", "x"], "a drawing needs --around NODE"],
    ["several files on standard output", ["csv", "-"], "csv can't be written to standard output"],
  ])("%s is a mistake", (_, args, message) => {
    const folder = emptyFolder();
    const { code, stderr } = govkg(["export", ...args, "--store", STORE], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("an export that fails leaves what was there, and no half file", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "kept.mmd"), "before");
    expect(exported("mermaid", join(folder, "kept.mmd"), "--around", "无此法").code).toBe(1);
    expect(readFileSync(join(folder, "kept.mmd"), "utf8")).toBe("before");
    mkdirSync(join(folder, "folder"));
    expect(exported("json", join(folder, "folder")).stderr).toContain("folder: is a folder; name a file.");
    expect(exported("csv", join(folder, "kept.mmd")).stderr).toContain(
      "is a file, but several files are to be written",
    );
    expect(exported("json", join(folder, "kept.mmd/x.json")).stderr).toContain(
      "could not be written (a part of the path is a file)",
    );
    expect(exported("json", join(folder, `${"长".repeat(84)}.json`)).stderr).toContain(
      "could not be written (the name is too long)",
    );
    expect(readdirSync(folder).sort()).toEqual(["folder", "kept.mmd"]);
  });

  it.runIf(existsSync("/dev/full"))("a full disk is told", () => {
    expect(exported("json", "/dev/full").stderr).toContain("/dev/full: could not be written (the disk is full)");
  });
});
