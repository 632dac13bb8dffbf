import { deflateRawSync } from "node:zlib";
import type { Database } from "better-sqlite3";
import { decodeText } from "./bytes/text-codec.js";
import { ENTITY_INDEXES, LINKS, POSTING_BLOCK, SCHEMA_VERSION, TEXT_INDEX } from "./schema.js";
import { VIEWS } from "./views.js";
import { textTokens } from "./write/text-tokens.js";

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
 * their first report, which two blocks of one report can share. Links had the ids of
 * their ends, which now count as uses of these. Its text index was of a kind that SQLite before 3.43
 * can't open.
 */
function fromVersion1(db: Database): void {
  const read = db.prepare<[number], Buffer>("SELECT data FROM report_pack WHERE no = ?").pluck();
  const write = db.prepare("UPDATE report_pack SET data = ? WHERE no = ?");
  for (const no of db.prepare<[], number>("SELECT no FROM report_pack").pluck().all()) {
    const pack = read.get(no);
    if (pack !== undefined) write.run(deflateRawSync(pack, { level: 1 }), no);
  }
  db.exec(`DROP TABLE text_index; ${TEXT_INDEX}`);
  indexTexts(db);
  db.exec(`DROP TABLE entity_total; ALTER TABLE posting_block RENAME TO older_block; ${POSTING_BLOCK}
    INSERT INTO posting_block
      SELECT run, key, row_number() OVER (PARTITION BY run ORDER BY key, report), data FROM older_block;
    DROP TABLE older_block;`);
  db.exec(`ALTER TABLE link RENAME TO older_link; DROP INDEX link_source; DROP INDEX link_target; ${LINKS}
    INSERT INTO link SELECT older.no, kind, source.no, target.no, older.refs FROM older_link AS older
      JOIN entity AS source ON source.id = older.source JOIN entity AS target ON target.id = older.target;
    UPDATE entity SET refs = refs + (SELECT coalesce(sum(refs), 0) FROM link WHERE source = entity.no)
      + (SELECT coalesce(sum(refs), 0) FROM link WHERE target = entity.no);
    DROP TABLE older_link; DROP INDEX entity_name; DROP INDEX entity_lineage; ${ENTITY_INDEXES}`);
}

function indexTexts(db: Database): void {
  const read = db.prepare<[number], string | Buffer>("SELECT text FROM report_text WHERE no = ?").pluck();
  const write = db.prepare("INSERT INTO text_index(rowid, tokens) VALUES (?, ?)");
  for (const no of db.prepare<[], number>("SELECT no FROM report_text").pluck().all()) {
    const stored = read.get(no);
    if (stored !== undefined) write.run(no, textTokens(decodeText(stored)));
  }
}
