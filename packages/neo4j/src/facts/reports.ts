import type { ReportCountQuery, ReportGroup, ReportQuery, ReportRow } from "@govkg/model";
import type { Run } from "../connection.js";
import { MARK } from "../ownership.js";
import type { Properties } from "../wire-value.js";
import { addReportFilter, Conditions, SCOPES_OF_REPORT, toScope } from "./report-filter.js";

const KEY_VALUES = {
  region: "r.regionId",
  agency: "r.lineage",
  year: "r.year",
  level: "r.level",
  scope: "$scopes[scopeIndex].id",
} as const satisfies Record<ReportCountQuery["by"][number], string>;

/** Numbers of reports by their own attributes. */
export async function countReports(run: Run, query: ReportCountQuery): Promise<ReportGroup[]> {
  const { by, filter, order, limit, offset } = query;
  const conditions = addReportFilter(new Conditions(), filter);
  const scopes = query.scopes && [...new Set(query.scopes)].map(toScope);
  const names = by.map((key) => `key_${key}`);
  const scoped = scopes ? [`WITH r, ${SCOPES_OF_REPORT} AS inScopes WHERE size(inScopes) > 0`] : [];
  if (scopes && by.includes("scope")) scoped.push("UNWIND inScopes AS scopeIndex");
  const present = ["reports > 0", ...names.map((name) => `${name} IS NOT NULL`)];
  const cypher = [
    `MATCH (r:Report:${MARK})`,
    conditions.where,
    ...scoped,
    `WITH ${[...by.map((key) => `${KEY_VALUES[key]} AS key_${key}`), "count(*) AS reports"].join(", ")}`,
    `WHERE ${present.join(" AND ")}`,
    `RETURN {${by.map((key) => `${key}: key_${key}`).join(", ")}} AS keys, reports`,
    `ORDER BY ${[...(order === "reports" ? ["reports DESC"] : []), ...names].join(", ") || "reports"}`,
    "SKIP toInteger($offset) LIMIT toInteger($limit)",
  ].join("\n");
  const parameters = { ...conditions.parameters, ...(scopes ? { scopes } : {}), limit, offset };
  const rows = await run<{ keys: Omit<ReportGroup, "reports">; reports: number }>(cypher, parameters);
  return rows.map(({ keys, reports }) => ({ ...keys, reports }));
}

/** Reports in order of year (none counts as 0), then id. */
export async function readReports(run: Run, { filter, limit, offset }: ReportQuery): Promise<ReportRow[]> {
  const conditions = addReportFilter(new Conditions(), filter);
  const rows = await run<{ properties: Properties }>(
    `MATCH (r:Report:${MARK}) ${conditions.where}
RETURN properties(r) AS properties ORDER BY coalesce(r.year, 0), r.id SKIP toInteger($offset) LIMIT toInteger($limit)`,
    { ...conditions.parameters, limit, offset },
  );
  return rows.map(({ properties }) => toReportRow(properties));
}

/** The row of a report from the properties of its node. */
export function toReportRow(properties: Properties): ReportRow {
  const value = (key: string) => properties[key] ?? null;
  // as: written by reportProperties and projectExtraction from the very same row
  return {
    id: value("id"),
    document: value("document"),
    path: value("path"),
    contentHash: value("contentHash"),
    lexicon: value("lexicon"),
    kind: value("kind"),
    title: value("title"),
    agency: value("agency"),
    agencyId: value("agencyId"),
    lineage: value("lineage"),
    level: value("level"),
    system: value("system"),
    region: value("region"),
    regionId: value("regionId"),
    regionCode: value("regionCode"),
    regionChain: value("regionChain") ?? [],
    year: value("year"),
    publishedOn: value("publishedOn"),
  } as ReportRow;
}
