import type { GraphEdge } from "@govkg/model";
import type { ServerKind, ServerLabel } from "./ownership.js";
import type { Properties } from "./wire-value.js";

/** One node as it stands on the server; `properties` holds the name, but not the id. */
export interface NodeRow {
  readonly id: string;
  readonly label: ServerLabel;
  readonly properties: Properties;
}

/** A node that many reports may name, as one of them knows it. */
export interface SharedRow extends NodeRow {
  /** Tells the variants of one node apart. */
  readonly variant: string;
}

/** One relationship as it stands on the server; its identity is its ends and its type. */
export interface RelationshipRow {
  readonly kind: ServerKind;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** All that one report puts on the server. */
export interface ReportRows {
  readonly report: string;
  /** Changes with anything that the rows are made of. */
  readonly hash: string;
  /** Nodes of its own: the report, its text, figures, commitments, problems. */
  readonly nodes: readonly NodeRow[];
  /** Relationships that touch one of these. */
  readonly relationships: readonly RelationshipRow[];
  /** Nodes that other reports may name too. */
  readonly shared: readonly SharedRow[];
  /** What it adds to the edges between shared nodes. */
  readonly links: readonly GraphEdge[];
}

/** Key of a relationship: `from|kind|to`, as for edges. */
export function relationshipKey({ kind, from, to }: Pick<RelationshipRow, "kind" | "from" | "to">): string {
  return `${from}|${kind}|${to}`;
}
