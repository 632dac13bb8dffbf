import {
  type CoMentionQuery,
  type CoMentions,
  compareText,
  type NodeLabel,
  parseNodeId,
  type SimilarRegionQuery,
  type SimilarRegions,
} from "@govkg/model";
import type { HeldReport } from "./held-report.js";
import type { ReportTable } from "./report-table.js";

/** Entities that stand in the same reports as one entity, see `CoMentionQuery`. */
export function coMentions(table: ReportTable, query: CoMentionQuery): CoMentions {
  const { entity, labels, minReports, order, limit, offset } = query;
  const reports = new Map<string, number>();
  const both = new Map<string, number>();
  let own = 0;
  const selected = table.select(query.filter);
  for (const held of selected) {
    const named = mentioned(held, null);
    if (named.has(entity)) own++;
    for (const other of named) {
      if (other === entity || !labels.includes(parseNodeId(other).label)) continue;
      reports.set(other, (reports.get(other) ?? 0) + 1);
      if (named.has(entity)) both.set(other, (both.get(other) ?? 0) + 1);
    }
  }
  const total = selected.length;
  const rows = [...both].map(([other, count]) => ({ entity: other, both: count, reports: reports.get(other) ?? 0 }));
  const lift = (row: { readonly both: number; readonly reports: number }) => (row.both * total) / (own * row.reports);
  const measure = order === "both" ? (row: { readonly both: number }) => row.both : lift;
  const sorted = rows
    .filter((row) => row.both >= minReports)
    .sort((a, b) => measure(b) - measure(a) || compareText(a.entity, b.entity));
  return { total, own, rows: sorted.slice(offset, offset + limit) };
}

/** Regions whose own reports mention the same entities, see `SimilarRegionQuery`. */
export function similarRegions(table: ReportTable, query: SimilarRegionQuery): SimilarRegions {
  const { region, labels, minShared, limit, offset } = query;
  const named = new Map<string, Set<string>>();
  for (const held of table.select(query.filter)) {
    const { regionId } = held.report;
    if (regionId === null) continue;
    const set = named.get(regionId) ?? new Set();
    for (const entity of mentioned(held, labels)) set.add(entity);
    named.set(regionId, set);
  }
  const own = named.get(region) ?? new Set<string>();
  named.delete(region);
  const rows = [...named].map(([other, set]) => ({
    region: other,
    shared: [...set].filter((id) => own.has(id)).length,
    other: set.size,
  }));
  const jaccard = (row: { readonly shared: number; readonly other: number }) =>
    row.shared / (own.size + row.other - row.shared);
  const sorted = rows
    .filter((row) => row.shared >= Math.max(1, minShared))
    .sort((a, b) => jaccard(b) - jaccard(a) || compareText(a.region, b.region));
  return { own: own.size, rows: sorted.slice(offset, offset + limit) };
}

/** Ids of what a report mentions, of all labels or of some. */
function mentioned({ facts }: HeldReport, labels: readonly NodeLabel[] | null): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, entity } of facts) {
    if (kind !== "mention") continue;
    if (labels === null || labels.includes(parseNodeId(entity).label)) ids.add(entity);
  }
  return ids;
}
