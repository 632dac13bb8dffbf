import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GovkgError } from "@govkg/model";

/**
 * Writes pieces to a file as they come. The file has its name only once it is whole: what was there before stays until
 * then.
 * @throws {GovkgError} `invalid-options` when it can't be written.
 */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(pieces), createWriteStream(partial));
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    if (cause instanceof GovkgError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GovkgError("invalid-options", `${path}: could not be written (${reason}).`, { stage: "export", cause });
  }
}
