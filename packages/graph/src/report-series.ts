import { followsEdge, type GraphEdge, type ReportFacts } from "@govkg/model";

/** Which report follows which: those of one body and kind, year by year. */
export class ReportSeries {
  private readonly facts = new Map<string, ReportFacts>();
  private readonly byYear = new Map<string, Set<string>>();

  has(report: string): boolean {
    return this.facts.has(report);
  }

  /** Adds a report that isn't held. */
  put(report: ReportFacts): void {
    this.facts.set(report.id, report);
    if (report.lineage === null || report.year === null) return;
    const own = seriesKey(report, 0);
    this.byYear.set(own, (this.byYear.get(own) ?? new Set()).add(report.id));
  }

  /** Takes a report away; false when it isn't held. */
  remove(report: string): boolean {
    const facts = this.facts.get(report);
    if (facts === undefined) return false;
    this.facts.delete(report);
    this.byYear.get(seriesKey(facts, 0))?.delete(report);
    return true;
  }

  /** `FOLLOWS` edges of a report, to those of the year before and from those of the year after. */
  edges(report: string): GraphEdge[] {
    const facts = this.facts.get(report);
    if (facts === undefined || facts.lineage === null || facts.year === null) return [];
    const earlier = [...(this.byYear.get(seriesKey(facts, -1)) ?? [])];
    const later = [...(this.byYear.get(seriesKey(facts, 1)) ?? [])];
    return [...earlier.map((id) => followsEdge(report, id)), ...later.map((id) => followsEdge(id, report))];
  }
}

function seriesKey({ lineage, kind, year }: ReportFacts, shift: number): string {
  return `${lineage}\n${kind}\n${(year ?? 0) + shift}`;
}
