import { describe, expect, it } from "vitest";
import { govkg } from "./run-govkg.js";

const VERBS = [
  "extract",
  "build",
  "query",
  "ask",
  "export",
  "neo4j",
  "explain",
  "suggest",
  "remove",
  "stats",
  "verify",
];

describe("govkg", () => {
  it("lists its verbs with examples", () => {
    const { code, stdout } = govkg(["--help"]);
    for (const verb of VERBS) expect(stdout).toContain(`  ${verb} `);
    expect(stdout).toContain("Examples:");
    expect(code).toBe(0);
  });

  it.each(VERBS)("tells about %s with an example", (verb) => {
    const { code, stdout } = govkg([verb, "--help"]);
    expect(stdout).toContain(`Usage: govkg ${verb}`);
    expect(stdout).toMatch(/Examples?:\n {2}\$ govkg/u);
    expect(code).toBe(0);
  });

  it("prints its version", () => {
    expect(govkg(["--version"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  });

  it.each([
    ["an unknown verb", ["extrct"], "Did you mean extract?"],
    ["an unknown flag", ["extract", "seeds", "--treads", "2"], "Did you mean --threads?"],
    ["a flag without its value", ["extract", "seeds", "--out"], "argument missing"],
    ["a number that is none", ["extract", "seeds", "--threads", "two"], '"two" can\'t be read: write a whole number'],
  ])("refuses %s", (_, args, message) => {
    const { code, stdout, stderr } = govkg(args);
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([2, ""]);
  });
});
