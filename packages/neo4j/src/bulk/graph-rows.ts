import { compareText, type Extraction, followsEdge, GovkgError, type GraphEdge, isFollowing } from "@govkg/model";
import { edgeProperties } from "../edge-properties.js";
import { type RowOptions, toReportRows } from "../report-rows.js";
import { type NodeRow, type RelationshipRow, type ReportRows, relationshipKey, type SharedRow } from "../rows.js";
import { LinkState } from "../sync/link-state.js";
import { NodeState } from "../sync/node-state.js";
import { Spill } from "./spill.js";

/** One row of the whole graph. */
export type GraphRow =
  | { readonly what: "node"; readonly row: NodeRow }
  | { readonly what: "relationship"; readonly row: RelationshipRow };

interface Held<Piece> {
  readonly report: string;
  readonly piece: Piece;
}

interface Follow {
  readonly id: string;
  readonly kind: "rule-of-law" | "work-report" | "other";
  readonly lineage: string;
  readonly year: number;
}

/**
 * All nodes and relationships that `syncToNeo4j` would leave on an empty server, without a server: each report's own
 * as the reports come, then what they share. Memory doesn't grow with the number of reports; what they share is
 * brought together on disk.
 *
 * @throws {GovkgError} `invalid-extraction` when two extractions are of one report.
 */
export async function* graphRows(
  extractions: Iterable<Extraction> | AsyncIterable<Extraction>,
  options: RowOptions & { readonly signal?: AbortSignal | undefined; readonly onReport?: (done: number) => void },
): AsyncGenerator<GraphRow> {
  const shared = new SharedRows();
  const seen = new Set<string>();
  try {
    for await (const extraction of extractions) {
      options.signal?.throwIfAborted();
      const rows = toReportRows(extraction, options);
      if (seen.has(rows.report)) throw duplicate(rows.report, extraction.document);
      seen.add(rows.report);
      shared.add(rows, extraction);
      yield* ownRows(rows);
      options.onReport?.(seen.size);
    }
    yield* shared.rows();
  } finally {
    shared.close();
  }
}

function duplicate(report: string, document: string): GovkgError {
  const message = `"${report}" comes twice, the second time as "${document}"; give each report once (a store does).`;
  return new GovkgError("invalid-extraction", message, { stage: "neo4j", documentId: document });
}

/** Rows of one report's own, its hash on its node as a sync writes it. */
function* ownRows({ report, hash, nodes, relationships }: ReportRows): Generator<GraphRow> {
  for (const node of nodes) {
    const row = node.id === report ? { ...node, properties: { ...node.properties, _hash: hash } } : node;
    yield { what: "node", row };
  }
  for (const row of relationships) yield { what: "relationship", row };
}

/** What reports share, brought together by id. */
class SharedRows {
  private readonly nodes = new Spill<Held<SharedRow>>();
  private readonly links = new Spill<Held<GraphEdge>>();
  private readonly series = new Spill<Follow>();

  add({ report, shared, links }: ReportRows, { report: facts }: Extraction): void {
    for (const piece of shared) this.nodes.add(piece.id, { report, piece });
    for (const piece of links) this.links.add(relationshipKey(piece), { report, piece });
    const { id, kind, lineage, year } = facts;
    if (lineage !== null && year !== null) this.series.add(lineage, { id, kind, lineage, year });
  }

  *rows(): Generator<GraphRow> {
    for (const part of Spill.parts) {
      for (const [, held] of sortedByKey(this.nodes.read(part))) yield { what: "node", row: mergedNode(held) };
    }
    for (const part of Spill.parts) {
      for (const [, held] of sortedByKey(this.links.read(part))) yield { what: "relationship", row: mergedLink(held) };
      for (const [, reports] of sortedByKey(this.series.read(part))) yield* followsRows(reports);
    }
  }

  close(): void {
    this.nodes.close();
    this.links.close();
    this.series.close();
  }
}

function sortedByKey<Value>(byKey: ReadonlyMap<string, Value>): [string, Value][] {
  return [...byKey].sort(([a], [b]) => compareText(a, b));
}

function byReport<Piece>(held: readonly Held<Piece>[]): Held<Piece>[] {
  return [...held].sort((a, b) => compareText(a.report, b.report));
}

function mergedNode(held: readonly Held<SharedRow>[]): NodeRow {
  const state = new NodeState();
  const sorted = byReport(held);
  for (const { piece } of sorted) state.hold(piece);
  // as: a key is there only when a report gave a node for it
  const { id, label } = (sorted[0] as Held<SharedRow>).piece;
  return { id, label, properties: state.toProperties() };
}

function mergedLink(held: readonly Held<GraphEdge>[]): RelationshipRow {
  const state = new LinkState();
  const sorted = byReport(held);
  for (const { piece } of sorted) state.add(piece);
  // as: a key is there only when a report gave an edge for it
  const { kind, from, to } = (sorted[0] as Held<GraphEdge>).piece;
  const year = sorted.find(({ piece }) => piece.year !== undefined)?.piece.year;
  return { kind, from, to, properties: state.toProperties(year) };
}

function* followsRows(reports: readonly Follow[]): Generator<GraphRow> {
  const sorted = [...reports].sort((a, b) => compareText(a.id, b.id));
  const byYear = new Map<number, Follow[]>();
  for (const report of sorted) byYear.set(report.year, [...(byYear.get(report.year) ?? []), report]);
  for (const later of sorted) {
    for (const earlier of byYear.get(later.year - 1) ?? []) {
      if (!isFollowing(later, earlier)) continue;
      const edge = followsEdge(later.id, earlier.id);
      yield {
        what: "relationship",
        row: { kind: "FOLLOWS", from: later.id, to: earlier.id, properties: edgeProperties(edge, []) },
      };
    }
  }
}
