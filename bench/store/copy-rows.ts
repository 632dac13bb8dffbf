import { rmSync } from "node:fs";
import Database from "better-sqlite3";

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
 * Bare prepared inserts of the rows that a store itself is made of, into tables without any index: milliseconds a
 * report. The full-text index is left out: its rows are no table's. Of shared tables a share like that of the reports.
 */
export function copyRows(path: string): { readonly cpuMsPerReport: number; readonly reportsPerSecond: number } {
  const source = new Database(path, { readonly: true });
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}.copy${end}`, { force: true });
  const target = new Database(`${path}.copy`);
  target.pragma("journal_mode = WAL");
  target.pragma("synchronous = NORMAL");
  const held = Number(source.prepare("SELECT count(*) FROM report").pluck().get());
  const reports = Math.min(REPORTS, held);
  const spent = { ms: 0, cpu: 0 };
  for (const [table, report] of TABLES) {
    const rows = Number(source.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const part = report === null ? `LIMIT ${Math.round((rows * reports) / held)}` : `WHERE ${report} <= ${reports}`;
    copyTable(source.prepare(`SELECT * FROM ${table} ${part}`), { target, table, spent });
  }
  source.close();
  target.close();
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}.copy${end}`, { force: true });
  return {
    cpuMsPerReport: Number((spent.cpu / reports).toFixed(2)),
    reportsPerSecond: Math.round((1000 * reports) / spent.ms),
  };
}

interface Copy {
  readonly target: Database.Database;
  readonly table: string;
  readonly spent: { ms: number; cpu: number };
}

function copyTable(select: Database.Statement, { target, table, spent }: Copy): void {
  const columns = select.columns().map(({ name }) => `"${name}"`);
  target.exec(`CREATE TABLE ${table}(${columns.join(", ")})`);
  const insert = target.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => "?").join(", ")})`);
  let batch: unknown[] = [];
  const write = () => {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    target.transaction(() => {
      for (const row of batch) insert.run(row);
    })();
    const { user, system } = process.cpuUsage(cpu);
    spent.ms += performance.now() - begun;
    spent.cpu += (user + system) / 1000;
    batch = [];
  };
  for (const row of select.raw().iterate()) {
    batch.push(row);
    if (batch.length === BATCH) write();
  }
  write();
}
