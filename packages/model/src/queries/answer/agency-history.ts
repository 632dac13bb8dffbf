import { parseNodeId } from "../../id.js";
import type { GraphEdge } from "../../projection.js";
import type { AgencyHistory } from "../answers.js";
import { compareText } from "../compare-text.js";
import type { ReportRow } from "../fact-rows.js";
import { type ReportOptions, reportOptionsSchema } from "../query-options.js";
import { ALL, type QueryContext } from "./context.js";
import { agencyNames, reportNames } from "./describe.js";
import { toReportFilter, within } from "./filters.js";
import { mapPage, pageOf } from "./page.js";
import { parseOptions } from "./parse-options.js";

type Name = AgencyHistory["names"][number];

/** Question 13: all names of a body, what it succeeds, and its reports under each name. */
export async function agencyHistory(
  { source, names }: QueryContext,
  name: string,
  given?: ReportOptions,
): Promise<AgencyHistory> {
  const options = parseOptions(reportOptionsSchema, given);
  const place = await names.agency(name);
  const everyReport = await source.reports({ filter: { agencies: [place.id] }, ...ALL });
  const nodes = await source.nodes({ lineage: place.id, labels: ["Agency"], ...ALL });
  const own = new Set([place.id, ...nodes.map((node) => node.id), ...everyReport.flatMap((row) => row.agencyId ?? [])]);
  const edges = await source.edges({ from: [...own], kinds: ["SUCCEEDS"], ...ALL });
  const ids = [...new Set([...own, ...edges.map((edge) => edge.to)])];
  const filter = within(await toReportFilter(names, options), place);
  const reports = await source.reports({ filter, ...ALL });
  return {
    ...agencyNames(place.id),
    names: ids.map((id) => nameRow(id, everyReport, edges)).sort(byTime),
    reports: mapPage(pageOf(reports, options), reportNames),
  };
}

function nameRow(id: string, reports: readonly ReportRow[], edges: readonly GraphEdge[]): Name {
  const years = reports.flatMap((row) => (row.agencyId === id && row.year !== null ? [row.year] : []));
  return {
    agency: parseNodeId(id).name,
    agencyId: id,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    predecessors: edges
      .filter((edge) => edge.from === id)
      .map((edge) => ({ ...agencyNames(edge.to), year: edge.year ?? null })),
  };
}

/** A name without reports has no place in time: it stands before the others, as former names do. */
function byTime(a: Name, b: Name): number {
  return (a.firstYear ?? 0) - (b.firstYear ?? 0) || compareText(a.agencyId, b.agencyId);
}
