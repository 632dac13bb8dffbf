import { statSync } from "node:fs";
import Database from "better-sqlite3";

/** Bytes a report, of the file and of its largest tables and indexes. */
export interface Sizes {
  readonly whole: number;
  /** Without the texts and their index: what `--no-text` leaves out. */
  readonly withoutText: number;
  readonly parts: Readonly<Record<string, number>>;
}

export function sizesOf(path: string): Sizes {
  const db = new Database(path, { readonly: true });
  const reports = Number(db.prepare("SELECT count(*) FROM report").pluck().get());
  // as: two columns of the virtual table that SQLite is built with here
  const tables = db.prepare("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC").raw().all() as [
    string,
    number,
  ][];
  db.close();
  const each = tables.map(([name, bytes]) => [name, Math.round(bytes / reports)] as const);
  const text = each.filter(([name]) => name.startsWith("report_text") || name.startsWith("text_index"));
  const whole = Math.round(statSync(path).size / reports);
  return {
    whole,
    withoutText: whole - text.reduce((sum, [, bytes]) => sum + bytes, 0),
    parts: Object.fromEntries(each.filter(([, bytes]) => bytes >= 100)),
  };
}
