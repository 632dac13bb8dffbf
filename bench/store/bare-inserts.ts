import { type Extraction, projectExtraction } from "@govkg/model";
import Database from "better-sqlite3";

/**
 * What the store is measured against: prepared inserts of an extraction's edges, mentions and figures into three plain
 * tables without indexes, one transaction a batch. Projecting is not counted: `rows` does it before.
 */
export class BareInserts {
  private readonly db: Database.Database;
  private readonly edge: Database.Statement;
  private readonly mention: Database.Statement;
  private readonly figure: Database.Statement;

  constructor(path: string) {
    this.db = new Database(path);
    this.db.pragma("journal_mode = WAL");
    this.db.pragma("synchronous = NORMAL");
    this.db.exec(`
      CREATE TABLE edge(source TEXT, kind TEXT, target TEXT, count INTEGER, planned INTEGER, stances TEXT, evidence TEXT);
      CREATE TABLE mention(report TEXT, entity TEXT, start INTEGER, "end" INTEGER, type TEXT, stance TEXT, planned INTEGER, role TEXT, rule TEXT);
      CREATE TABLE figure(report TEXT, start INTEGER, "end" INTEGER, text TEXT, value REAL, unit TEXT, subject TEXT, planned INTEGER, role TEXT);
    `);
    this.edge = this.db.prepare("INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?, ?)");
    this.mention = this.db.prepare("INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.figure = this.db.prepare("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  static rows(extraction: Extraction): BareRows {
    const { report, mentions, quantities } = extraction;
    return {
      edges: projectExtraction(extraction).edges.map((edge) => [
        edge.from,
        edge.kind,
        edge.to,
        edge.count,
        edge.planned,
        JSON.stringify(edge.stances),
        JSON.stringify(edge.evidence),
      ]),
      mentions: mentions.map((m) => [
        report.id,
        m.entityId,
        m.start,
        m.end,
        m.type,
        m.stance ?? null,
        m.planned ? 1 : 0,
        m.role,
        m.rule,
      ]),
      figures: quantities.map((q) => [
        report.id,
        q.start,
        q.end,
        q.text,
        q.value,
        q.unit,
        q.subject,
        q.planned ? 1 : 0,
        q.role,
      ]),
    };
  }

  insert(batch: readonly BareRows[]): void {
    this.db.transaction(() => {
      for (const { edges, mentions, figures } of batch) {
        for (const row of edges) this.edge.run(row);
        for (const row of mentions) this.mention.run(row);
        for (const row of figures) this.figure.run(row);
      }
    })();
  }

  close(): void {
    this.db.close();
  }
}

export interface BareRows {
  readonly edges: readonly (readonly unknown[])[];
  readonly mentions: readonly (readonly unknown[])[];
  readonly figures: readonly (readonly unknown[])[];
}
