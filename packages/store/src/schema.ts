/** "govk" in ASCII: tells a store from any other SQLite file. */
export const APPLICATION_ID = 0x676f766b;
/** Layout of the tables; raised with each step in `migrations.ts`. */
export const SCHEMA_VERSION = 2;
/** Blobs of one report fit a page of this size better than the default of 4096. */
export const PAGE_SIZE = 8192;

/**
 * Tokens of each text (`textTokens`) by the report's number, without the texts. FTS5's newer `contentless_delete`
 * would spare us to give the tokens again when one is removed, but SQLite before 3.43 (Python 3.11's is 3.40) can't
 * open a file that has it. Tokens of a whole batch are gathered in memory (8 MiB, not 1) and written as one segment.
 */
export const TEXT_INDEX = `
CREATE VIRTUAL TABLE text_index USING fts5(tokens, content='', columnsize=0, detail=none, tokenize='ascii');
INSERT INTO text_index(text_index, rank) VALUES('hashsize', ${8 << 20});`;

/** Edges between shared nodes, by the numbers of their ends. */
export const LINKS = `CREATE TABLE link(no INTEGER PRIMARY KEY, kind TEXT NOT NULL, source INTEGER NOT NULL,
  target INTEGER NOT NULL, refs INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX link_source ON link(source, kind, target);
CREATE INDEX link_target ON link(target);`;

/** Names and lineages that the id doesn't tell already: most ids are the label and the name, most bodies their own lineage. */
export const ENTITY_INDEXES = `CREATE INDEX entity_name ON entity(name) WHERE id <> lower(label) || ':' || name;
CREATE INDEX entity_lineage ON entity(lineage) WHERE lineage <> id;`;

/** Blocks of postings, by the first key and their place in the run. */
export const POSTING_BLOCK = `CREATE TABLE posting_block(run INTEGER NOT NULL, key INTEGER NOT NULL, place INTEGER NOT NULL,
  data BLOB NOT NULL, PRIMARY KEY(run, key, place)) WITHOUT ROWID;`;

/**
 * Tables of a store. Rows of one report are clustered by its number `no`, which is never used twice: new reports are
 * appended, nothing is inserted in the middle. What leads from an entity, a subject or a sentence to reports is in
 * `posting_block` (see `postings/posting-index.ts`). Shared values are numbered in dictionaries with the count of
 * reports that hold them (`refs`); a value that nobody holds is deleted.
 */
export const TABLES = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE total(key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE issuer(no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, refs INTEGER NOT NULL DEFAULT 0);
CREATE TABLE term(no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, refs INTEGER NOT NULL DEFAULT 0);
CREATE TABLE subject(no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, refs INTEGER NOT NULL DEFAULT 0);
CREATE TABLE link_rule(link INTEGER NOT NULL, rule TEXT NOT NULL, refs INTEGER NOT NULL, PRIMARY KEY(link, rule)) WITHOUT ROWID;
${LINKS}

CREATE TABLE entity(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, refs INTEGER NOT NULL DEFAULT 0,
  label TEXT NOT NULL, name TEXT, lineage TEXT, end_year INTEGER);
${ENTITY_INDEXES}
CREATE INDEX entity_end_year ON entity(end_year) WHERE end_year IS NOT NULL;
CREATE TABLE entity_variant(no INTEGER PRIMARY KEY, entity INTEGER NOT NULL, data TEXT NOT NULL,
  refs INTEGER NOT NULL DEFAULT 0);
CREATE INDEX entity_variant_entity ON entity_variant(entity);

CREATE TABLE report(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, issuer INTEGER NOT NULL, year INTEGER,
  kind TEXT NOT NULL, document TEXT NOT NULL, path TEXT, content_hash TEXT NOT NULL, lexicon TEXT NOT NULL,
  title TEXT, agency TEXT, agency_id TEXT, lineage TEXT, level TEXT, system TEXT,
  region TEXT, region_id TEXT, region_code TEXT, region_chain TEXT NOT NULL, published_on TEXT);
CREATE INDEX report_issuer ON report(issuer, year);
CREATE INDEX report_year ON report(year);
CREATE INDEX report_content ON report(content_hash);
CREATE INDEX report_document ON report(document);
CREATE INDEX report_title ON report(title);
CREATE INDEX report_lineage ON report(lineage, year);
CREATE INDEX report_agency ON report(agency_id);
CREATE INDEX report_region ON report(region_id);

CREATE TABLE report_facts(no INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE report_pack(no INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE report_sentences(no INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE report_text(no INTEGER PRIMARY KEY, text NOT NULL);

CREATE TABLE fact(report INTEGER NOT NULL, seq INTEGER NOT NULL, kind INTEGER NOT NULL, entity INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, stance INTEGER NOT NULL, planned INTEGER NOT NULL,
  role INTEGER NOT NULL, rule INTEGER NOT NULL, ordinal INTEGER, PRIMARY KEY(report, seq)) WITHOUT ROWID;
CREATE TABLE item(report INTEGER NOT NULL, seq INTEGER NOT NULL, kind INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, heading TEXT NOT NULL, PRIMARY KEY(report, seq)) WITHOUT ROWID;
CREATE TABLE quantity(report INTEGER NOT NULL, seq INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text TEXT NOT NULL, value REAL NOT NULL, max REAL, unit INTEGER NOT NULL, base_value REAL NOT NULL, base_max REAL,
  base_unit INTEGER NOT NULL, approx INTEGER, subject INTEGER NOT NULL, period INTEGER, planned INTEGER NOT NULL,
  role INTEGER NOT NULL, rule INTEGER NOT NULL, change_from REAL, change_to REAL, change_basis INTEGER,
  change_direction INTEGER, PRIMARY KEY(report, seq)) WITHOUT ROWID;
CREATE TABLE quantity_entity(report INTEGER NOT NULL, seq INTEGER NOT NULL, entity INTEGER NOT NULL,
  PRIMARY KEY(report, seq, entity)) WITHOUT ROWID;

CREATE TABLE posting_run(no INTEGER PRIMARY KEY, bytes INTEGER NOT NULL, first_report INTEGER NOT NULL,
  last_report INTEGER NOT NULL);
${POSTING_BLOCK}
CREATE TABLE posting_dead(report INTEGER PRIMARY KEY);

${TEXT_INDEX}
`;
