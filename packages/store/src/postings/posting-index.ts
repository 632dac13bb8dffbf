import type { Database, Statement } from "better-sqlite3";
import { ByteReader } from "../bytes/byte-reader.js";
import { BlockWriter } from "./block-writer.js";
import { mergeRuns } from "./merge-runs.js";
import type { PostingBuffer } from "./posting-buffer.js";

/** One posting: a report and bytes that belong to it; `reader` stands at their start. */
export type VisitPosting = (report: number, reader: ByteReader, length: number) => void;

export interface Run {
  readonly no: number;
  readonly bytes: number;
  readonly first_report: number;
  readonly last_report: number;
}

interface Block {
  readonly key: number;
  readonly data: Buffer;
}

/**
 * The inverted index: keys (entities, links, subjects, sentences) → reports. Keys of a report lie all over the key
 * space, so inserting them into one B-tree would touch a page for each: at 100,000 reports most of the file for every
 * batch. Instead each batch is written as one sorted *run*, and runs of like size are merged now and then (a
 * log-structured merge tree, as FTS5 itself is one). A lookup asks each of the few runs. What is removed is only
 * marked (`posting_dead`) and left out by readers, who know which reports are held; merging drops it.
 */
export class PostingIndex {
  private readonly statements: {
    readonly runs: Statement<[], Run>;
    readonly before: Statement<[number, number], Block>;
    readonly between: Statement<[number, number, number], Block>;
    readonly insertRun: Statement<[number, number, number]>;
    readonly setBytes: Statement<[number, number | bigint]>;
    readonly insertBlock: Statement<[number | bigint, number, number, Buffer]>;
  };
  private runs: readonly Run[] | null = null;

  constructor(private readonly db: Database) {
    this.statements = {
      runs: db.prepare("SELECT no, bytes, first_report, last_report FROM posting_run ORDER BY no"),
      before: db.prepare(
        "SELECT key, data FROM posting_block WHERE run = ? AND key < ? ORDER BY key DESC, place DESC LIMIT 1",
      ),
      between: db.prepare(
        "SELECT key, data FROM posting_block WHERE run = ? AND key >= ? AND key <= ? ORDER BY key, place",
      ),
      insertRun: db.prepare("INSERT INTO posting_run(bytes, first_report, last_report) VALUES (?, ?, ?)"),
      setBytes: db.prepare("UPDATE posting_run SET bytes = ? WHERE no = ?"),
      insertBlock: db.prepare("INSERT INTO posting_block(run, key, place, data) VALUES (?, ?, ?, ?)"),
    };
  }

  /** Forgets the list of runs: after a rollback, or when another process wrote. */
  reset(): void {
    this.runs = null;
  }

  /** Calls back with the postings of one key, those of reports no longer held included. */
  lookup(key: number, visit: VisitPosting): void {
    this.range(key, key, (_, report, reader, length) => visit(report, reader, length));
  }

  /** The same for all keys from `low` to `high`, run by run. */
  range(
    low: number,
    high: number,
    visit: (key: number, report: number, reader: ByteReader, length: number) => void,
  ): void {
    for (const { no } of this.allRuns()) {
      const before = this.statements.before.get(no, low);
      if (before) visitBlock(before, [low, high], visit);
      for (const block of this.statements.between.iterate(no, low, high)) visitBlock(block, [low, high], visit);
    }
  }

  /** Writes a batch as a new run. */
  write(buffer: PostingBuffer): void {
    if (buffer.isEmpty) return;
    const [first, last] = buffer.reportRange;
    const run = this.statements.insertRun.run(0, first, last).lastInsertRowid;
    const writer = new BlockWriter((key, place, data) => this.statements.insertBlock.run(run, key, place, data));
    buffer.forEach((key, posting) => {
      writer.add(key, posting);
    });
    writer.end();
    this.statements.setBytes.run(writer.total, run);
    this.reset();
  }

  /** Merges runs of like size as long as there are too many, none above `maxBytes`. */
  merge(maxBytes: number): void {
    while (mergeRuns(this.db, this.allRuns(), maxBytes)) this.reset();
  }

  private allRuns(): readonly Run[] {
    this.runs ??= this.statements.runs.all();
    return this.runs;
  }
}

function visitBlock(
  block: Block,
  [low, high]: readonly [number, number],
  visit: (key: number, report: number, reader: ByteReader, length: number) => void,
): void {
  const reader = new ByteReader(block.data);
  let { key } = block;
  while (!reader.isAtEnd) {
    key += reader.varint();
    const length = reader.varint();
    const end = reader.at + length;
    if (key > high) return;
    let report = 0;
    while (key >= low && reader.at < end) {
      report += reader.varint();
      const size = reader.varint();
      const next = reader.at + size;
      visit(key, report, reader, size);
      reader.at = next;
    }
    reader.at = end;
  }
}
