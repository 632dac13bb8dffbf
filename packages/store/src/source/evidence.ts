import { compareText, type EvidenceRow, type FactRow, itemId, parseEvidenceId } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { FACT_KINDS, ROLES, STANCES } from "../bytes/codes.js";
import type { Quantities } from "./quantities.js";
import type { Reports } from "./reports.js";

interface StoredFact {
  readonly kind: number;
  readonly entity: string | null;
  readonly start: number;
  readonly end: number;
  readonly stance: number;
  readonly planned: number;
  readonly role: number;
  readonly rule: string;
  readonly ordinal: number | null;
}

/** Reads what stands at evidence ids. */
export class EvidenceReader {
  private readonly facts: Statement<[number, number, number], StoredFact>;

  constructor(
    db: Database,
    private readonly reports: Reports,
    private readonly quantities: Quantities,
  ) {
    this.facts = db.prepare(
      `SELECT fact.kind, entity.id AS entity, start, "end", stance, planned, role, term.key AS rule, ordinal FROM fact
       JOIN term ON term.no = rule LEFT JOIN entity ON entity.no = fact.entity
       WHERE report = ? AND start = ? AND "end" = ? ORDER BY seq`,
    );
  }

  /** One row for each id whose report is held, in the order asked. */
  list(ids: readonly string[]): EvidenceRow[] {
    return ids.flatMap((id) => this.row(id) ?? []);
  }

  private row(id: string): EvidenceRow | null {
    const place = parseEvidenceId(id);
    const no = place === null ? undefined : this.reports.numberOf(place.report);
    if (place === null || no === undefined) return null;
    const { start, end } = place.span;
    const facts = this.facts.all(no, start, end).map((fact) => toFactRow(fact, place.report));
    facts.sort((a, b) => compareText(a.kind, b.kind) || compareText(a.entity, b.entity));
    return { id, facts, quantity: this.quantities.at(no, { report: place.report, start, end }) };
  }
}

function toFactRow(stored: StoredFact, report: string): FactRow {
  const kind = FACT_KINDS[stored.kind] ?? "mention";
  return {
    kind,
    report,
    entity: stored.entity ?? "",
    start: stored.start,
    end: stored.end,
    stance: STANCES[stored.stance - 1] ?? null,
    planned: stored.planned === 1,
    role: ROLES[stored.role] ?? "other",
    rule: stored.rule,
    item: kind === "mention" || stored.ordinal === null ? null : itemId(kind, report, stored.ordinal),
  };
}
