import {
  compareText,
  type Extraction,
  followsEdge,
  type GraphEdge,
  type GraphNode,
  mergeEdges,
  mergeNodes,
  projectExtraction,
  type ReportFacts,
} from "@govkg/model";
import { MultiDirectedGraph } from "graphology";
import { Contributions } from "./contributions.js";

/** Attributes of a node of the graphology graph; its key is the node's id. */
export type NodeAttributes = Omit<GraphNode, "id">;
/** Attributes of an edge of the graphology graph; its key is the edge's id. */
export type EdgeAttributes = Omit<GraphEdge, "id" | "from" | "to">;
export type GovGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/**
 * The knowledge graph of many reports as a graphology graph that grows and shrinks report by report. A node or edge
 * is there while at least one report gives it, with the properties of `mergeNodes` and `mergeEdges`; an edge also
 * needs both of its ends. `FOLLOWS` is drawn between the reports held.
 *
 * The graph's own order of nodes and edges is that of their coming; `sortedGraph` gives one that isn't.
 */
export class KnowledgeGraph {
  /** To be read, not changed: changes made here are lost or undone by the next `put`. */
  readonly graph: GovGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  private readonly nodes = new Contributions<GraphNode>(mergeNodes);
  private readonly edges = new Contributions<GraphEdge>(mergeEdges);
  /** Edges given by a report whose ends aren't both held, by the missing end. */
  private readonly waiting = new Map<string, Set<string>>();
  /** Reports by body, kind and year. */
  private readonly reports = new Map<string, Set<string>>();
  private readonly facts = new Map<string, ReportFacts>();

  /** Whether a report is held. */
  has(report: string): boolean {
    return this.facts.has(report);
  }

  /** Adds a report, or replaces the one with the same id. */
  put(extraction: Extraction): void {
    const { report } = extraction;
    this.remove(report.id);
    const { nodes, edges } = projectExtraction(extraction);
    this.facts.set(report.id, report);
    for (const id of this.nodes.put(report.id, nodes)) this.refreshNode(id);
    for (const id of this.edges.put(report.id, edges)) this.refreshEdge(id);
    this.linkFollowing(report);
  }

  /** Takes a report away with all that only it gives; false when it isn't held. */
  remove(report: string): boolean {
    const facts = this.facts.get(report);
    if (facts === undefined) return false;
    this.facts.delete(report);
    this.reports.get(seriesKey(facts, 0))?.delete(report);
    for (const id of this.edges.remove(report)) this.refreshEdge(id);
    for (const id of this.nodes.remove(report)) this.refreshNode(id);
    return true;
  }

  private refreshNode(id: string): void {
    const node = this.nodes.get(id);
    if (node === undefined) {
      this.dropNode(id);
      return;
    }
    const { id: _, ...attributes } = node;
    if (this.graph.hasNode(id)) this.graph.replaceNodeAttributes(id, attributes);
    else {
      this.graph.addNode(id, attributes);
      const waiting = this.waiting.get(id) ?? [];
      this.waiting.delete(id);
      for (const edge of waiting) this.refreshEdge(edge);
    }
  }

  /** Edges that other reports still give wait until the node comes back. */
  private dropNode(id: string): void {
    if (!this.graph.hasNode(id)) return;
    const edges = this.graph.edges(id);
    this.graph.dropNode(id);
    for (const edge of edges) this.refreshEdge(edge);
  }

  private refreshEdge(id: string): void {
    const edge = this.edges.get(id);
    if (edge === undefined) {
      if (this.graph.hasEdge(id)) this.graph.dropEdge(id);
      return;
    }
    const missing = [edge.from, edge.to].find((end) => !this.graph.hasNode(end));
    if (missing === undefined) this.setEdge(edge);
    else this.waiting.set(missing, (this.waiting.get(missing) ?? new Set()).add(id));
  }

  private setEdge({ id, from, to, ...attributes }: GraphEdge): void {
    if (this.graph.hasEdge(id)) this.graph.replaceEdgeAttributes(id, attributes);
    else this.graph.addDirectedEdgeWithKey(id, from, to, attributes);
  }

  private linkFollowing(report: ReportFacts): void {
    if (report.lineage === null || report.year === null) return;
    const own = seriesKey(report, 0);
    this.reports.set(own, (this.reports.get(own) ?? new Set()).add(report.id));
    for (const earlier of this.reports.get(seriesKey(report, -1)) ?? []) this.setEdge(followsEdge(report.id, earlier));
    for (const later of this.reports.get(seriesKey(report, 1)) ?? []) this.setEdge(followsEdge(later, report.id));
  }
}

function seriesKey({ lineage, kind, year }: ReportFacts, shift: number): string {
  return `${lineage}\n${kind}\n${(year ?? 0) + shift}`;
}

/** The knowledge graph of many extractions: nodes and edges sorted by id, so equal extractions give an equal graph. */
export function buildGraph(extractions: Iterable<Extraction>): GovGraph {
  const knowledge = new KnowledgeGraph();
  for (const extraction of extractions) knowledge.put(extraction);
  return sortedGraph(knowledge.graph);
}

/** A copy with nodes and edges in order of id. */
export function sortedGraph(graph: GovGraph): GovGraph {
  const sorted: GovGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const id of graph.nodes().sort(compareText)) sorted.addNode(id, graph.getNodeAttributes(id));
  for (const id of graph.edges().sort(compareText)) {
    sorted.addDirectedEdgeWithKey(id, graph.source(id), graph.target(id), graph.getEdgeAttributes(id));
  }
  return sorted;
}

/** A node of a graphology graph as the model has it. */
export function nodeOf(graph: GovGraph, id: string): GraphNode {
  return { id, ...graph.getNodeAttributes(id) };
}

/** An edge of a graphology graph as the model has it. */
export function edgeOf(graph: GovGraph, id: string): GraphEdge {
  return { id, from: graph.source(id), to: graph.target(id), ...graph.getEdgeAttributes(id) };
}
