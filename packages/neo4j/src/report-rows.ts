import {
  type Extraction,
  type FactRow,
  type GraphEdge,
  type GraphNode,
  projectExtraction,
  projectFacts,
  type QuantityRow,
  type ReportRow,
} from "@govkg/model";
import { edgeProperties } from "./edge-properties.js";
import { extractionHash } from "./extraction-hash.js";
import { isShared, TEXT_KIND, textId } from "./ownership.js";
import { type NodeRow, type RelationshipRow, type ReportRows, relationshipKey, type SharedRow } from "./rows.js";
import { SentenceIndex, textNode, variantSign } from "./text-node.js";
import { type Properties, wellFormed } from "./wire-value.js";

export interface RowOptions {
  /** Whether sentences go to the server; without them search finds nothing and evidence is spans only. */
  readonly keepText: boolean;
  /** `extractionHash` of the extraction, where it is known already. */
  readonly hash?: string;
}

/** The rows that one extraction puts on the server: the one definition behind sync, scripts, import files and verify. */
export function toReportRows(given: Extraction, { keepText, hash }: RowOptions): ReportRows {
  // no database takes lone surrogates
  const extraction = wellFormed(given);
  const { nodes, edges } = projectExtraction(extraction);
  const facts = projectFacts(extraction);
  const report = extraction.report.id;
  const own = ownNodes(nodes, facts.report, facts.quantities);
  const shared = nodes.filter((node) => isShared(node.label)).map(sharedRow);
  const ownIds = new Set(own.map((node) => node.id));
  const isOwn = (edge: GraphEdge) => ownIds.has(edge.from) || ownIds.has(edge.to);
  const links = edges.filter((edge) => !isOwn(edge));
  const text = textNode(extraction, facts.sentences, { keepText, shared, links });
  const relationships = ownRelationships(edges.filter(isOwn), facts.facts, new SentenceIndex(facts.sentences));
  const hasText = { kind: TEXT_KIND, from: report, to: textId(report), properties: {} } as const;
  return {
    report,
    hash: hash ?? extractionHash(given, keepText),
    nodes: [...own, text],
    relationships: [...relationships, hasText],
    shared,
    links,
  };
}

/** Nodes that go with the report; where two figures start at one place the last stands for both. */
function ownNodes(nodes: readonly GraphNode[], report: ReportRow, quantities: readonly QuantityRow[]): NodeRow[] {
  const quantityById = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const byId = new Map<string, NodeRow>();
  for (const node of nodes) {
    if (isShared(node.label)) continue;
    const quantity = quantityById.get(node.id);
    const more = node.label === "Report" ? reportProperties(report) : quantity ? quantityProperties(quantity) : {};
    byId.set(node.id, nodeRow({ ...node, properties: { ...node.properties, ...more } }));
  }
  return [...byId.values()];
}

function nodeRow({ id, label, name, properties }: GraphNode): NodeRow {
  return { id, label, properties: { ...properties, name } };
}

function sharedRow(node: GraphNode): SharedRow {
  const row = nodeRow(node);
  return { ...row, variant: variantSign(row.properties) };
}

/** What a question needs of a report beyond the properties of its node. */
function reportProperties(row: ReportRow): Properties {
  const { path, contentHash, lexicon, title, agencyId, system, regionId, regionChain } = row;
  const known = { path, title, agencyId, system, regionId };
  const properties: Record<string, string | readonly string[]> = { contentHash, lexicon };
  if (regionChain.length > 0) properties["regionChain"] = regionChain;
  for (const [key, value] of Object.entries(known)) if (value !== null) properties[key] = value;
  return properties;
}

function quantityProperties({ baseValue, baseMax, baseUnit, rule }: QuantityRow): Properties {
  return { baseValue, baseUnit, rule, ...(baseMax === null ? {} : { baseMax }) };
}

function ownRelationships(
  edges: readonly GraphEdge[],
  facts: readonly FactRow[],
  sentences: SentenceIndex,
): RelationshipRow[] {
  const factsByEntity = new Map<string, FactRow[]>();
  for (const fact of facts) {
    if (fact.kind !== "mention") continue;
    const list = factsByEntity.get(fact.entity);
    if (list) list.push(fact);
    else factsByEntity.set(fact.entity, [fact]);
  }
  const byKey = new Map<string, RelationshipRow>();
  for (const edge of edges) {
    const isMention = edge.kind === "CITES" || edge.kind === "MENTIONS";
    const properties = edgeProperties(edge, isMention ? (factsByEntity.get(edge.to) ?? []) : [], sentences);
    const row = { kind: edge.kind, from: edge.from, to: edge.to, properties };
    byKey.set(relationshipKey(row), row);
  }
  return [...byKey.values()];
}
