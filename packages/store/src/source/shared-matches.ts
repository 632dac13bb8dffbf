import type { ReportCatalogue } from "./report-catalogue.js";

/** A sentence of another report: the report, and the sentence's place in it. */
export interface SentenceMatch {
  readonly report: number;
  readonly place: number;
  readonly isExact: boolean;
  readonly rank: number;
}

/**
 * Tells how far one sentence is shared, from the postings of its keys. A sentence of standing forms is in thousands of
 * reports: they are counted by marks in arrays, and only the first few matches are kept.
 */
export class SharedMatches {
  exact = 0;
  near = 0;
  regions = 0;
  hasYearBefore = false;
  private readonly first: SentenceMatch[] = [];
  private readonly ranks: Uint32Array;
  private readonly nearMarks: Uint8Array;
  private readonly exactMarks: Uint8Array;
  private readonly regionMarks: Uint8Array;

  constructor(
    private readonly catalogue: ReportCatalogue,
    private readonly own: number,
    private readonly samples: number,
  ) {
    this.ranks = catalogue.rankOf();
    this.nearMarks = new Uint8Array(catalogue.size);
    this.exactMarks = new Uint8Array(catalogue.size);
    this.regionMarks = new Uint8Array(catalogue.columns.region.values.length);
  }

  /** Counts a match; exact ones must come first. */
  add(report: number, place: number, isExact: boolean): void {
    if (report === this.own || !this.catalogue.isHeld(report)) return;
    if (isExact && this.exactMarks[report] === 0) {
      this.exactMarks[report] = 1;
      this.exact++;
    }
    if (this.nearMarks[report] === 0) {
      this.nearMarks[report] = 1;
      this.near++;
      this.countReport(report);
    }
    if (this.samples > 0) this.keep({ report, place, isExact, rank: this.ranks[report] ?? 0 });
  }

  /** The first matches: word-for-word ones, then by report and place. */
  firstMatches(): readonly SentenceMatch[] {
    return this.first;
  }

  private countReport(report: number): void {
    const { catalogue, own } = this;
    const { numbers } = catalogue.columns.region;
    const region = numbers[catalogue.issuerOf[report] ?? 0] ?? -1;
    const ownIssuer = catalogue.issuerOf[own] ?? 0;
    if (region >= 0 && region !== numbers[ownIssuer] && this.regionMarks[region] === 0) {
      this.regionMarks[region] = 1;
      this.regions++;
    }
    const lineages = catalogue.columns.agency.numbers;
    const lineage = lineages[catalogue.issuerOf[report] ?? 0] ?? -1;
    const year = catalogue.yearOf[report] ?? 0;
    if (lineage >= 0 && lineage === lineages[ownIssuer] && year !== 0 && year === (catalogue.yearOf[own] ?? 0) - 1) {
      this.hasYearBefore = true;
    }
  }

  private keep(match: SentenceMatch): void {
    const { first, samples } = this;
    let at = first.length;
    if (at === samples && compareMatches(first[at - 1], match) < 0) return;
    while (at > 0 && compareMatches(first[at - 1], match) > 0) at--;
    // the same sentence may be found by several keys
    if (first.some(({ report, place }) => report === match.report && place === match.place)) return;
    first.splice(at, 0, match);
    if (first.length > samples) first.pop();
  }
}

function compareMatches(a: SentenceMatch | undefined, b: SentenceMatch): number {
  if (a === undefined) return -1;
  return Number(b.isExact) - Number(a.isExact) || a.rank - b.rank || a.place - b.place;
}
