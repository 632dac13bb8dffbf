import type { SectionRole } from "./document.js";
import type { Entity } from "./entity.js";
import type { Extraction } from "./extraction.js";
import { evidenceId, itemId, quantityId } from "./id.js";
import type { Stance } from "./law-kind.js";
import type { Mention, Quantity } from "./mention.js";
import type { NodeLabel, RelationKind } from "./ontology.js";

/** Value of a node or edge property: what every store and file format can hold. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];

export interface GraphNode {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

export interface GraphEdge {
  /** `from|kind|to`: an edge's identity is its ends and its kind. */
  readonly id: string;
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  /** Number of mentions behind it; 0 when it comes from the catalogue alone. */
  readonly count: number;
  /** How many of them speak of the year to come. */
  readonly planned: number;
  /** Citations by stance; only those that occur. */
  readonly stances: Readonly<Partial<Record<Stance, number>>>;
  /** Mentions by role of their section; only those that occur. */
  readonly roles: Readonly<Partial<Record<SectionRole, number>>>;
  /** Articles cited, sorted. */
  readonly articles: readonly string[];
  /** Evidence ids, in order of the text. */
  readonly evidence: readonly string[];
  /** Rules or lexicon rows that made it, sorted. */
  readonly rules: readonly string[];
  /** Year of the change, for `SUCCEEDS`. */
  readonly year?: number;
}

/** What one report adds to the graph. Shared nodes and edges are the same in every report that names them. */
export interface Projection {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface EdgeDraft {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  count: number;
  planned: number;
  year: number | undefined;
  readonly stances: Partial<Record<Stance, number>>;
  readonly roles: Partial<Record<SectionRole, number>>;
  readonly articles: Set<string>;
  readonly evidence: string[];
  readonly rules: Set<string>;
}

/** Id of an edge: its ends and its kind. */
export function edgeId(from: string, kind: RelationKind, to: string): string {
  return `${from}|${kind}|${to}`;
}

class EdgeDrafts {
  private readonly drafts = new Map<string, EdgeDraft>();

  at(from: string, kind: RelationKind, to: string): EdgeDraft {
    const id = edgeId(from, kind, to);
    let draft = this.drafts.get(id);
    if (draft === undefined) {
      draft = {
        kind,
        from,
        to,
        count: 0,
        planned: 0,
        year: undefined,
        stances: {},
        roles: {},
        articles: new Set(),
        evidence: [],
        rules: new Set(),
      };
      this.drafts.set(id, draft);
    }
    return draft;
  }

  finish(): GraphEdge[] {
    return [...this.drafts].map(([id, draft]) => ({
      id,
      kind: draft.kind,
      from: draft.from,
      to: draft.to,
      count: draft.count,
      planned: draft.planned,
      stances: draft.stances,
      roles: draft.roles,
      articles: [...draft.articles].sort(),
      evidence: draft.evidence,
      rules: [...draft.rules].sort(),
      ...(draft.year === undefined ? {} : { year: draft.year }),
    }));
  }
}

/**
 * The nodes and edges that one extraction adds to the graph: the one definition that the graph in memory, the
 * store and Neo4j all project from. `FOLLOWS` is left out: it joins two reports, see `isFollowing`.
 */
export function projectExtraction(extraction: Extraction): Projection {
  const drafts = new EdgeDrafts();
  const report = extraction.report.id;
  addReportEdges(extraction, drafts);
  for (const mention of extraction.mentions) addMention(drafts, report, mention);
  for (const quantity of extraction.quantities) {
    const draft = drafts.at(report, "REPORTS", quantityId(report, quantity.start));
    addEvidence(draft, evidenceId(report, quantity), quantity);
  }
  for (const [label, items] of [
    ["commitment", extraction.commitments],
    ["problem", extraction.problems],
  ] as const) {
    for (const item of items) {
      const kind = label === "commitment" ? "COMMITS_TO" : "FACES";
      const draft = drafts.at(report, kind, itemId(label, report, item.ordinal));
      draft.count++;
      draft.evidence.push(evidenceId(report, item));
    }
  }
  for (const relation of extraction.relations) {
    const draft = drafts.at(relation.from, relation.kind, relation.to);
    draft.rules.add(relation.rule);
    draft.year = relation.year ?? draft.year;
    for (const span of relation.evidence) {
      draft.count++;
      if (relation.planned) draft.planned++;
      draft.evidence.push(evidenceId(report, span));
    }
  }
  return { nodes: projectNodes(extraction), edges: drafts.finish() };
}

function addReportEdges(extraction: Extraction, drafts: EdgeDrafts): void {
  const { id, agencyId, regionId } = extraction.report;
  if (agencyId !== null) drafts.at(agencyId, "ISSUED", id);
  if (regionId !== null) drafts.at(id, "COVERS", regionId);
}

function addMention(drafts: EdgeDrafts, report: string, mention: Mention): void {
  if (mention.entityId === null) return;
  const isCitation = mention.type === "law" || mention.type === "document";
  const draft = drafts.at(report, isCitation ? "CITES" : "MENTIONS", mention.entityId);
  addEvidence(draft, evidenceId(report, mention), mention);
  if (mention.stance) draft.stances[mention.stance] = (draft.stances[mention.stance] ?? 0) + 1;
  for (const article of mention.articles ?? []) draft.articles.add(article);
}

function addEvidence(draft: EdgeDraft, evidence: string, from: Mention | Quantity): void {
  draft.count++;
  if (from.planned) draft.planned++;
  draft.roles[from.role] = (draft.roles[from.role] ?? 0) + 1;
  draft.evidence.push(evidence);
  draft.rules.add(from.rule);
}

function projectNodes(extraction: Extraction): GraphNode[] {
  const { report } = extraction;
  const nodes: GraphNode[] = [
    {
      id: report.id,
      label: "Report",
      name: report.title ?? extraction.document,
      properties: definedOnly({
        document: extraction.document,
        kind: report.kind,
        agency: report.agency,
        lineage: report.lineage,
        level: report.level,
        region: report.region,
        regionCode: report.regionCode,
        year: report.year,
        publishedOn: report.publishedOn,
      }),
    },
  ];
  for (const entity of extraction.entities) nodes.push(entityNode(entity));
  for (const quantity of extraction.quantities) nodes.push(quantityNode(report.id, quantity));
  for (const item of extraction.commitments) {
    nodes.push(itemNode(itemId("commitment", report.id, item.ordinal), "Commitment", item));
  }
  for (const item of extraction.problems) {
    nodes.push(itemNode(itemId("problem", report.id, item.ordinal), "Problem", item));
  }
  return nodes;
}

/** The node of a shared entity, as every source shows it. */
export function entityNode(entity: Entity): GraphNode {
  const { id, name, label, ...rest } = entity;
  return { id, label, name, properties: definedOnly(rest) };
}

function quantityNode(report: string, quantity: Quantity): GraphNode {
  const { start, end, text, value, max, unit, approx, subject, period, planned, role, change } = quantity;
  return {
    id: quantityId(report, start),
    label: "Quantity",
    name: text,
    properties: definedOnly({
      start,
      end,
      value,
      max,
      unit,
      approx,
      subject,
      period,
      planned,
      role,
      changeFrom: change?.from,
      changeTo: change?.to,
      changeBasis: change?.basis,
      changeDirection: change?.direction,
    }),
  };
}

function itemNode(
  id: string,
  label: "Commitment" | "Problem",
  item: { readonly start: number; readonly end: number; readonly ordinal: number; readonly heading: string },
): GraphNode {
  return { id, label, name: item.heading, properties: { ordinal: item.ordinal, start: item.start, end: item.end } };
}

function definedOnly(
  values: Readonly<Record<string, PropertyValue | null | undefined>>,
): Record<string, PropertyValue> {
  const defined: Record<string, PropertyValue> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) defined[key] = value;
  }
  return defined;
}
