import { EvidenceTop } from "./evidence-top.js";

/** Counts of one group while facts are read; what not every query asks for is made when first needed. */
export class GroupDraft {
  /** Whether it is on the page, and its stances, years and evidence wanted. */
  isShown = false;
  count = 0;
  reports = 0;
  planned = 0;
  /** 0: no report has a year. */
  firstYear = 0;
  lastYear = 0;
  /** Report counted last. */
  private lastReport = 0;
  private seen: Set<number> | null = null;
  stances: number[] | null = null;
  years: Map<number, number> | null = null;
  evidence: EvidenceTop | null = null;
  scopes: Set<number> | null = null;

  /** Any fact of the group gives the values of its keys. */
  constructor(
    readonly entity: number,
    readonly report: number,
    /** Place of the scope, for groups by scope. */
    readonly scope: number,
  ) {}

  /** Counts a report once; `isOrdered` when all facts of a report come together. */
  countReport(report: number, isOrdered: boolean): void {
    if (report === this.lastReport) return;
    if (!isOrdered) {
      this.seen ??= new Set();
      if (this.seen.has(report)) return;
      this.seen.add(report);
    }
    this.lastReport = report;
    this.reports++;
  }

  countYear(year: number): void {
    if (year === 0) return;
    if (this.firstYear === 0 || year < this.firstYear) this.firstYear = year;
    if (year > this.lastYear) this.lastYear = year;
  }

  addToYear(year: number, count: number): void {
    if (year === 0) return;
    this.years ??= new Map();
    this.years.set(year, (this.years.get(year) ?? 0) + count);
  }

  addStance(code: number): void {
    this.stances ??= [0, 0, 0, 0, 0, 0, 0];
    this.stances[code] = (this.stances[code] ?? 0) + 1;
  }

  evidenceTop(limit: number): EvidenceTop {
    this.evidence ??= new EvidenceTop(limit);
    return this.evidence;
  }
}
