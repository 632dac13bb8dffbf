import type { AgencyLevel, ReportFilter, ReportKind } from "@govkg/model";
import type { Database } from "better-sqlite3";
import { allowedIssuers, type IssuerColumns } from "./allowed-issuers.js";
import { Numbering } from "./numbering.js";

/** What reports of one issuer have in common, see `issuerKey`. */
export interface Issuer {
  readonly region: string | null;
  readonly lineage: string | null;
  readonly level: AgencyLevel | null;
  readonly system: string | null;
  readonly kind: ReportKind;
}

/** Marks the reports that a filter lets through: 1 at their number. */
export type ReportMask = Uint8Array;

/** Numbers of a value for each issuer; -1 where the issuer has none. */
export interface IssuerColumn {
  readonly numbers: Int32Array;
  readonly values: readonly string[];
  /** The number of a value; undefined when no issuer has it. */
  readonly numberOf: (value: string) => number | undefined;
}

type IssuerKey = readonly [string | null, string | null, AgencyLevel | null, string | null, ReportKind];

/**
 * Issuer and year of every report held, as columns in memory (some 10 bytes a report): postings carry only numbers
 * of reports, and with these any filter is one pass over arrays. Read when first needed, anew after a change.
 */
export class ReportCatalogue {
  /** Issuer number by report number; 0: not held. */
  readonly issuerOf: Uint32Array;
  /** Year by report number; 0: none. */
  readonly yearOf: Uint16Array;
  /** Numbers of all reports held. */
  readonly numbers: Uint32Array;
  /** Columns of the issuers that facts are grouped by. */
  readonly columns: IssuerColumns;
  private readonly issuers: readonly (Issuer | undefined)[];
  private ranks: Uint32Array | null = null;

  constructor(private readonly db: Database) {
    const last = db.prepare<[], number>("SELECT coalesce(max(no), 0) FROM report").pluck().get() ?? 0;
    this.issuerOf = new Uint32Array(last + 1);
    this.yearOf = new Uint16Array(last + 1);
    const numbers: number[] = [];
    // as: raw rows of the three columns
    const rows = db.prepare("SELECT no, issuer, year FROM report").raw().iterate() as Iterable<
      [number, number, number | null]
    >;
    for (const [no, issuer, year] of rows) {
      this.issuerOf[no] = issuer;
      this.yearOf[no] = year ?? 0;
      numbers.push(no);
    }
    this.numbers = Uint32Array.from(numbers);
    this.issuers = readIssuers(db);
    this.columns = {
      region: this.column((issuer) => issuer.region),
      agency: this.column((issuer) => issuer.lineage),
      level: this.column((issuer) => issuer.level),
      system: this.column((issuer) => issuer.system),
      kind: this.column((issuer) => issuer.kind),
    };
  }

  /** One more than the highest report number. */
  get size(): number {
    return this.issuerOf.length;
  }

  /** Whether a report number, as postings have it, is of a report still held. */
  isHeld(report: number): boolean {
    return (this.issuerOf[report] ?? 0) !== 0;
  }

  /** The issuer of a report that is held. */
  issuer(report: number): Issuer {
    const issuer = this.issuers[this.issuerOf[report] ?? 0];
    if (issuer === undefined) throw new RangeError(`report ${report} has no issuer`);
    return issuer;
  }

  /** Place of each report in the order of ids, by report number; 0: not held. */
  rankOf(): Uint32Array {
    if (this.ranks === null) {
      this.ranks = new Uint32Array(this.size);
      let rank = 0;
      for (const no of this.db.prepare<[], number>("SELECT no FROM report ORDER BY id").pluck().iterate())
        this.ranks[no] = ++rank;
    }
    return this.ranks;
  }

  /** Which reports a filter lets through. */
  mask(filter: ReportFilter): ReportMask {
    const mask = new Uint8Array(this.size);
    const from = filter.years?.from ?? (filter.years?.to === undefined ? 0 : 1);
    const to = filter.years?.to ?? 0xffff;
    const allowed = allowedIssuers(filter, this.columns, this.issuers.length);
    for (const no of this.chosen(filter.reports)) {
      const year = this.yearOf[no] ?? 0;
      if (year >= from && year <= to && allowed[this.issuerOf[no] ?? 0] === 1) mask[no] = 1;
    }
    return mask;
  }

  private chosen(ids: readonly string[] | undefined): Iterable<number> {
    if (ids === undefined) return this.numbers;
    const find = this.db.prepare<[string], number>("SELECT no FROM report WHERE id = ?").pluck();
    return ids.flatMap((id) => find.get(id) ?? []);
  }

  private column(select: (issuer: Issuer) => string | null): IssuerColumn {
    const numbering = new Numbering();
    const numbers = new Int32Array(this.issuers.length).fill(-1);
    this.issuers.forEach((issuer, no) => {
      const value = issuer === undefined ? null : select(issuer);
      if (value !== null) numbers[no] = numbering.numberOf(value);
    });
    return { numbers, values: numbering.values, numberOf: (value) => numbering.find(value) };
  }
}

function readIssuers(db: Database): (Issuer | undefined)[] {
  const issuers: (Issuer | undefined)[] = [];
  // as: raw rows of the two columns
  for (const [no, key] of db.prepare("SELECT no, key FROM issuer").raw().iterate() as Iterable<[number, string]>) {
    // as: `issuerKey` wrote it
    const [region, lineage, level, system, kind] = JSON.parse(key) as IssuerKey;
    while (issuers.length < no) issuers.push(undefined);
    issuers[no] = { region, lineage, level, system, kind };
  }
  return issuers;
}
