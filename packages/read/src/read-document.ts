import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { type DocumentFormat, GovkgError, type SourceDocument } from "@govkg/model";
import { formatOfPath, READABLE_ENDINGS } from "./formats/format.js";
import { readBytes } from "./read-bytes.js";

/** Options of `readDocument`. */
export interface ReadOptions {
  /** Default: the file's name without its ending. */
  readonly id?: string;
  /** Default: by the file's ending. */
  readonly format?: DocumentFormat;
  /** Default: found out from the bytes. */
  readonly charset?: string;
}

/**
 * Reads one file.
 *
 * @throws {GovkgError} `path-not-found`, `unreadable-document`, `unsupported-format`, `empty-document`,
 * `binary-document`.
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<SourceDocument> {
  const format = options.format ?? formatOfPath(path);
  if (format === null) throw unsupportedFormat(path);
  const bytes = await bytesOf(path);
  const id = options.id ?? (basename(path, extname(path)) || path);
  return readBytes(bytes, { id, path, format, ...(options.charset === undefined ? {} : { charset: options.charset }) });
}

/** The fault of a file whose ending tells no format that can be read. */
export function unsupportedFormat(path: string): GovkgError {
  const ending = extname(path);
  const found = ending === "" ? "has no ending" : `ends in "${ending}"`;
  const message = `${path}: the file ${found}; readable are ${READABLE_ENDINGS.join(" ")}.`;
  return new GovkgError("unsupported-format", message, { stage: "read" });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw fileFault(path, cause);
  }
}

/** Turns a fault of the file system into an error that says what to do. */
export function fileFault(path: string, cause: unknown): GovkgError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") {
    const message = `${path}: there is no such file or folder; check the path.`;
    return new GovkgError("path-not-found", message, { stage: "read", cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `${path}: could not be read (${reason}); check that it is a file and that you may read it.`;
  return new GovkgError("unreadable-document", message, { stage: "read", cause });
}
