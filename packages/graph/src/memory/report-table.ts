import { compareText, type Extraction, isInRegion, type ReportFilter, type ReportRow } from "@govkg/model";
import { type HeldReport, holdReport } from "./held-report.js";

/** The reports held, with an index of the entities they name. */
export class ReportTable {
  private readonly byId = new Map<string, HeldReport>();
  private readonly byEntity = new Map<string, Set<string>>();
  private sorted: readonly HeldReport[] | undefined;

  get size(): number {
    return this.byId.size;
  }

  get(id: string): HeldReport | undefined {
    return this.byId.get(id);
  }

  put(extraction: Extraction): void {
    this.remove(extraction.report.id);
    const held = holdReport(extraction);
    this.byId.set(held.report.id, held);
    for (const { entity } of held.facts) {
      this.byEntity.set(entity, (this.byEntity.get(entity) ?? new Set()).add(held.report.id));
    }
    this.sorted = undefined;
  }

  remove(id: string): boolean {
    const held = this.byId.get(id);
    if (held === undefined) return false;
    this.byId.delete(id);
    for (const { entity } of held.facts) {
      const reports = this.byEntity.get(entity);
      reports?.delete(id);
      if (reports?.size === 0) this.byEntity.delete(entity);
    }
    this.sorted = undefined;
    return true;
  }

  /** All reports in order of id. */
  all(): readonly HeldReport[] {
    this.sorted ??= [...this.byId.values()].sort((a, b) => compareText(a.report.id, b.report.id));
    return this.sorted;
  }

  /** Reports that pass a filter, in order of id; with `entities` only those with a fact about one of them. */
  select(filter: ReportFilter, entities?: readonly string[]): readonly HeldReport[] {
    return this.candidates(filter.reports, entities).filter(({ report }) => passes(report, filter));
  }

  private candidates(
    reports: readonly string[] | undefined,
    entities: readonly string[] | undefined,
  ): readonly HeldReport[] {
    if (reports === undefined && entities === undefined) return this.all();
    const ids =
      reports === undefined ? (entities ?? []).flatMap((entity) => [...(this.byEntity.get(entity) ?? [])]) : reports;
    const held = [...new Set(ids)].flatMap((id) => this.byId.get(id) ?? []);
    return held.sort((a, b) => compareText(a.report.id, b.report.id));
  }
}

/** Whether a report passes a filter: every field given narrows. */
export function passes(report: ReportRow, filter: ReportFilter): boolean {
  const { reports, years, regions, exactRegions, levels, systems, agencies, kinds } = filter;
  return (
    isAmong(report.id, reports) &&
    isInYears(report.year, years) &&
    (regions === undefined || regions.some((region) => isBelow(report, region))) &&
    isAmong(report.regionId, exactRegions) &&
    isAmong(report.level, levels) &&
    isAmong(report.system, systems) &&
    isAmong(report.lineage, agencies) &&
    isAmong(report.kind, kinds)
  );
}

/** Whether a scope (a region with all below it, or a lineage) holds a report. */
export function isInScope(report: ReportRow, scope: string): boolean {
  return scope.startsWith("region:") ? isBelow(report, scope) : report.lineage === scope;
}

function isBelow({ regionId }: ReportRow, region: string): boolean {
  return regionId !== null && isInRegion(regionId, region);
}

function isAmong<Value>(value: Value | null, wanted: readonly Value[] | undefined): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}

function isInYears(year: number | null, years: ReportFilter["years"]): boolean {
  if (years?.from === undefined && years?.to === undefined) return true;
  return year !== null && year >= (years.from ?? year) && year <= (years.to ?? year);
}
