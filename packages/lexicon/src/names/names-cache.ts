import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import type { CompiledNames } from "./compiled-names.js";

const CHECKSUM_BYTES = 4;

/**
 * The compiled names of one version from a cache folder; null when there are none, or when the file is damaged
 * (it is then made anew). The format of V8 is part of the file's name.
 */
export function readCachedNames(folder: string, version: string): CompiledNames | null {
  try {
    const bytes = readFileSync(cachePath(folder, version));
    const payload = bytes.subarray(CHECKSUM_BYTES);
    if (bytes.readUInt32LE(0) !== crc32(payload)) return null;
    // as: the checksum says that these are the bytes writeCachedNames wrote for this version
    return deserialize(payload) as CompiledNames;
  } catch {
    return null;
  }
}

/** Keeps compiled names; a folder that can't be written to is no fault: the next run compiles again. */
export function writeCachedNames(folder: string, version: string, names: CompiledNames): void {
  const path = cachePath(folder, version);
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return;
  }
  try {
    const payload = serialize(names);
    const checksum = Buffer.alloc(CHECKSUM_BYTES);
    checksum.writeUInt32LE(crc32(payload));
    writeFileSync(draft, Buffer.concat([checksum, payload]));
    // readers see the whole file or none
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}

function cachePath(folder: string, version: string): string {
  return join(folder, `names-${version}-v8-${process.versions.v8}.bin`);
}
