import {
  GovkgError,
  type GraphEdge,
  type GraphNode,
  type PropertyValue,
  type RelationKind,
  relationSchema,
  sectionRoleSchema,
  stanceSchema,
} from "@govkg/model";
import { NODE_COLUMNS, roleColumn, stanceColumn } from "./property-table.js";

/** A node or edge as one flat row; keys are names of columns, what is absent is left out. */
export type FlatRecord = Readonly<Record<string, PropertyValue>>;

const NODE_COLUMN_NAMES: ReadonlySet<string> = new Set(NODE_COLUMNS.map(({ name }) => name));

/**
 * A node as a flat row, its properties beside `id`, `label` and `name`.
 * @throws GovkgError `internal` when a property has no column: the format would lose it.
 */
export function flattenNode({ id, label, name, properties }: GraphNode): FlatRecord {
  for (const key of Object.keys(properties)) {
    if (!NODE_COLUMN_NAMES.has(key)) {
      throw new GovkgError("internal", `The property "${key}" of "${id}" has no column; add it to property-table.ts.`, {
        stage: "export",
      });
    }
  }
  return { id, label, name, ...properties };
}

/** An edge as a flat row: stances and roles in columns of their own. */
export function flattenEdge(edge: GraphEdge): FlatRecord {
  const { id, from, to, kind, count, planned, stances, roles, articles, evidence, rules, year } = edge;
  return {
    id,
    source: from,
    target: to,
    kind,
    count,
    planned,
    ...Object.fromEntries(Object.entries(stances).map(([stance, number]) => [stanceColumn(stance), number])),
    ...Object.fromEntries(Object.entries(roles).map(([role, number]) => [roleColumn(role), number])),
    articles,
    evidence,
    rules,
    ...(year === undefined ? {} : { year }),
  };
}

/** The node of a flat row: the inverse of {@link flattenNode}. */
export function nodeFromFlat({ id, label, name, ...properties }: FlatRecord): GraphNode {
  // as: the row was made by flattenNode
  return { id: String(id), label: label as GraphNode["label"], name: String(name), properties };
}

/** The edge of a flat row: the inverse of {@link flattenEdge}. */
export function edgeFromFlat(row: FlatRecord): GraphEdge {
  const year = row["year"];
  return {
    id: String(row["id"]),
    kind: kindOf(row["kind"]),
    from: String(row["source"]),
    to: String(row["target"]),
    count: Number(row["count"]),
    planned: Number(row["planned"]),
    stances: counts(stanceSchema.options, stanceColumn, row),
    roles: counts(sectionRoleSchema.options, roleColumn, row),
    articles: strings(row["articles"]),
    evidence: strings(row["evidence"]),
    rules: strings(row["rules"]),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function kindOf(kind: PropertyValue | undefined): RelationKind {
  return relationSchema.shape.kind.parse(kind);
}

function strings(value: PropertyValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function counts<Key extends string>(
  keys: readonly Key[],
  toColumn: (key: Key) => string,
  row: FlatRecord,
): Partial<Record<Key, number>> {
  const found: Partial<Record<Key, number>> = {};
  for (const key of keys) {
    const count = row[toColumn(key)];
    if (typeof count === "number") found[key] = count;
  }
  return found;
}
