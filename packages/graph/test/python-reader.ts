import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "vitest";

const OWN_PYTHON = fileURLToPath(new URL("../../../.cache/python/bin/python", import.meta.url));
const SETUP = "python3 -m venv .cache/python && .cache/python/bin/pip install -r .ci/requirements.txt";

/** The Python to use: `GOVKG_PYTHON`, the project's own environment, or that of the system. */
export function pythonPath(): string {
  return process.env["GOVKG_PYTHON"] ?? (existsSync(OWN_PYTHON) ? OWN_PYTHON : "python3");
}

/** Why Python can't read with these modules; null when it can. */
function missingFor(modules: readonly string[]): string | null {
  const tried = spawnSync(pythonPath(), ["-c", modules.map((name) => `import ${name}`).join("\n")], {
    encoding: "utf8",
  });
  if (tried.status === 0) return null;
  return tried.error ? "no Python found" : `Python has no ${modules.join(", ")}`;
}

/**
 * A test that reads a file with a library of Python. Where Python or a module is missing the test's name says so and
 * what to do; with `GOVKG_REQUIRE_PARTS=1`, as in CI, that is a failure.
 */
export function testWithPython(name: string, modules: readonly string[], body: () => Promise<void>): void {
  const missing = missingFor(modules);
  if (missing === null) test(name, body);
  else if (process.env["GOVKG_REQUIRE_PARTS"] === "1") {
    test(name, () => {
      throw new Error(`GOVKG_REQUIRE_PARTS asks for Python readers, but ${missing}: ${SETUP}`);
    });
  } else test.skip(`${name} (not run: ${missing}: ${SETUP})`, body);
}

/** Runs a Python script on a file of this content; its path is `sys.argv[1]`, and what it prints is JSON. */
export function readWithPython(
  file: { readonly name: string; readonly content: string | Uint8Array },
  script: string,
): unknown {
  const directory = mkdtempSync(join(tmpdir(), "govkg-python-"));
  try {
    const path = join(directory, file.name);
    writeFileSync(path, file.content);
    const run = spawnSync(pythonPath(), ["-c", script, path], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    if (run.status !== 0) throw new Error(`Python failed: ${run.stderr}`);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
