import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GovkgError } from "@govkg/model";

/** Pieces of a file in order. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file that was written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Whether a file of that name was there before. */
  readonly isReplaced: boolean;
}

/** The file or folder that an export goes to. */
export interface Target {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Lets a file, or a folder's files, be written at another path and gives them their names only when all are whole:
 * what was there before stays until then, and a run that fails leaves nothing behind.
 * @throws {GovkgError} `invalid-options` when the target can't be written.
 */
export async function writeWhole(target: Target, write: (path: string) => Promise<void>): Promise<WrittenFile[]> {
  const { path, isFolder } = target;
  const partial = join(dirname(path), `.govkg-${process.pid}.partial`);
  try {
    if (await isDevice(target)) {
      await write(path);
      return [];
    }
    await mkdir(isFolder ? partial : dirname(partial), { recursive: true });
    await write(partial);
    return await moveAll(partial, target);
  } catch (cause) {
    if (cause instanceof GovkgError) throw cause;
    throw new GovkgError("invalid-options", `${path}: could not be written (${reasonOf(cause)}).`, {
      stage: "export",
      cause,
    });
  } finally {
    // where there is no folder there is nothing to remove: the fault itself is what is told
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Writes pieces to a file as they come. */
export async function writePieces(path: string, pieces: Pieces): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path));
}

/** Writes pieces to standard output as its reader takes them. */
export async function printPieces(pieces: Pieces): Promise<void> {
  await pipeline(Readable.from(pieces), process.stdout, { end: false });
}

/** Whether the target is a device or a named pipe: that is written to, not replaced. */
async function isDevice({ path, isFolder }: Target): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null || (isFolder ? found.isDirectory() : found.isFile())) return false;
  if (!isFolder && !found.isDirectory()) return true;
  const message = isFolder
    ? `${path}: is a file, but several files are to be written; name a folder.`
    : `${path}: is a folder; name a file.`;
  throw new GovkgError("invalid-options", message, { stage: "export" });
}

async function moveAll(partial: string, { path, isFolder }: Target): Promise<WrittenFile[]> {
  if (!isFolder) return [await move(partial, path)];
  await mkdir(path, { recursive: true });
  const written: WrittenFile[] = [];
  for (const name of (await readdir(partial)).sort()) written.push(await move(join(partial, name), join(path, name)));
  return written;
}

async function move(from: string, path: string): Promise<WrittenFile> {
  const { size: bytes } = await stat(from);
  const before = await stat(path).catch(() => null);
  await rename(from, path);
  return { path, bytes, isReplaced: before !== null };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of disk space is used up",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "a part of the path is a file",
  ENAMETOOLONG: "the name is too long",
};

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  // as: faults of the file system carry a code
  const { code } = cause as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || cause.message;
}
