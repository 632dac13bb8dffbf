import {
  type EdgeQuery,
  type GraphEdge,
  type GraphNode,
  type GraphStats,
  NODE_LABELS,
  type NodeLabel,
  type NodeQuery,
  type PropertyValue,
  RELATION_KINDS,
  type RelationKind,
  type Step,
} from "@govkg/model";
import type { Run } from "../connection.js";
import { toEdge } from "../edge-properties.js";
import { unpackEmptyLists } from "../empty-lists.js";
import { isBookkeeping, MARK, TEXT_LABEL } from "../ownership.js";
import { labelOf } from "../sync/own-rows.js";
import type { Properties } from "../wire-value.js";
import { Conditions } from "./report-filter.js";

interface NodeAnswer {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** Nodes in order of id. */
export async function readNodes(run: Run, query: NodeQuery): Promise<GraphNode[]> {
  const { ids, name, contains, lineage, limit, offset } = query;
  const labels =
    lineage === undefined
      ? (query.labels ?? NODE_LABELS)
      : (query.labels ?? NODE_LABELS).filter((label) => label === "Agency");
  if (labels.length === 0) return [];
  const conditions = new Conditions();
  if (ids) conditions.add("n.id IN $ids", { ids });
  if (name !== undefined) conditions.add("n.name = $name", { name });
  if (contains !== undefined) conditions.add("n.name CONTAINS $contains", { contains });
  if (lineage !== undefined) conditions.add("n.lineage = $lineage", { lineage });
  const rows = await run<NodeAnswer>(
    `${ids ? oneMatch(labels, conditions) : matchByLabel(labels, conditions)}
RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id SKIP toInteger($offset) LIMIT toInteger($limit)`,
    { ...conditions.parameters, limit, offset },
  );
  return rows.map(toNode);
}

function oneMatch(labels: readonly NodeLabel[], conditions: Conditions): string {
  conditions.add(labels.length === NODE_LABELS.length ? `NOT n:${TEXT_LABEL}` : `(n:${labels.join("|")})`);
  return `MATCH (n:${MARK}) ${conditions.where}`;
}

/** Each label has its own index of names. */
function matchByLabel(labels: readonly NodeLabel[], conditions: Conditions): string {
  const parts = labels.map((label) => `MATCH (n:${label}:${MARK}) ${conditions.where} RETURN n`);
  return parts.length === 1
    ? `MATCH (n:${labels[0]}:${MARK}) ${conditions.where}`
    : `CALL () {\n${parts.join("\nUNION ALL\n")}\n}`;
}

/** What the questions' own properties add to a node, by label: they aren't part of the graph. */
const EXTRA: Readonly<Partial<Record<NodeLabel, ReadonlySet<string>>>> = {
  Report: new Set(["contentHash", "lexicon", "regionChain", "path", "title", "agencyId", "system", "regionId"]),
  Quantity: new Set(["baseValue", "baseMax", "baseUnit", "rule"]),
};

function toNode({ labels, properties }: NodeAnswer): GraphNode {
  const label = labelOf(labels) as NodeLabel; // as: text nodes are never asked for
  const plain: Record<string, PropertyValue> = {};
  for (const [key, value] of Object.entries(unpackEmptyLists(properties))) {
    if (key !== "id" && key !== "name" && !isBookkeeping(key) && !EXTRA[label]?.has(key)) plain[key] = value;
  }
  return { id: String(properties["id"]), label, name: String(properties["name"]), properties: plain };
}

/** Edges in order of kind, from, to. */
export async function readEdges(run: Run, { from, to, kinds, limit, offset }: EdgeQuery): Promise<GraphEdge[]> {
  const known = (kinds ?? RELATION_KINDS).filter((kind) => RELATION_KINDS.includes(kind));
  if (known.length === 0) return [];
  const conditions = new Conditions();
  if (from) conditions.add("a.id IN $from", { from });
  if (to) conditions.add("b.id IN $to", { to });
  const rows = await run<{ kind: RelationKind; from: string; to: string; properties: Properties }>(
    `MATCH (a:${MARK})-[e:${known.join("|")}]->(b:${MARK}) ${conditions.where}
RETURN type(e) AS kind, a.id AS from, b.id AS to, properties(e) AS properties
ORDER BY kind, from, to SKIP toInteger($offset) LIMIT toInteger($limit)`,
    { ...conditions.parameters, limit, offset },
  );
  return rows.map((row) => toEdge(row.kind, row, row.properties));
}

/** Distinct steps from each node along edges of any kind and way. */
export function readSteps(run: Run, nodes: readonly string[]): Promise<Step[]> {
  return run<Step>(
    `UNWIND $nodes AS id
MATCH (a:${MARK} {id: id})-[:${RELATION_KINDS.join("|")}]-(b:${MARK})
RETURN DISTINCT a.id AS node, b.id AS other ORDER BY node, other`,
    { nodes },
  );
}

/** Size of the graph. */
export async function readStats(run: Run): Promise<GraphStats> {
  const nodes: Partial<Record<NodeLabel, number>> = {};
  for (const label of NODE_LABELS) {
    const [row] = await run<{ count: number }>(`MATCH (n:${label}:${MARK}) RETURN count(n) AS count`);
    if (row?.count) nodes[label] = row.count;
  }
  const edges: Partial<Record<RelationKind, number>> = {};
  for (const kind of RELATION_KINDS) {
    const [row] = await run<{ count: number }>(`MATCH (:${MARK})-[e:${kind}]->(:${MARK}) RETURN count(e) AS count`);
    if (row?.count) edges[kind] = row.count;
  }
  const [years] = await run<{ first: number | null; last: number | null }>(
    `MATCH (r:Report:${MARK}) RETURN min(r.year) AS first, max(r.year) AS last`,
  );
  const [mentions] = await run<{ count: number }>(
    `MATCH (:${MARK})-[e:CITES|MENTIONS]->(:${MARK}) RETURN sum(e.count) AS count`,
  );
  const [sentences] = await run<{ count: number }>(`MATCH (t:${TEXT_LABEL}) RETURN sum(size(t.starts)) AS count`);
  return {
    reports: nodes.Report ?? 0,
    nodes,
    edges,
    mentions: mentions?.count ?? 0,
    quantities: nodes.Quantity ?? 0,
    sentences: sentences?.count ?? 0,
    firstYear: years?.first ?? null,
    lastYear: years?.last ?? null,
  };
}
