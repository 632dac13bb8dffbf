import { RELATION_KINDS } from "@govkg/model";
import type { Run } from "../connection.js";
import { MARK, SERVER_LABELS, type ServerKind, type ServerLabel, TEXT_KIND } from "../ownership.js";
import { type NodeRow, type RelationshipRow, relationshipKey } from "../rows.js";
import type { Properties } from "../wire-value.js";

/** What stands on the server of one report's own. */
export interface OwnRows {
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

const ITEMS = ["REPORTS", "COMMITS_TO", "FACES", TEXT_KIND].join("|");
/** `FOLLOWS` joins two reports and belongs to neither: it is drawn and taken away by itself. */
const OWN_KINDS = [...RELATION_KINDS.filter((kind) => kind !== "FOLLOWS"), TEXT_KIND].join("|");

const READ_NODES = `
UNWIND $reports AS report
MATCH (r:${MARK} {id: report})
OPTIONAL MATCH (r)-[:${ITEMS}]->(n:${MARK})
WITH report, r, collect(n) AS items
UNWIND [r] + items AS n
RETURN report, n.id AS id, labels(n) AS labels, properties(n) AS properties`;

const READ_RELATIONSHIPS = `
UNWIND $reports AS report
MATCH (r:${MARK} {id: report})
OPTIONAL MATCH (r)-[:${ITEMS}]->(n:${MARK})
WITH report, r, collect(n) AS items
UNWIND [r] + items AS n
MATCH (n)-[e:${OWN_KINDS}]-(:${MARK})
RETURN report, type(e) AS kind, startNode(e).id AS from, endNode(e).id AS to, properties(e) AS properties`;

/** Reads all that the given reports have of their own; a report that isn't there is left out. */
export async function readOwnRows(run: Run, reports: readonly string[]): Promise<ReadonlyMap<string, OwnRows>> {
  if (reports.length === 0) return new Map();
  const nodes = await run<NodeAnswer>(READ_NODES, { reports });
  const relationships = await run<RelationshipAnswer>(READ_RELATIONSHIPS, { reports });
  const byReport = new Map<string, Found>();
  for (const { report, id, labels, properties } of nodes) {
    const rows: Found = byReport.get(report) ?? { nodes: [], relationships: new Map() };
    byReport.set(report, rows);
    rows.nodes.push({ id, label: labelOf(labels), properties: withoutId(properties) });
  }
  // the relationship between a report and its item is seen from both
  for (const { report, ...row } of relationships) byReport.get(report)?.relationships.set(relationshipKey(row), row);
  return new Map(
    [...byReport].map(([report, rows]) => [
      report,
      { nodes: rows.nodes, relationships: [...rows.relationships.values()] },
    ]),
  );
}

interface Found {
  readonly nodes: NodeRow[];
  readonly relationships: Map<string, RelationshipRow>;
}
interface NodeAnswer {
  readonly report: string;
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}
interface RelationshipAnswer extends RelationshipRow {
  readonly report: string;
  readonly kind: ServerKind;
}

/** The label of ours among those of a node; people may add their own. */
export function labelOf(labels: readonly string[]): ServerLabel {
  const label = SERVER_LABELS.find((known) => labels.includes(known));
  if (label === undefined) throw new RangeError(`a node marked ${MARK} has none of our labels: ${labels.join(", ")}`);
  return label;
}

export function withoutId({ id, ...properties }: Properties): Properties {
  return properties;
}
