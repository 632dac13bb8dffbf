import { ByteWriter } from "../bytes/byte-writer.js";

/** Where a block goes: under the first key it holds and its place in the run. */
export type WriteBlock = (key: number, place: number, data: Buffer) => void;

/** A report under a key, and where the bytes that belong to it stand. */
export interface Posting {
  readonly report: number;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

/** Four blocks of this size and their keys fill one page without overflow. */
const BLOCK_BYTES = 1900;

/**
 * Packs postings, given in order of key and report, into blocks. A block is a row of groups
 * `key against the one before | bytes that follow | (report against the one before, length, bytes) …`.
 */
export class BlockWriter {
  private readonly block = new ByteWriter(2 * BLOCK_BYTES);
  private readonly group = new ByteWriter(2 * BLOCK_BYTES);
  private firstKey: number | null = null;
  private place = 0;
  private blockKey = 0;
  private groupKey = -1;
  private lastReport = 0;
  private written = 0;

  constructor(private readonly write: WriteBlock) {}

  /** Bytes of all blocks written. */
  get total(): number {
    return this.written;
  }

  add(key: number, { report, bytes, start, end }: Posting): void {
    const length = end - start;
    const isFull = this.group.length + length + 16 > BLOCK_BYTES;
    if (key !== this.groupKey || isFull) {
      this.endGroup();
      this.groupKey = key;
      this.lastReport = 0;
    }
    this.group.varint(report - this.lastReport);
    this.group.varint(length);
    this.group.bytes(bytes, start, end);
    this.lastReport = report;
  }

  end(): void {
    this.endGroup();
    this.endBlock();
  }

  private endGroup(): void {
    if (this.group.length === 0) return;
    if (this.block.length + this.group.length + 16 > BLOCK_BYTES) this.endBlock();
    if (this.firstKey === null) {
      this.firstKey = this.groupKey;
      this.blockKey = this.groupKey;
    }
    this.block.varint(this.groupKey - this.blockKey);
    this.block.varint(this.group.length);
    this.block.bytes(this.group.view());
    this.blockKey = this.groupKey;
    this.group.truncate(0);
  }

  private endBlock(): void {
    if (this.firstKey === null) return;
    this.written += this.block.length;
    this.write(this.firstKey, this.place++, this.block.finish());
    this.block.truncate(0);
    this.firstKey = null;
  }
}
