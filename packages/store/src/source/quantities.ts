import { type QuantityQuery, type QuantityRow, quantityId } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { ROLES } from "../bytes/codes.js";
import { quantifiedKey, subjectKey } from "../postings/keys.js";
import type { PostingIndex } from "../postings/posting-index.js";
import { CHANGE_DIRECTIONS } from "../write/encode-report.js";
import type { CountContext } from "./fact-counts.js";
import { inOrderOfYear } from "./reports.js";

interface StoredQuantity {
  readonly seq: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  readonly base_value: number;
  readonly base_max: number | null;
  readonly base_unit: string;
  readonly approx: string | null;
  readonly subject: string;
  readonly period: string | null;
  readonly planned: number;
  readonly role: number;
  readonly rule: string;
  readonly change_from: number | null;
  readonly change_to: number | null;
  readonly change_basis: string | null;
  readonly change_direction: number | null;
}

const OF_REPORT = `
  SELECT seq, start, "end", text, value, max, unit.key AS unit, base_value, base_max, base.key AS base_unit,
    approx.key AS approx, subject.key AS subject, period.key AS period, planned, role, rule.key AS rule,
    change_from, change_to, basis.key AS change_basis, change_direction
  FROM quantity
  JOIN term AS unit ON unit.no = quantity.unit
  JOIN term AS base ON base.no = quantity.base_unit
  JOIN subject ON subject.no = quantity.subject
  JOIN term AS rule ON rule.no = quantity.rule
  LEFT JOIN term AS approx ON approx.no = quantity.approx
  LEFT JOIN term AS period ON period.no = quantity.period
  LEFT JOIN term AS basis ON basis.no = quantity.change_basis
  WHERE report = ? ORDER BY start, seq`;

/** Figures wanted of each report: their places in its list; a report without an entry wants all. */
type Places = ReadonlyMap<number, ReadonlySet<number>>;

/** Reads figures. */
export class Quantities {
  private readonly ofReport: Statement<[number], StoredQuantity>;
  private readonly entities: Statement<[number], { readonly seq: number; readonly id: string }>;
  private readonly held: Statement<[number, number, number]>;
  private readonly exactSubject: Statement<[string], number>;
  private readonly partSubject: Statement<[string], number>;

  constructor(
    db: Database,
    private readonly index: PostingIndex,
  ) {
    this.ofReport = db.prepare(OF_REPORT);
    this.held = db.prepare('SELECT 1 FROM quantity WHERE report = ? AND start = ? AND "end" = ?');
    this.entities = db.prepare(
      "SELECT seq, id FROM quantity_entity JOIN entity ON no = entity WHERE report = ? ORDER BY id",
    );
    this.exactSubject = db.prepare<[string], number>("SELECT no FROM subject WHERE key = ?").pluck();
    this.partSubject = db.prepare<[string], number>("SELECT no FROM subject WHERE instr(key, ?) > 0").pluck();
  }

  /** A page of figures in order of report (year, id) and start. */
  list(context: CountContext, query: QuantityQuery): QuantityRow[] {
    const mask = context.catalogue.mask(query.filter);
    const wanted = [this.bySubject(query), this.byEntity(context, query)].filter((places) => places !== null);
    if (wanted.length > 0) keepPlaces(mask, wanted);
    const end = query.offset + query.limit;
    const rows: QuantityRow[] = [];
    for (const report of inOrderOfYear(context.catalogue, mask)) {
      if (rows.length >= end) break;
      const own = this.rowsOf(report, context.reportId(report));
      for (const { row, seq } of own) {
        if (wanted.every((places) => places.get(report)?.has(seq)) && passes(row, query)) rows.push(row);
      }
    }
    return rows.slice(query.offset, end);
  }

  /** The figure at a span. */
  at(
    no: number,
    { report, start, end }: { readonly report: string; readonly start: number; readonly end: number },
  ): QuantityRow | null {
    if (this.held.get(no, start, end) === undefined) return null;
    return this.rowsOf(no, report).find(({ row }) => row.start === start && row.end === end)?.row ?? null;
  }

  /** All figures of one report. */
  rowsOf(no: number, report: string): { readonly seq: number; readonly row: QuantityRow }[] {
    const entities = new Map<number, string[]>();
    for (const { seq, id } of this.entities.iterate(no)) entities.set(seq, [...(entities.get(seq) ?? []), id]);
    return this.ofReport.all(no).map((stored) => ({
      seq: stored.seq,
      row: toQuantityRow(stored, report, entities.get(stored.seq) ?? []),
    }));
  }

  private bySubject({ subject }: QuantityQuery): Places | null {
    if (subject === undefined) return null;
    const find = subject.match === "exact" ? this.exactSubject : this.partSubject;
    return this.places(find.all(subject.text).map(subjectKey));
  }

  private byEntity({ names }: CountContext, { entities }: QuantityQuery): Places | null {
    if (entities === undefined) return null;
    return this.places(entities.flatMap((id) => names.numberOf(id) ?? []).map(quantifiedKey));
  }

  private places(keys: readonly number[]): Places {
    const places = new Map<number, Set<number>>();
    for (const key of keys) {
      this.index.lookup(key, (report, reader) => {
        const seq = reader.varint();
        const own = places.get(report);
        if (own) own.add(seq);
        else places.set(report, new Set([seq]));
      });
    }
    return places;
  }
}

function keepPlaces(mask: Uint8Array, wanted: readonly Places[]): void {
  for (let report = mask.indexOf(1); report >= 0; report = mask.indexOf(1, report + 1)) {
    if (!wanted.every((places) => places.has(report))) mask[report] = 0;
  }
}

function passes(row: QuantityRow, { filter, unit }: QuantityQuery): boolean {
  return (
    (filter.planned === undefined || row.planned === filter.planned) &&
    (filter.roles === undefined || filter.roles.includes(row.role)) &&
    (unit === undefined || row.baseUnit === unit)
  );
}

function toQuantityRow(stored: StoredQuantity, report: string, entities: readonly string[]): QuantityRow {
  const { start, end, text, value, max, unit, approx, subject, period, rule } = stored;
  return {
    id: quantityId(report, start),
    report,
    start,
    end,
    text,
    value,
    max,
    unit,
    baseValue: stored.base_value,
    baseMax: stored.base_max,
    baseUnit: stored.base_unit,
    approx,
    subject,
    period,
    planned: stored.planned === 1,
    role: ROLES[stored.role] ?? "other",
    rule,
    changeFrom: stored.change_from,
    changeTo: stored.change_to,
    changeBasis: stored.change_basis,
    changeDirection: stored.change_direction === null ? null : (CHANGE_DIRECTIONS[stored.change_direction] ?? null),
    entities,
  };
}
