import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, onTestFinished } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const BIN = join(ROOT, "packages/govkg/src/bin.ts");
const TSX = import.meta.resolve("tsx");

/** What one run of the command gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run is set up. */
export interface RunSetup {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The seeds of the repository, for commands to work on. */
export const SEEDS = join(ROOT, "seeds");

/** The real command of the sources, to be run in a process of its own. */
export function govkgCommand(args: readonly string[]): string[] {
  return [process.execPath, "--conditions=@govkg/source", "--import", TSX, BIN, ...args];
}

/** Runs the real command of the sources in a process of its own. */
export function govkg(args: readonly string[], { cwd = ROOT, input = "", env = {} }: RunSetup = {}): Run {
  const [node = "", ...rest] = govkgCommand(args);
  const { status, stdout, stderr } = spawnSync(node, rest, {
    cwd,
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** An empty folder that the end of the test removes. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "govkg-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for all tests of a file. */
export function folderForSuite(): string {
  const folder = mkdtempSync(join(tmpdir(), "govkg-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
