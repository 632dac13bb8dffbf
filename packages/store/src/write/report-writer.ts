import type { Extraction } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { decodeText } from "../bytes/text-codec.js";
import { type StoredSentence, unpackSentences } from "../pack/sentence-blob.js";
import { unpackExtraction } from "../pack/unpack-extraction.js";
import { bandKey, exactKey, linkKey, localKey, quantifiedKey, subjectKey, variantKey } from "../postings/keys.js";
import { PostingBuffer } from "../postings/posting-buffer.js";
import type { PostingIndex } from "../postings/posting-index.js";
import { Dictionary } from "./dictionary.js";
import { type EncodedReport, encodeReport, type SharedTables } from "./encode-report.js";
import { EntityTable } from "./entity-table.js";
import { LinkTable } from "./link-table.js";
import { ReportRows } from "./report-rows.js";
import { Totals } from "./totals.js";

/** What a put may be told. */
export interface PutOptions {
  readonly keepText: boolean;
  /** Sentences known from before, for an extraction whose text was not kept. */
  readonly sentences?: readonly StoredSentence[] | undefined;
}

interface StoredReport {
  readonly pack: Buffer;
  readonly sentences: Buffer;
  readonly text: string | Buffer | null;
}

/** What reports of one series share but the year, see `isFollowing`. */
interface FollowKeys {
  readonly lineage: string;
  readonly kind: string;
  readonly year: number;
}

/** A merge that one batch may do: all of it, or only what a single put has time for. */
const SMALL_MERGE = 1 << 20;
const SMALL_BATCH = 16;

/**
 * Puts and removes reports inside a transaction of the caller: `put` and `remove` for each, then `flush` once. What
 * reports share is counted, so that the file afterwards is the one that a fresh build of the same reports gives.
 */
export class ReportWriter {
  private readonly tables: SharedTables;
  private readonly rows: ReportRows;
  private readonly totals: Totals;
  private readonly buffer = new PostingBuffer();
  private readonly statements: {
    readonly find: Statement<[string], number>;
    readonly stored: Statement<[number], StoredReport>;
    readonly bury: Statement<[number]>;
    readonly followers: Statement<[FollowKeys], number>;
    readonly nextNo: Statement<[], number>;
    readonly setNextNo: Statement<[number]>;
  };
  private nextNo: number | null = null;
  private puts = 0;

  constructor(
    db: Database,
    private readonly index: PostingIndex,
  ) {
    this.totals = new Totals(db);
    this.rows = new ReportRows(db);
    this.tables = {
      terms: new Dictionary(db, "term"),
      subjects: new Dictionary(db, "subject"),
      issuers: new Dictionary(db, "issuer"),
      entities: new EntityTable(db, (label, delta) => this.totals.add(`node:${label}`, delta)),
      links: new LinkTable(db, (kind, delta) => this.totals.add(`edge:${kind}`, delta)),
    };
    this.statements = {
      find: db.prepare<[string], number>("SELECT no FROM report WHERE id = ?").pluck(),
      stored: db.prepare(
        `SELECT report_pack.data AS pack, report_sentences.data AS sentences, text FROM report_pack
         JOIN report_sentences USING (no) LEFT JOIN report_text USING (no) WHERE no = ?`,
      ),
      bury: db.prepare("INSERT INTO posting_dead VALUES (?)"),
      followers: db
        .prepare<[FollowKeys], number>(
          "SELECT count(*) FROM report WHERE lineage = @lineage AND kind = @kind AND year IN (@year - 1, @year + 1)",
        )
        .pluck(),
      nextNo: db.prepare<[], number>("SELECT value FROM meta WHERE key = 'next_report'").pluck(),
      setNextNo: db.prepare("INSERT OR REPLACE INTO meta VALUES ('next_report', ?)"),
    };
  }

  /** The number of a report; undefined when it isn't held. */
  numberOf(reportId: string): number | undefined {
    return this.statements.find.get(reportId);
  }

  /** Adds a report, in place of the one of the same id if there is one. */
  put(extraction: Extraction, { keepText, sentences }: PutOptions): void {
    this.remove(extraction.report.id);
    const no = this.takeNo();
    const encoded = encodeReport(extraction, this.tables, { keepText, sign: 1, sentences });
    this.count(encoded, 1);
    this.rows.write(no, encoded);
    this.addPostings(no, encoded);
    this.puts++;
  }

  /** Takes a report out; false when it isn't held. */
  remove(reportId: string): boolean {
    const no = this.numberOf(reportId);
    if (no === undefined) return false;
    this.rows.flush();
    const { extraction, keepText, sentences } = this.read(no);
    const encoded = encodeReport(extraction, this.tables, { keepText, sign: -1, sentences });
    this.rows.delete(no, encoded);
    this.count(encoded, -1);
    this.statements.bury.run(no);
    return true;
  }

  /** The extraction that was put under a number. */
  read(no: number): {
    readonly extraction: Extraction;
    readonly keepText: boolean;
    readonly sentences: readonly StoredSentence[];
  } {
    const stored = this.statements.stored.get(no);
    if (stored === undefined) throw new RangeError(`The store has no report ${no}.`);
    return {
      extraction: this.unpack(stored),
      keepText: stored.text !== null,
      sentences: unpackSentences(stored.sentences),
    };
  }

  private unpack({ pack, text }: StoredReport): Extraction {
    return unpackExtraction(pack, this.tables, text === null ? "" : decodeText(text));
  }

  /** Writes what puts and removals have gathered. */
  flush(): void {
    this.rows.flush();
    for (const table of Object.values(this.tables)) table.flush();
    this.totals.flush();
    this.index.write(this.buffer);
    this.buffer.clear();
    if (this.nextNo !== null) this.statements.setNextNo.run(this.nextNo);
    this.index.merge(this.puts > SMALL_BATCH ? Number.POSITIVE_INFINITY : SMALL_MERGE);
    this.puts = 0;
  }

  /** Forgets what is in memory: after a rollback, or when another process wrote. */
  reset(): void {
    for (const table of Object.values(this.tables)) table.reset();
    this.totals.reset();
    this.rows.reset();
    this.buffer.clear();
    this.index.reset();
    this.nextNo = null;
    this.puts = 0;
  }

  private takeNo(): number {
    const no = this.nextNo ?? this.statements.nextNo.get() ?? 1;
    this.nextNo = no + 1;
    return no;
  }

  private count({ report, facts, items, quantities, sentences, relations }: EncodedReport, sign: 1 | -1): void {
    const { totals } = this;
    totals.add("reports", sign);
    totals.add("mentions", sign * facts.filter(([, kind]) => kind === 0).length);
    totals.add("sentences", sign * sentences.length);
    totals.add("quantities", sign * quantities.length);
    totals.add("node:Report", sign);
    totals.add("node:Quantity", sign * new Set(quantities.map(([, start]) => start)).size);
    totals.add(
      "node:Commitment",
      sign * new Set(items.flatMap(([, kind, ordinal]) => (kind === 1 ? [ordinal] : []))).size,
    );
    totals.add(
      "node:Problem",
      sign * new Set(items.flatMap(([, kind, ordinal]) => (kind === 2 ? [ordinal] : []))).size,
    );
    for (const [kind, count] of relations.ownEdges) totals.add(`edge:${kind}`, sign * count);
    const { lineage, kind, year } = report;
    if (lineage === null || year === null) return;
    totals.add("edge:FOLLOWS", sign * (this.statements.followers.get({ lineage, kind, year }) ?? 0));
  }

  private addPostings(no: number, encoded: EncodedReport): void {
    const { buffer } = this;
    for (const { key, data } of encoded.factGroups) buffer.add(key, no, data);
    for (const variant of encoded.variants) buffer.add(variantKey(variant), no, NOTHING);
    for (const { link, data } of encoded.relations.links) buffer.add(linkKey(link), no, data);
    for (const entity of encoded.relations.neighbours) buffer.add(localKey(entity), no, NOTHING);
    encoded.subjects.forEach((subject, seq) => {
      buffer.addNumber(subjectKey(subject), no, seq);
    });
    for (const [seq, entity] of encoded.quantityEntities) buffer.addNumber(quantifiedKey(entity), no, seq);
    encoded.sentences.forEach(({ exact, bands }, place) => {
      if (exact !== null) buffer.addNumber(exactKey(exact), no, place);
      for (const band of bands) buffer.addNumber(bandKey(band), no, place);
    });
  }
}

const NOTHING = new Uint8Array(0);
