import type { Extraction } from "@govkg/model";
import type { Database } from "better-sqlite3";
import { unpackSentences } from "../pack/sentence-blob.js";
import { postingDigests } from "./posting-digests.js";

/** One line of a dump: what it tells of, and all of it. */
export interface DumpLine {
  readonly name: string;
  readonly value: string;
}

/** What a dump reads. */
export interface DumpSource {
  readonly db: Database;
  readonly read: (no: number) => { readonly extraction: Extraction; readonly keepText: boolean };
}

const FACTS = `SELECT seq, kind, entity.id AS entity, start, "end", stance, planned, role, term.key AS rule, ordinal
  FROM fact LEFT JOIN entity ON entity.no = fact.entity JOIN term ON term.no = rule WHERE report = ? ORDER BY seq`;
const ITEMS = `SELECT seq, kind, ordinal, start, "end", heading FROM item WHERE report = ? ORDER BY seq`;
const QUANTITIES = `SELECT seq, start, "end", text, value, max, unit.key AS unit, base_value, base_max,
    base.key AS base_unit, approx.key AS approx, subject.key AS subject, period.key AS period, planned, role,
    rule.key AS rule, change_from, change_to, basis.key AS change_basis, change_direction
  FROM quantity JOIN subject ON subject.no = quantity.subject JOIN term AS unit ON unit.no = quantity.unit
    JOIN term AS base ON base.no = quantity.base_unit JOIN term AS rule ON rule.no = quantity.rule
    LEFT JOIN term AS approx ON approx.no = quantity.approx LEFT JOIN term AS period ON period.no = quantity.period
    LEFT JOIN term AS basis ON basis.no = quantity.change_basis
  WHERE report = ? ORDER BY seq`;
const QUANTITY_ENTITIES = `SELECT seq, id FROM quantity_entity JOIN entity ON no = entity WHERE report = ? ORDER BY seq, id`;

const LINK_ENDS = "JOIN entity AS a ON a.no = link.source JOIN entity AS b ON b.no = link.target";

/** Tables whose rows are shared, without the numbers that depend on the order of coming. */
const SHARED: Readonly<Record<string, string>> = {
  entity: "SELECT id, label, name, lineage, end_year, refs FROM entity ORDER BY id",
  variant: "SELECT id, data, v.refs FROM entity_variant AS v JOIN entity AS e ON e.no = v.entity ORDER BY id, data",
  link: `SELECT a.id, kind, b.id, link.refs FROM link ${LINK_ENDS} ORDER BY a.id, kind, b.id`,
  "rule of link": `SELECT a.id, kind, b.id, rule, link_rule.refs FROM link_rule JOIN link ON link.no = link_rule.link
    ${LINK_ENDS} ORDER BY a.id, kind, b.id, rule`,
  term: "SELECT key, refs FROM term ORDER BY key",
  subject: "SELECT key, refs FROM subject ORDER BY key",
  issuer: "SELECT key, refs FROM issuer ORDER BY key",
  total: "SELECT key, value FROM total ORDER BY key",
  "word of the text index": "SELECT term, doc FROM temp.text_terms ORDER BY term",
};

/**
 * All rows of a store in an order that depends on the reports held alone: two stores of the same reports give the
 * same lines, however they came to be.
 */
export function* dumpStore({ db, read }: DumpSource): Generator<DumpLine> {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.text_terms USING fts5vocab(main, text_index, row)");
  yield* dumpReports({ db, read });
  for (const [name, sql] of Object.entries(SHARED)) {
    for (const row of db.prepare(sql).raw().all()) yield { name, value: JSON.stringify(row) };
  }
}

function* dumpReports({ db, read }: DumpSource): Generator<DumpLine> {
  const digests = postingDigests(db);
  const parts = [FACTS, ITEMS, QUANTITIES, QUANTITY_ENTITIES].map((sql) => db.prepare<[number], unknown[]>(sql).raw());
  const sentences = db.prepare<[number], Buffer>("SELECT data FROM report_sentences WHERE no = ?").pluck();
  const row = db.prepare<[number], Record<string, unknown>>(
    "SELECT report.*, issuer.key AS issuer FROM report JOIN issuer ON issuer.no = issuer WHERE report.no = ?",
  );
  for (const no of db.prepare<[], number>("SELECT no FROM report ORDER BY id").pluck().all()) {
    const { no: _, ...columns } = row.get(no) ?? {};
    const stored = sentences.get(no);
    const value = JSON.stringify([
      columns,
      read(no),
      ...parts.map((part) => part.all(no)),
      stored === undefined ? null : unpackSentences(stored),
      digests.get(no) ?? "none",
    ]);
    yield { name: `report ${String(columns["id"])}`, value };
  }
}
