import type { ReportCountQuery, ReportGroup } from "@govkg/model";
import { compareKeys, type KeyValue, keysOf, scopesOf } from "./group-keys.js";
import type { ReportTable } from "./report-table.js";

/** Numbers of reports by their own attributes, see `ReportCountQuery`. */
export function countReports(table: ReportTable, query: ReportCountQuery): ReportGroup[] {
  const groups = new Map<string, { readonly keys: readonly KeyValue[]; reports: number }>();
  for (const { report } of table.select(query.filter)) {
    const scopes = scopesOf(report, query.scopes);
    if (query.scopes !== undefined && scopes.length === 0) continue;
    for (const keys of keysOf(query.by, report, { scopes })) {
      const group = groups.get(keys.join("\n")) ?? { keys, reports: 0 };
      group.reports++;
      groups.set(keys.join("\n"), group);
    }
  }
  const sorted = [...groups.values()].sort(
    (a, b) => (query.order === "reports" ? b.reports - a.reports : 0) || compareKeys(a.keys, b.keys),
  );
  return sorted.slice(query.offset, query.offset + query.limit).map(({ keys, reports }) => ({
    ...Object.fromEntries(query.by.map((key, index) => [key, keys[index]])),
    reports,
  }));
}
