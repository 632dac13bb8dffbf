import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];

/** A path for a store in a folder of its own that goes when the test file has run. */
export function temporaryStorePath(name = "graph.db"): string {
  const folder = mkdtempSync(join(tmpdir(), "govkg-store-"));
  folders.push(folder);
  return join(folder, name);
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
