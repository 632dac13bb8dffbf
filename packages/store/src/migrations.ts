import { deflateRawSync } from "node:zlib";
import type { Database } from "better-sqlite3";
import { POSTING_BLOCK, SCHEMA_VERSION } from "./schema.js";
import { VIEWS } from "./views.js";

/** Brings the tables from one version to the next; entry 0 from version 1 to 2. */
const STEPS: readonly ((db: Database) => void)[] = [fromVersion1];

/**
 * Brings a store of an older version up to date, inside a transaction of the caller. Views are made anew: they hold no
 * data, and describe the tables as they now are.
 */
export function migrate(db: Database, version: number): void {
  if (version >= SCHEMA_VERSION) return;
  for (const step of STEPS.slice(version - 1)) step(db);
  const views = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all();
  for (const view of views) db.exec(`DROP VIEW "${view}"`);
  db.exec(VIEWS);
  db.pragma(`user_version = ${SCHEMA_VERSION}`);
}

/**
 * Version 1 kept packs as they are and a table of totals that nothing filled, and told blocks of postings apart by
 * their first report, which two blocks of one report can share.
 */
function fromVersion1(db: Database): void {
  const read = db.prepare<[number], Buffer>("SELECT data FROM report_pack WHERE no = ?").pluck();
  const write = db.prepare("UPDATE report_pack SET data = ? WHERE no = ?");
  for (const no of db.prepare<[], number>("SELECT no FROM report_pack").pluck().all()) {
    const pack = read.get(no);
    if (pack !== undefined) write.run(deflateRawSync(pack, { level: 1 }), no);
  }
  db.exec(`DROP TABLE entity_total; ALTER TABLE posting_block RENAME TO older_block; ${POSTING_BLOCK}
    INSERT INTO posting_block
      SELECT run, key, row_number() OVER (PARTITION BY run ORDER BY key, report), data FROM older_block;
    DROP TABLE older_block;`);
}
