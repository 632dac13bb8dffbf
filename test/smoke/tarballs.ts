import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** A package of the workspace as it would be published. */
export interface Tarball {
  readonly name: string;
  readonly path: string;
}

/** Packs every public package of the workspace, as built, into a folder. */
export function packAll(root: string, target: string): Tarball[] {
  const folders = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name));
  return folders.flatMap((folder) => {
    const manifest: { name: string; private?: boolean } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    if (manifest.private) return [];
    const packed = execFileSync("pnpm", ["pack", "--json", "--pack-destination", target], {
      cwd: folder,
      encoding: "utf8",
    });
    const { filename }: { filename: string } = JSON.parse(packed);
    return [{ name: manifest.name, path: filename }];
  });
}

/** What publint and attw find wrong with a packed package; empty when nothing is. */
export async function faultsOf(root: string, { name, path }: Tarball): Promise<string[]> {
  const bytes = readFileSync(path);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, level: "suggestion", strict: true });
  const faults = messages.map((message) => `publint: ${name}: ${formatMessage(message, pkg) ?? message.code}`);
  try {
    // CommonJS callers are left out: the packages are ESM alone
    execFileSync(join(root, "node_modules/.bin/attw"), [path, "--profile", "esm-only", "--no-color"], {
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    const output = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    faults.push(`attw: ${name}:\n${output}`);
  }
  return faults;
}
