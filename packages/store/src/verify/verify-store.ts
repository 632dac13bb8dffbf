import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { openDatabase } from "../open-database.js";
import { PostingIndex } from "../postings/posting-index.js";
import { ReportWriter } from "../write/report-writer.js";
import { type DumpLine, type DumpSource, dumpStore } from "./dump.js";

/** What `Store.verify` found. */
export interface Verification {
  readonly isSound: boolean;
  readonly reports: number;
  /** Each fault in a sentence, the first of them. */
  readonly faults: readonly string[];
}

const SHOWN_FAULTS = 20;
const BATCH = 256;

/** Checks the file page by page, then row by row against a rebuild from the extractions that it holds. */
export function verifyStore(db: Database, writer: ReportWriter): Verification {
  const reports = db.prepare<[], number>("SELECT count(*) FROM report").pluck().get() ?? 0;
  const broken = integrityFaults(db);
  const faults = broken.length > 0 ? broken : compareWithRebuild({ db, read: (no) => writer.read(no) }, writer);
  return { isSound: faults.length === 0, reports, faults };
}

function integrityFaults(db: Database): string[] {
  const lines = db.prepare<[], string>(`PRAGMA integrity_check(${SHOWN_FAULTS})`).pluck().all();
  return lines.length === 1 && lines[0] === "ok" ? [] : lines;
}

function compareWithRebuild(source: DumpSource, writer: ReportWriter): string[] {
  const folder = mkdtempSync(join(tmpdir(), "govkg-verify-"));
  const db = openDatabase(join(folder, "rebuild.db"), {
    readonly: false,
    create: true,
    busyTimeout: 0,
    maxBytes: Number.POSITIVE_INFINITY,
  });
  try {
    const rebuilt = new ReportWriter(db, new PostingIndex(db));
    copyReports(source.db, writer, (work) => {
      db.transaction(() => {
        work(rebuilt);
        rebuilt.flush();
      })();
    });
    return differences(dumpStore(source), dumpStore({ db, read: (no) => rebuilt.read(no) }));
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyReports(
  db: Database,
  from: ReportWriter,
  inTransaction: (work: (to: ReportWriter) => void) => void,
): void {
  const numbers = db.prepare<[], number>("SELECT no FROM report ORDER BY id").pluck().all();
  for (let at = 0; at < numbers.length; at += BATCH) {
    inTransaction((to) => {
      for (const no of numbers.slice(at, at + BATCH)) {
        const { extraction, keepText, sentences } = from.read(no);
        to.put(extraction, { keepText, sentences: keepText ? undefined : sentences });
      }
    });
  }
}

function differences(held: Iterator<DumpLine>, wanted: Iterator<DumpLine>): string[] {
  const faults: string[] = [];
  for (;;) {
    const own = held.next();
    const other = wanted.next();
    if (own.done && other.done) return faults;
    const line = own.done ? null : own.value;
    const rebuilt = other.done ? null : other.value;
    if (line?.name === rebuilt?.name && line?.value === rebuilt?.value) continue;
    faults.push(`The ${line?.name ?? rebuilt?.name} is not what a rebuild gives: ${difference(line, rebuilt)}.`);
    // behind a row too many or too few every line differs: one fault is enough
    if (faults.length >= SHOWN_FAULTS || line?.name !== rebuilt?.name) return faults;
  }
}

function difference(line: DumpLine | null, rebuilt: DumpLine | null): string {
  if (line === null) return "a row is missing";
  if (rebuilt === null) return "a row is left over";
  let at = 0;
  while (line.value[at] === rebuilt.value[at]) at++;
  const shown = (text: string) => `"${text.slice(Math.max(0, at - 20), at + 40)}"`;
  return `${shown(line.value)} instead of ${shown(rebuilt.value)}`;
}
