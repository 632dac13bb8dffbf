import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, govkg, SEEDS } from "./run-govkg.js";

/** A folder with one good report and one thing that is none. */
function folderWith(bad: (folder: string) => void): string {
  const folder = emptyFolder();
  copyFileSync(join(SEEDS, "s2.txt"), join(folder, "good.txt"));
  bad(folder);
  return folder;
}

const RECIPE = "红烧肉的做法\n五花肉切块，冷水下锅，大火烧开，撇去浮沫。\n加入生抽、老抽和冰糖，小火炖四十分钟。\n";

describe("input that is no report", () => {
  it.each([
    ["a missing path", () => undefined, "missing.txt", "there is no such file or folder; check the path"],
    [
      "an empty file",
      (folder: string) => writeFileSync(join(folder, "bad.txt"), ""),
      "bad.txt",
      "the document is empty; check that it was saved or downloaded whole",
    ],
    [
      "a folder without reports",
      (folder: string) => {
        mkdirSync(join(folder, "pictures"));
        writeFileSync(join(folder, "pictures/a.png"), "\x89PNG");
      },
      "pictures",
      'the folder holds no report (found 1 other files, e.g. "a.png")',
    ],
    ["a glob that matches nothing", () => undefined, "nothing-*.txt", "the pattern matches no report (found nothing)"],
    [
      "a binary file",
      (folder: string) => writeFileSync(join(folder, "bad.txt"), Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 7])),
      "bad.txt",
      "binary",
    ],
    [
      "a file of another kind",
      (folder: string) => writeFileSync(join(folder, "bad.exe"), "MZ"),
      "bad.exe",
      'the file ends in ".exe"',
    ],
    [
      "a text that is not a report",
      (folder: string) => writeFileSync(join(folder, "bad.txt"), RECIPE),
      "bad.txt",
      "this is not a report",
    ],
  ] as const)("%s is told by name, and the other file goes on", (_, bad, name, message) => {
    const folder = folderWith(bad);
    const built = govkg(["build", "good.txt", name, "--store", "graph.sqlite"], { cwd: folder });
    expect(built.stderr).toContain(name);
    expect(built.stderr).toContain(message);
    expect(built.stderr).toContain("1 reports put, 0 unchanged, 1 failed");
    expect(built.code).toBe(1);
    const { stdout } = govkg(["query", "list", "report", "--csv", "--store", "graph.sqlite"], { cwd: folder });
    expect(stdout.trim().split("\n")).toHaveLength(2);
  });

  it("leaves the store as it was when nothing else is given", () => {
    const folder = folderWith((at) => writeFileSync(join(at, "bad.txt"), ""));
    govkg(["build", "good.txt", "--store", "graph.sqlite"], { cwd: folder });
    const before = readFileSync(join(folder, "graph.sqlite"));
    const { code } = govkg(["build", "bad.txt", "missing.txt", "--store", "graph.sqlite"], { cwd: folder });
    expect(code).toBe(1);
    expect(readFileSync(join(folder, "graph.sqlite")).equals(before)).toBe(true);
  });

  it("is extracted from what is good, with exit code 1", () => {
    const folder = folderWith((at) => writeFileSync(join(at, "empty.txt"), "  \n"));
    const { code, stdout, stderr } = govkg(["extract", "."], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ document: "good" });
    expect(stderr).toContain("empty.txt");
    expect(code).toBe(1);
  });
});

describe("a store that is none", () => {
  it("a missing one says how to make it, and is not made", () => {
    const folder = emptyFolder();
    const { code, stderr } = govkg(["query", "districts-citing", "民法典", "--store", "none.sqlite"], { cwd: folder });
    expect(stderr).toContain('There is no store at "none.sqlite"; "govkg build" makes one.');
    expect(code).toBe(1);
    expect(existsSync(join(folder, "none.sqlite"))).toBe(false);
  });

  it("a text file is refused and left alone", () => {
    const folder = folderWith((at) => writeFileSync(join(at, "notes.txt"), "my notes, not a store"));
    const { code, stderr } = govkg(["build", "good.txt", "--store", "notes.txt"], { cwd: folder });
    expect(stderr).toContain("notes.txt");
    expect(code).toBe(1);
    expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("my notes, not a store");
  });
});
