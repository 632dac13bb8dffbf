import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PostingBuffer } from "../src/postings/posting-buffer.js";
import { PostingIndex } from "../src/postings/posting-index.js";
import { TABLES } from "../src/schema.js";

/** Batches of reports; each report has postings of a few keys out of few, so that keys repeat. */
const batchesArb = fc.array(
  fc.array(
    fc.array(fc.record({ key: fc.oneof(fc.nat(5), fc.constant(2 ** 48 + 7)), size: fc.nat(40) }), { maxLength: 60 }),
    { minLength: 1, maxLength: 4 },
  ),
  { maxLength: 40 },
);

function readKey(index: PostingIndex, key: number): string[] {
  const found: string[] = [];
  index.lookup(key, (report, reader, length) => found.push(`${report}:${reader.bytes(length).toString("hex")}`));
  return found.sort();
}

describe("postings", () => {
  test("are found by key after any number of batches, merges and removals", () => {
    const property = fc.property(batchesArb, fc.array(fc.nat(160), { maxLength: 20 }), (batches, removed) => {
      const db = new Database(":memory:");
      db.exec(TABLES);
      const index = new PostingIndex(db);
      const wanted = new Map<number, string[]>();
      const dead = new Set(removed);
      let report = 0;
      for (const reports of batches) {
        const buffer = new PostingBuffer();
        for (const postings of reports) {
          report++;
          for (const { key, size } of postings) {
            const data = Buffer.alloc(size, report % 251);
            buffer.add(key, report, data);
            if (!dead.has(report)) wanted.set(key, [...(wanted.get(key) ?? []), `${report}:${data.toString("hex")}`]);
          }
          if (dead.has(report)) db.prepare("INSERT INTO posting_dead VALUES (?)").run(report);
        }
        index.write(buffer);
        index.merge(Number.POSITIVE_INFINITY);
      }
      for (const key of [0, 1, 2, 3, 4, 5, 2 ** 48 + 7]) {
        const held = readKey(index, key).filter((posting) => !dead.has(Number(posting.split(":")[0])));
        expect(held).toEqual((wanted.get(key) ?? []).sort());
      }
      db.close();
    });
    fc.assert(property, { numRuns: 40, seed: 9 });
  });

  test("stay in few runs, and removed reports leave when runs are merged", () => {
    const db = new Database(":memory:");
    db.exec(TABLES);
    const index = new PostingIndex(db);
    for (let report = 1; report <= 64; report++) {
      const buffer = new PostingBuffer();
      for (let key = 0; key < 50; key++) buffer.add(key, report, Buffer.alloc(100));
      if (report <= 8) db.prepare("INSERT INTO posting_dead VALUES (?)").run(report);
      index.write(buffer);
      index.merge(Number.POSITIVE_INFINITY);
    }
    const runs = db.prepare("SELECT count(*) FROM posting_run").pluck().get();
    expect(runs).toBeLessThan(16);
    expect(db.prepare("SELECT count(*) FROM posting_dead").pluck().get()).toBe(0);
    const reports = new Set<number>();
    index.lookup(7, (report) => reports.add(report));
    expect(reports.size).toBe(56);
    db.close();
  });

  test("of a key below the largest merge allowed are left in their runs", () => {
    const db = new Database(":memory:");
    db.exec(TABLES);
    const index = new PostingIndex(db);
    for (let report = 1; report <= 20; report++) {
      const buffer = new PostingBuffer();
      for (let key = 0; key < 50; key++) buffer.add(key, report, Buffer.alloc(100));
      index.write(buffer);
      index.merge(1000);
    }
    expect(db.prepare("SELECT count(*) FROM posting_run").pluck().get()).toBe(20);
    db.close();
  });
});
