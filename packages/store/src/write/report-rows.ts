import type { ReportRow } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import type { Cell, EncodedReport } from "./encode-report.js";

/** Tables whose rows belong to one report, with the column that holds its number. */
const OWN_TABLES = [
  ["report", "no"],
  ["report_facts", "no"],
  ["report_pack", "no"],
  ["report_sentences", "no"],
  ["report_text", "no"],
  ["fact", "report"],
  ["item", "report"],
  ["quantity", "report"],
  ["quantity_entity", "report"],
] as const;

/** The number of the report, then its other cells. */
type Insert = Statement<[number, readonly Cell[]]>;

/** Rows that one statement inserts: running a statement costs as much as a row itself. */
const ROWS_AT_ONCE = 16;

/** Reports whose rows wait to be written. */
const MAX_WAITING = 64;

/** Inserts rows of one table, many at once. */
class RowInserts {
  private readonly one: Insert;
  private readonly many: Statement<[readonly Cell[]]>;

  constructor(db: Database, table: string, columns: number) {
    const row = `(${places(columns)})`;
    this.one = db.prepare(`INSERT INTO ${table} VALUES ${row}`);
    this.many = db.prepare(`INSERT INTO ${table} VALUES ${Array(ROWS_AT_ONCE).fill(row).join(", ")}`);
  }

  run(no: number, rows: readonly (readonly Cell[])[]): void {
    const whole = rows.length - (rows.length % ROWS_AT_ONCE);
    for (let from = 0; from < whole; from += ROWS_AT_ONCE) {
      const cells: Cell[] = [];
      for (const row of rows.slice(from, from + ROWS_AT_ONCE)) cells.push(no, ...row);
      this.many.run(cells);
    }
    for (const row of rows.slice(whole)) this.one.run(no, row);
  }
}

/** Writes and deletes the rows that belong to one report alone. */
export class ReportRows {
  private readonly report: Insert;
  private readonly fact: RowInserts;
  private readonly item: RowInserts;
  private readonly quantity: RowInserts;
  private readonly quantityEntity: RowInserts;
  private readonly facts: Statement<[number, Buffer]>;
  private readonly pack: Statement<[number, Buffer]>;
  private readonly sentences: Statement<[number, Buffer]>;
  private readonly text: Statement<[number, string | Buffer]>;
  private readonly tokens: Statement<[number, string]>;
  private readonly deleteTokens: Statement<[number, string]>;
  private readonly deletes: readonly Statement<[number]>[];
  private readonly waiting: [no: number, encoded: EncodedReport][] = [];

  constructor(db: Database) {
    this.report = db.prepare(
      `INSERT INTO report(no, id, issuer, year, kind, document, path, content_hash, lexicon, title, agency, agency_id,
         lineage, level, system, region, region_id, region_code, region_chain, published_on)
       VALUES (${places(20)})`,
    );
    this.fact = new RowInserts(db, "fact", 11);
    this.item = new RowInserts(db, "item", 7);
    this.quantity = new RowInserts(db, "quantity", 21);
    this.quantityEntity = new RowInserts(db, "quantity_entity", 3);
    this.facts = db.prepare("INSERT INTO report_facts VALUES (?, ?)");
    this.pack = db.prepare("INSERT INTO report_pack VALUES (?, ?)");
    this.sentences = db.prepare("INSERT INTO report_sentences VALUES (?, ?)");
    this.text = db.prepare("INSERT INTO report_text VALUES (?, ?)");
    this.tokens = db.prepare("INSERT INTO text_index(rowid, tokens) VALUES (?, ?)");
    this.deleteTokens = db.prepare("INSERT INTO text_index(text_index, rowid, tokens) VALUES ('delete', ?, ?)");
    this.deletes = OWN_TABLES.map(([table, column]) => db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`));
  }

  /** Writes the row of a report; the rest waits for `flush`, or until so many wait. */
  write(no: number, encoded: EncodedReport): void {
    this.report.run(no, reportCells(encoded.issuer, encoded.report));
    this.waiting.push([no, encoded]);
    if (this.waiting.length >= MAX_WAITING) this.flush();
  }

  /** Writes what waits, table by table: what SQLite needs for one of them then stays in the caches of the processor. */
  flush(): void {
    const { waiting } = this;
    for (const [no, { facts }] of waiting) this.fact.run(no, facts);
    for (const [no, { items }] of waiting) this.item.run(no, items);
    for (const [no, { quantities }] of waiting) this.quantity.run(no, quantities);
    for (const [no, { quantityEntities }] of waiting) this.quantityEntity.run(no, quantityEntities);
    for (const [no, { factBlob }] of waiting) this.facts.run(no, factBlob);
    for (const [no, { pack }] of waiting) this.pack.run(no, pack);
    for (const [no, { sentenceBlob }] of waiting) this.sentences.run(no, sentenceBlob);
    for (const [no, { text }] of waiting) if (text !== null) this.text.run(no, text.stored);
    for (const [no, { text }] of waiting) if (text !== null) this.tokens.run(no, text.tokens);
    this.reset();
  }

  /** Forgets what waits. */
  reset(): void {
    this.waiting.length = 0;
  }

  /** Deletes every row of a report; the counts behind its numbers are the caller's. */
  delete(no: number, { text }: EncodedReport): void {
    if (text !== null) this.deleteTokens.run(no, text.tokens);
    for (const statement of this.deletes) statement.run(no);
  }
}

function reportCells(issuer: number, row: ReportRow): Cell[] {
  return [
    row.id,
    issuer,
    row.year,
    row.kind,
    row.document,
    row.path,
    row.contentHash,
    row.lexicon,
    row.title,
    row.agency,
    row.agencyId,
    row.lineage,
    row.level,
    row.system,
    row.region,
    row.regionId,
    row.regionCode,
    JSON.stringify(row.regionChain),
    row.publishedOn,
  ];
}

function places(count: number): string {
  return Array.from({ length: count }, () => "?").join(", ");
}
