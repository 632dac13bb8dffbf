import { stat } from "node:fs/promises";
import { GovkgError } from "@govkg/model";
import { glob, isDynamicPattern } from "tinyglobby";
import { formatOfPath, READABLE_ENDINGS } from "./formats/format.js";
import { fileFault, unsupportedFormat } from "./read-document.js";

/** The files that a list of paths, folders and globs stands for, and what was wrong with any of them. */
export interface FoundPaths {
  /** Readable files, sorted by code point, each once. */
  readonly paths: readonly string[];
  /** One error an input that gave no file: the others go on. */
  readonly errors: readonly GovkgError[];
}

/**
 * Expands files, folders (with all below them) and globs to the files that can be read.
 *
 * @example
 * const { paths, errors } = await findPaths(["reports", "more/2024-*.html"]);
 */
export async function findPaths(inputs: readonly string[]): Promise<FoundPaths> {
  const paths = new Set<string>();
  const errors: GovkgError[] = [];
  for (const input of inputs) {
    try {
      for (const path of await expand(input)) paths.add(path);
    } catch (error) {
      if (!(error instanceof GovkgError)) throw error;
      errors.push(error);
    }
  }
  return { paths: [...paths].sort(), errors };
}

async function expand(input: string): Promise<string[]> {
  const kind = await kindOf(input);
  if (kind === "file") {
    if (formatOfPath(input) === null) throw unsupportedFormat(input);
    return [input];
  }
  const found =
    kind === "folder"
      ? await glob("**/*", { cwd: input, absolute: false, dot: false })
      : await glob(input.replaceAll("\\", "/"), { dot: false, expandDirectories: false });
  const readable = found.filter((path) => formatOfPath(path) !== null);
  if (readable.length === 0) throw noReports(input, kind, found);
  return kind === "folder" ? readable.map((path) => `${input.replace(/[\\/]+$/u, "")}/${path}`) : readable;
}

async function kindOf(input: string): Promise<"file" | "folder" | "glob"> {
  try {
    return (await stat(input)).isDirectory() ? "folder" : "file";
  } catch (cause) {
    if (isDynamicPattern(input)) return "glob";
    throw fileFault(input, cause);
  }
}

function noReports(input: string, kind: string, found: readonly string[]): GovkgError {
  const others = found.length === 0 ? "nothing" : `${found.length} other files, e.g. "${found[0]}"`;
  const place = kind === "folder" ? "the folder holds" : "the pattern matches";
  const message = `${input}: ${place} no report (found ${others}); readable are ${READABLE_ENDINGS.join(" ")}.`;
  return new GovkgError("no-reports", message, { stage: "read" });
}
