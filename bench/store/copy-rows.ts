import { rmSync } from "node:fs";
import { inBatches } from "@govkg/model";
import Database from "better-sqlite3";
import { Clock, type Rate } from "./clock.js";

/** Tables of a store with the column of the report's number; those without one are shared by reports. */
const TABLES: readonly (readonly [table: string, report: string | null])[] = [
  ["report", "no"],
  ["report_facts", "no"],
  ["report_pack", "no"],
  ["report_sentences", "no"],
  ["report_text", "no"],
  ["fact", "report"],
  ["item", "report"],
  ["quantity", "report"],
  ["quantity_entity", "report"],
  ["entity", null],
  ["entity_variant", null],
  ["link", null],
  ["link_rule", null],
  ["term", null],
  ["subject", null],
  ["posting_block", null],
];
const REPORTS = 4000;
const BATCH = 20_000;

/**
 * Bare prepared inserts of the rows that a store itself is made of, into tables without any index. The full-text index is left out: its rows are no table's. Of shared tables a share like that of the reports.
 */
export async function copyRows(path: string): Promise<Rate> {
  const source = new Database(path, { readonly: true });
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}.copy${end}`, { force: true });
  const target = new Database(`${path}.copy`);
  target.pragma("journal_mode = WAL");
  target.pragma("synchronous = NORMAL");
  const held = Number(source.prepare("SELECT count(*) FROM report").pluck().get());
  const reports = Math.min(REPORTS, held);
  const clock = new Clock();
  for (const [table, report] of TABLES) {
    const rows = Number(source.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const part = report === null ? `LIMIT ${Math.round((rows * reports) / held)}` : `WHERE ${report} <= ${reports}`;
    await copyTable(source.prepare(`SELECT * FROM ${table} ${part}`), { target, table, clock });
  }
  source.close();
  target.close();
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}.copy${end}`, { force: true });
  return clock.rate(reports);
}

interface Copy {
  readonly target: Database.Database;
  readonly table: string;
  readonly clock: Clock;
}

async function copyTable(select: Database.Statement, { target, table, clock }: Copy): Promise<void> {
  const columns = select.columns().map(({ name }) => `"${name}"`);
  target.exec(`CREATE TABLE ${table}(${columns.join(", ")})`);
  const insert = target.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => "?").join(", ")})`);
  const insertAll = target.transaction((rows: readonly unknown[]) => {
    for (const row of rows) insert.run(row);
  });
  for await (const rows of inBatches(select.raw().iterate(), BATCH)) await clock.time(0, () => insertAll(rows));
}
