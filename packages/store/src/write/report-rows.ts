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

/** Writes and deletes the rows that belong to one report alone. */
export class ReportRows {
  private readonly report: Insert;
  private readonly fact: Insert;
  private readonly item: Insert;
  private readonly quantity: Insert;
  private readonly quantityEntity: Statement<[number, number, number]>;
  private readonly facts: Statement<[number, Buffer]>;
  private readonly pack: Statement<[number, Buffer]>;
  private readonly sentences: Statement<[number, Buffer]>;
  private readonly text: Statement<[number, string | Buffer]>;
  private readonly tokens: Statement<[number, string]>;
  private readonly deleteTokens: Statement<[number, string]>;
  private readonly deletes: readonly Statement<[number]>[];

  constructor(db: Database) {
    this.report = db.prepare(
      `INSERT INTO report(no, id, issuer, year, kind, document, path, content_hash, lexicon, title, agency, agency_id,
         lineage, level, system, region, region_id, region_code, region_chain, published_on)
       VALUES (${places(20)})`,
    );
    this.fact = db.prepare(`INSERT INTO fact VALUES (${places(11)})`);
    this.item = db.prepare(`INSERT INTO item VALUES (${places(7)})`);
    this.quantity = db.prepare(`INSERT INTO quantity VALUES (${places(21)})`);
    this.quantityEntity = db.prepare(`INSERT INTO quantity_entity VALUES (${places(3)})`);
    this.facts = db.prepare("INSERT INTO report_facts VALUES (?, ?)");
    this.pack = db.prepare("INSERT INTO report_pack VALUES (?, ?)");
    this.sentences = db.prepare("INSERT INTO report_sentences VALUES (?, ?)");
    this.text = db.prepare("INSERT INTO report_text VALUES (?, ?)");
    this.tokens = db.prepare("INSERT INTO text_index(rowid, tokens) VALUES (?, ?)");
    this.deleteTokens = db.prepare("INSERT INTO text_index(text_index, rowid, tokens) VALUES ('delete', ?, ?)");
    this.deletes = OWN_TABLES.map(([table, column]) => db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`));
  }

  write(no: number, encoded: EncodedReport): void {
    this.report.run(no, reportCells(encoded.issuer, encoded.report));
    for (const cells of encoded.facts) this.fact.run(no, cells);
    for (const cells of encoded.items) this.item.run(no, cells);
    for (const cells of encoded.quantities) this.quantity.run(no, cells);
    for (const [seq, entity] of encoded.quantityEntities) this.quantityEntity.run(no, seq, entity);
    this.facts.run(no, encoded.factBlob);
    this.pack.run(no, encoded.pack);
    this.sentences.run(no, encoded.sentenceBlob);
    if (encoded.text === null) return;
    this.text.run(no, encoded.text.stored);
    this.tokens.run(no, encoded.text.tokens);
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
