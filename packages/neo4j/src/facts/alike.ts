import {
  type CoMentionQuery,
  type CoMentions,
  NODE_LABELS,
  type NodeLabel,
  type SimilarRegionQuery,
  type SimilarRegions,
} from "@govkg/model";
import type { Run } from "../connection.js";
import { MARK } from "../ownership.js";
import { addReportFilter, Conditions } from "./report-filter.js";

function labelCondition(labels: readonly NodeLabel[]): string {
  const known = labels.filter((label) => NODE_LABELS.includes(label));
  return known.length === 0 ? "false" : `(n:${known.join("|")})`;
}

function and(conditions: Conditions, ...more: readonly string[]): string {
  const parts = [...(conditions.isEmpty ? [] : [conditions.where.slice("WHERE ".length)]), ...more];
  return parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`;
}

/** Entities that stand in the same reports as one entity. */
export async function readCoMentions(run: Run, query: CoMentionQuery): Promise<CoMentions> {
  const { entity, labels, filter, minReports, order, limit, offset } = query;
  const conditions = addReportFilter(new Conditions(), filter);
  const parameters = { ...conditions.parameters, entity, minReports, limit, offset };
  const [totals] = await run<{ total: number; own: number }>(
    `MATCH (r:Report:${MARK}) ${conditions.where}
WITH count(r) AS total
OPTIONAL MATCH (:${MARK} {id: $entity})<-[:CITES|MENTIONS]-(r:Report) ${conditions.where}
RETURN total, count(DISTINCT r) AS own`,
    parameters,
  );
  const { total, own } = totals ?? { total: 0, own: 0 };
  const by = order === "both" ? "both DESC" : "toFloat(both * $total) / ($own * reports) DESC";
  const rows = await run<{ entity: string; both: number; reports: number }>(
    `MATCH (:${MARK} {id: $entity})<-[:CITES|MENTIONS]-(r:Report) ${conditions.where}
MATCH (r)-[:CITES|MENTIONS]->(n:${MARK}) WHERE n.id <> $entity AND ${labelCondition(labels)}
WITH n, count(r) AS both WHERE both >= $minReports
CALL (n) { MATCH (n)<-[:CITES|MENTIONS]-(r:Report) ${conditions.where} RETURN count(r) AS reports }
RETURN n.id AS entity, both, reports ORDER BY ${by}, entity SKIP toInteger($offset) LIMIT toInteger($limit)`,
    { ...parameters, total, own },
  );
  return { total, own, rows };
}

/** Regions whose reports mention the same entities as those of one region. */
export async function readSimilarRegions(run: Run, query: SimilarRegionQuery): Promise<SimilarRegions> {
  const { region, labels, filter, minShared, limit, offset } = query;
  const conditions = addReportFilter(new Conditions(), filter);
  const parameters = { ...conditions.parameters, region, minShared, limit, offset };
  const label = labelCondition(labels);
  const [mine] = await run<{ own: number }>(
    `MATCH (r:Report {regionId: $region})-[:CITES|MENTIONS]->(n:${MARK}) ${and(conditions, label)}
RETURN count(DISTINCT n) AS own`,
    parameters,
  );
  const own = mine?.own ?? 0;
  const rows = await run<{ region: string; shared: number; other: number }>(
    `MATCH (r:Report {regionId: $region})-[:CITES|MENTIONS]->(n:${MARK}) ${and(conditions, label)}
WITH DISTINCT n
MATCH (n)<-[:CITES|MENTIONS]-(r:Report) ${and(conditions, "r.regionId <> $region")}
WITH r.regionId AS region, count(DISTINCT n) AS shared WHERE shared >= $minShared
CALL (region) {
  MATCH (r:Report {regionId: region})-[:CITES|MENTIONS]->(n:${MARK}) ${and(conditions, label)}
  RETURN count(DISTINCT n) AS other
}
RETURN region, shared, other ORDER BY toFloat(shared) / ($own + other - shared) DESC, region
SKIP toInteger($offset) LIMIT toInteger($limit)`,
    { ...parameters, own },
  );
  return { own, rows };
}
