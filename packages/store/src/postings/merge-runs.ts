import type { Database } from "better-sqlite3";
import { ByteReader } from "../bytes/byte-reader.js";
import { BlockWriter, type Posting } from "./block-writer.js";
import type { Run } from "./posting-index.js";

/** So many runs of one size class are merged into one of the next. */
const FAN_IN = 8;
const SMALLEST = 32 * 1024;

/**
 * Merges the runs of the first size class that has enough of them; false when none has. Postings of removed reports
 * are dropped, and their marks once no other run can hold them.
 */
export function mergeRuns(db: Database, runs: readonly Run[], maxBytes: number): boolean {
  const chosen = chooseRuns(runs, maxBytes);
  if (chosen === null) return false;
  const dead = new Set(db.prepare<[], number>("SELECT report FROM posting_dead").pluck().all());
  const first = Math.min(...chosen.map((run) => run.first_report));
  const last = Math.max(...chosen.map((run) => run.last_report));
  const no = db
    .prepare("INSERT INTO posting_run(bytes, first_report, last_report) VALUES (0, ?, ?)")
    .run(first, last).lastInsertRowid;
  const insert = db.prepare("INSERT INTO posting_block(run, key, place, data) VALUES (?, ?, ?, ?)");
  const writer = new BlockWriter((key, place, data) => insert.run(no, key, place, data));
  mergeGroups(
    chosen.map((run) => new RunCursor(db, run.no)),
    (key, posting) => {
      if (!dead.has(posting.report)) writer.add(key, posting);
    },
  );
  writer.end();
  db.prepare("UPDATE posting_run SET bytes = ? WHERE no = ?").run(writer.total, no);
  for (const run of chosen) {
    db.prepare("DELETE FROM posting_block WHERE run = ?").run(run.no);
    db.prepare("DELETE FROM posting_run WHERE no = ?").run(run.no);
  }
  forgetDead(db, { dead, chosen, rest: runs.filter((run) => !chosen.includes(run)) });
  return true;
}

function chooseRuns(runs: readonly Run[], maxBytes: number): readonly Run[] | null {
  const classes = new Map<number, Run[]>();
  for (const run of runs) {
    const size = Math.max(0, Math.ceil(Math.log(run.bytes / SMALLEST) / Math.log(FAN_IN)));
    const group = classes.get(size);
    if (group) group.push(run);
    else classes.set(size, [run]);
  }
  const sizes = [...classes.keys()].sort((a, b) => a - b);
  for (const size of sizes) {
    const group = (classes.get(size) ?? []).slice(0, FAN_IN);
    const bytes = group.reduce((total, run) => total + run.bytes, 0);
    if (group.length === FAN_IN && bytes <= maxBytes) return group;
  }
  return null;
}

interface Block {
  readonly key: number;
  readonly place: number;
  readonly data: Buffer;
}

/** Blocks of a run in order, some at a time: an open cursor of the database would bar writing. */
function* readBlocks(db: Database, run: number): Generator<Block> {
  const select = db.prepare<[number, number, number], Block>(
    "SELECT key, place, data FROM posting_block WHERE run = ? AND (key, place) > (?, ?) ORDER BY key, place LIMIT 64",
  );
  let last: { readonly key: number; readonly place: number } = { key: -1, place: -1 };
  for (;;) {
    const blocks = select.all(run, last.key, last.place);
    yield* blocks;
    const end = blocks.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** Reads the groups of one run in order of key. */
class RunCursor {
  /** Key of the present group; infinite at the end. */
  key = Number.POSITIVE_INFINITY;
  private readonly blocks: Generator<Block>;
  private reader = new ByteReader(Buffer.alloc(0));
  private end = 0;

  constructor(db: Database, run: number) {
    this.blocks = readBlocks(db, run);
    this.nextGroup();
  }

  /** The postings of the present group; then the cursor stands at the next one. */
  take(): Posting[] {
    const { reader, end } = this;
    const postings: Posting[] = [];
    let report = 0;
    while (reader.at < end) {
      report += reader.varint();
      const length = reader.varint();
      postings.push({ report, bytes: reader.buffer, start: reader.at, end: reader.at + length });
      reader.at += length;
    }
    this.nextGroup();
    return postings;
  }

  private nextGroup(): void {
    if (this.reader.isAtEnd) {
      const next = this.blocks.next();
      if (next.done) {
        this.key = Number.POSITIVE_INFINITY;
        return;
      }
      this.reader = new ByteReader(next.value.data);
      this.key = next.value.key;
    }
    this.key += this.reader.varint();
    const length = this.reader.varint();
    this.end = this.reader.at + length;
  }
}

/** All postings of all cursors in order of key and report. */
function mergeGroups(cursors: readonly RunCursor[], visit: (key: number, posting: Posting) => void): void {
  for (;;) {
    let key = Number.POSITIVE_INFINITY;
    for (const cursor of cursors) key = Math.min(key, cursor.key);
    if (key === Number.POSITIVE_INFINITY) return;
    const postings: Posting[] = [];
    for (const cursor of cursors) {
      // a long group goes on in the next block under the same key
      while (cursor.key === key) postings.push(...cursor.take());
    }
    if (postings.length > 1) postings.sort((a, b) => a.report - b.report);
    for (const posting of postings) visit(key, posting);
  }
}

/** A mark is needed as long as a run may hold its report: removal and merging come in any order. */
function forgetDead(
  db: Database,
  {
    dead,
    chosen,
    rest,
  }: { readonly dead: ReadonlySet<number>; readonly chosen: readonly Run[]; readonly rest: readonly Run[] },
): void {
  const forget = db.prepare("DELETE FROM posting_dead WHERE report = ?");
  const covers = (run: Run, report: number) => run.first_report <= report && report <= run.last_report;
  for (const report of dead) {
    if (chosen.some((run) => covers(run, report)) && !rest.some((run) => covers(run, report))) forget.run(report);
  }
}
