/** A span in a report, with the report's place in the order of ids. */
export interface RankedSpan {
  readonly rank: number;
  readonly report: number;
  readonly start: number;
  readonly end: number;
}

/** Keeps the first spans by report id, start and end; the same span twice counts once. */
export class EvidenceTop {
  private readonly spans: RankedSpan[] = [];

  constructor(private readonly limit: number) {}

  /** Whether a span of a report of this rank may still get in: spares reading those that can't. */
  admits(rank: number): boolean {
    if (this.spans.length < this.limit) return true;
    const last = this.spans[this.spans.length - 1];
    return last !== undefined && rank <= last.rank;
  }

  add(span: RankedSpan): void {
    let at = this.spans.length;
    while (at > 0) {
      const order = compareRanked(this.spans[at - 1], span);
      if (order === 0) return;
      if (order < 0) break;
      at--;
    }
    if (at >= this.limit) return;
    this.spans.splice(at, 0, span);
    if (this.spans.length > this.limit) this.spans.pop();
  }

  list(): readonly RankedSpan[] {
    return this.spans;
  }
}

function compareRanked(a: RankedSpan | undefined, b: RankedSpan): number {
  if (a === undefined) return -1;
  return a.rank - b.rank || a.start - b.start || a.end - b.end;
}
