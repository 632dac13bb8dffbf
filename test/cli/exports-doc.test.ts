import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect } from "vitest";
import { pythonPath, testWithPython } from "../../packages/graph/test/python-reader.js";
import { folderForSuite, govkg, SEEDS } from "./run-govkg.js";

const DOC = readFileSync(resolve(import.meta.dirname, "../../docs/exports.md"), "utf8");
const folder = folderForSuite();

/** The Python of the chapter of this name. */
function exampleOf(chapter: string): string {
  return new RegExp(`^## ${chapter}\\n[^]*?\`\`\`python\\n([^]*?)\`\`\``, "mu").exec(DOC)?.[1] ?? "";
}

describe("the examples of docs/exports.md", () => {
  beforeAll(() => {
    const store = ["--store", join(folder, "seeds.sqlite")];
    govkg(["build", ...[1, 2, 3].map((number) => join(SEEDS, `s${number}.txt`)), ...store]);
    for (const [format, out] of [
      ["graphml", "graph.graphml"],
      ["csv", "tables"],
      ["parquet", "data"],
      ["turtle", "graph.ttl"],
    ] as const) {
      govkg(["export", format, join(folder, out), ...store]);
    }
  }, 240_000);

  for (const [chapter, modules] of [
    ["networkx", ["networkx"]],
    ["pandas", ["pandas"]],
    ["DuckDB", ["duckdb"]],
    ["rdflib", ["rdflib"]],
  ] as const) {
    testWithPython(`${chapter}: runs and names laws of the seeds`, modules, async () => {
      const run = spawnSync(pythonPath(), ["-c", exampleOf(chapter)], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, PYTHONIOENCODING: "utf-8" },
      });
      expect([run.status, run.stderr]).toEqual([0, ""]);
      expect(run.stdout).toMatch(/中华人民共和国|条例|规定/u);
    });
  }
});
