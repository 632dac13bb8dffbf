import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const HERE = import.meta.dirname;
const ROOT = join(HERE, "..");

function run(example: string, args: readonly string[]): string {
  const flags = ["--conditions=@govkg/source", "--import", import.meta.resolve("tsx"), join(HERE, `${example}.ts`)];
  return execFileSync(process.execPath, [...flags, ...args], { cwd: ROOT, encoding: "utf8" });
}

/** `UPDATE=1` writes what an example prints now; look at the difference before it is committed. */
function expectOutput(example: string, output: string): void {
  const path = join(HERE, "expected", `${example}.txt`);
  if (process.env["UPDATE"] === "1" || !existsSync(path)) writeFileSync(path, output);
  expect(output).toBe(readFileSync(path, "utf8"));
}

describe("examples", () => {
  it.each(["extract-a-report", "districts-and-laws"])("%s prints what is expected", (example) => {
    expectOutput(example, run(example, []));
  });

  it("export-a-graph writes a GraphML file and prints what is expected", () => {
    const folder = mkdtempSync(join(tmpdir(), "govkg-example-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "graph.graphml");
    const output = run("export-a-graph", ["seeds", file]).replace(file, "graph.graphml");
    expect(statSync(file).size).toBeGreaterThan(10_000);
    expect(readFileSync(file, "utf8")).toContain('<node id="law:中华人民共和国数据安全法">');
    expectOutput("export-a-graph", output);
  });
});
