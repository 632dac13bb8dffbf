import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PARTS = 128;
const BUFFER_CHARS = 32_768;

/**
 * Keyed records on disk, to bring together what belongs to one key when there is too much for memory: records of one
 * key fall into one of 128 files, and each file is small enough to be read whole. Call `close` when done.
 */
export class Spill<Value> {
  private readonly folder = mkdtempSync(join(tmpdir(), "govkg-spill-"));
  private readonly files = Array.from({ length: PARTS }, (_, part) => openSync(join(this.folder, String(part)), "a"));
  private readonly buffers: string[] = Array.from({ length: PARTS }, () => "");

  add(key: string, value: Value): void {
    const part = partOf(key);
    const buffer = `${this.buffers[part]}${JSON.stringify([key, value])}\n`;
    this.buffers[part] = buffer;
    if (buffer.length > BUFFER_CHARS) this.flush(part);
  }

  private flush(part: number): void {
    const file = this.files[part];
    if (file !== undefined) writeSync(file, this.buffers[part] ?? "");
    this.buffers[part] = "";
  }

  /** Records of one part by key, keys in the order of their first record. */
  read(part: number): Map<string, Value[]> {
    this.flush(part);
    const byKey = new Map<string, Value[]>();
    for (const line of readFileSync(join(this.folder, String(part)), "utf8").split("\n")) {
      if (line === "") continue;
      const [key, value] = JSON.parse(line) as [string, Value]; // as: written by add
      const values = byKey.get(key);
      if (values) values.push(value);
      else byKey.set(key, [value]);
    }
    return byKey;
  }

  /** Numbers of all parts. */
  static readonly parts: readonly number[] = Array.from({ length: PARTS }, (_, part) => part);

  close(): void {
    for (const file of this.files) closeSync(file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function partOf(key: string): number {
  return createHash("md5").update(key).digest().readUInt16BE(0) % PARTS;
}
