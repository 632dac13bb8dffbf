import { parseNodeId } from "../../id.js";
import type { CoverageRow, Page } from "../answers.js";
import { compareText } from "../compare-text.js";
import type { ReportRow } from "../fact-rows.js";
import type { FactSource, ReportFilter, YearRange } from "../fact-source.js";
import { type CoverageOptions, coverageOptionsSchema } from "../query-options.js";
import { isInRegion } from "../region-range.js";
import { ALL, type QueryContext } from "./context.js";
import { regionNames } from "./describe.js";
import { toReportFilter } from "./filters.js";
import { pageOf } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** Question 14: reports held, missing and late, by region and year. */
export async function coverage({ source, names }: QueryContext, given?: CoverageOptions): Promise<Page<CoverageRow>> {
  const { years, due, ...options } = parseOptions(coverageOptionsSchema, given);
  const filter = await toReportFilter(names, options);
  const regions = await regionsToCover(source, filter);
  const wanted = await yearsToCover(source, filter, years);
  const cells = regions.flatMap((region) => wanted.map((year) => ({ region, year })));
  const page = pageOf(cells, options);
  const shown = [...new Set(page.rows.map((cell) => cell.region))];
  const reports = await source.reports({ filter: { ...filter, exactRegions: shown }, ...ALL });
  const byRegion = groupByRegion(reports);
  const named = await regionNames(source, shown, (code) => names.nameOfCode(code));
  const rows = page.rows.map(({ region, year }) => ({
    ...named(region),
    ...cover(byRegion.get(region) ?? [], { year, due, unnamed: named(region).region }),
  }));
  return { rows, next: page.next };
}

/** Regions of the reports held, and each region asked for under which there is none at all. */
async function regionsToCover(source: FactSource, filter: ReportFilter): Promise<string[]> {
  const groups = await source.countReports({ by: ["region"], filter, order: "key", ...ALL });
  const held = groups.flatMap((group) => group.region ?? []);
  const empty = (filter.regions ?? []).filter((region) => !held.some((id) => isInRegion(id, region)));
  return [...new Set([...held, ...empty])].sort(compareText);
}

/** The years asked for; an open end is closed by the reports held. */
async function yearsToCover(source: FactSource, filter: ReportFilter, years: YearRange | undefined): Promise<number[]> {
  const groups = await source.countReports({ by: ["year"], filter, order: "key", ...ALL });
  const held = groups.flatMap((group) => group.year ?? []);
  const from = years?.from ?? held[0];
  const to = years?.to ?? held.at(-1);
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function groupByRegion(reports: readonly ReportRow[]): ReadonlyMap<string, readonly ReportRow[]> {
  const groups = new Map<string, ReportRow[]>();
  for (const report of reports) {
    if (report.regionId === null) continue;
    const group = groups.get(report.regionId);
    if (group) group.push(report);
    else groups.set(report.regionId, [report]);
  }
  return groups;
}

/** A body is expected each year once any of its reports is held; a region without any counts as one body. */
function cover(
  reports: readonly ReportRow[],
  { year, due, unnamed }: { readonly year: number; readonly due: string; readonly unnamed: string },
): Omit<CoverageRow, "region" | "regionCode" | "regionId"> {
  const bodies = [...new Set(reports.flatMap((row) => row.lineage ?? []))].sort(compareText);
  const held = reports.filter((row) => row.year === year);
  const late = held.filter((row) => row.publishedOn !== null && row.publishedOn > `${year + 1}-${due}`);
  const present = new Set(held.map((row) => row.lineage));
  const missing = bodies.filter((body) => !present.has(body)).map((body) => parseNodeId(body).name);
  return {
    year,
    expected: Math.max(1, bodies.length),
    held: held.length,
    late: late.length,
    reports: held.map((row) => row.id),
    lateReports: late.map((row) => row.id),
    missing: reports.length === 0 ? [unnamed] : missing,
  };
}
