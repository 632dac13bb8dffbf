import {
  ITEM_KINDS,
  isItemKind,
  MARK,
  SERVER_KINDS,
  SERVER_LABELS,
  type ServerKind,
  type ServerLabel,
} from "../ownership.js";
import type { NodeRow, RelationshipRow } from "../rows.js";
import { toWire } from "../wire-value.js";
import type { Send } from "./pipeline.js";

/**
 * Creates nodes that one report alone owns, each with the way to it where there is one.
 * @returns the relationships that are still to be made.
 */
export function createNodes(
  send: Send,
  nodes: readonly NodeRow[],
  relationships: readonly RelationshipRow[],
): readonly RelationshipRow[] {
  const pending = new Map(nodes.map((node) => [node.id, node]));
  const withItem = relationships.filter(({ kind, to }) => isItemKind(kind) && pending.has(to));
  const itemByRow = new Map<RelationshipRow, NodeRow>();
  for (const row of withItem) {
    const node = pending.get(row.to);
    if (node) itemByRow.set(row, node);
    pending.delete(row.to);
  }
  for (const [label, rows] of groupBy([...pending.values()], SERVER_LABELS, (node) => node.label)) {
    send(`UNWIND $rows AS row CREATE (n:${MARK}:${label}) SET n = row`, { rows: rows.map(nodeParameter) });
  }
  for (const [kind, rows] of groupBy([...itemByRow.keys()], SERVER_KINDS, (row) => row.kind)) {
    if (isItemKind(kind)) send(createItems(kind), { groups: groupByStart(rows, (row) => itemOf(row, itemByRow)) });
  }
  return relationships.filter((row) => !itemByRow.has(row));
}

function createItems(kind: keyof typeof ITEM_KINDS): string {
  return `
UNWIND $groups AS group
MATCH (a:${MARK} {id: group.from})
UNWIND group.rows AS row
CREATE (a)-[e:${kind}]->(n:${MARK}:${ITEM_KINDS[kind]})
SET n = row.node, e = row.properties`;
}

function itemOf(row: RelationshipRow, itemByRow: ReadonlyMap<RelationshipRow, NodeRow>): Record<string, unknown> {
  const node = itemByRow.get(row);
  return { node: node && nodeParameter(node), properties: toWire(row.properties) };
}

/** Creates relationships that aren't there, between nodes that are. */
export function createRelationships(send: Send, relationships: readonly RelationshipRow[]): void {
  for (const [kind, rows] of groupBy(relationships, SERVER_KINDS, (row) => row.kind)) {
    const groups = groupByStart(rows, (row) => ({ to: row.to, properties: toWire(row.properties) }));
    send(
      `
UNWIND $groups AS group
MATCH (a:${MARK} {id: group.from})
UNWIND group.rows AS row
MATCH (b:${MARK} {id: row.to})
CREATE (a)-[e:${kind}]->(b)
SET e = row.properties`,
      { groups },
    );
  }
}

/** Gives nodes that are there other properties; labels that people have added stay. */
export function updateNodes(send: Send, nodes: readonly NodeRow[]): void {
  if (nodes.length === 0) return;
  send(`UNWIND $rows AS row MATCH (n:${MARK} {id: row.id}) SET n = row`, { rows: nodes.map(nodeParameter) });
}

export function updateRelationships(send: Send, relationships: readonly RelationshipRow[]): void {
  for (const [kind, rows] of groupBy(relationships, SERVER_KINDS, (row) => row.kind)) {
    const parameters = rows.map((row) => ({ from: row.from, to: row.to, properties: toWire(row.properties) }));
    send(`${matchRelationship(kind)} SET e = row.properties`, { rows: parameters });
  }
}

export function removeRelationships(send: Send, relationships: readonly RelationshipRow[]): void {
  for (const [kind, rows] of groupBy(relationships, SERVER_KINDS, (row) => row.kind)) {
    send(`${matchRelationship(kind)} DELETE e`, { rows: rows.map(({ from, to }) => ({ from, to })) });
  }
}

function matchRelationship(kind: ServerKind): string {
  return `UNWIND $rows AS row MATCH (a:${MARK} {id: row.from})-[e:${kind}]->(b:${MARK} {id: row.to})`;
}

/**
 * Removes nodes whose relationships of ours are gone. One that something foreign still points at stays for its owner,
 * without our mark.
 */
export function removeNodes(send: Send, ids: readonly string[]): void {
  if (ids.length === 0) return;
  send(`UNWIND $ids AS id MATCH (n:${MARK} {id: id}) WHERE NOT (n)--() DELETE n`, { ids });
  send(`UNWIND $ids AS id MATCH (n:${MARK} {id: id}) REMOVE n:${MARK}`, { ids });
}

export function nodeParameter({ id, properties }: NodeRow): Record<string, unknown> {
  return { id, ...toWire(properties) };
}

/** Rows by label or type, in the order of the ontology: every loader goes the same way. */
export function groupBy<Row, Key extends ServerLabel | ServerKind>(
  rows: readonly Row[],
  order: readonly Key[],
  keyOf: (row: Row) => Key,
): [Key, Row[]][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return order.flatMap((key): [Key, Row[]][] => {
    const group = groups.get(key);
    return group ? [[key, group]] : [];
  });
}

function groupByStart(
  rows: readonly RelationshipRow[],
  toParameter: (row: RelationshipRow) => Record<string, unknown>,
): { from: string; rows: Record<string, unknown>[] }[] {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const row of rows) {
    const group = groups.get(row.from);
    if (group) group.push(toParameter(row));
    else groups.set(row.from, [toParameter(row)]);
  }
  return [...groups].map(([from, group]) => ({ from, rows: group }));
}
