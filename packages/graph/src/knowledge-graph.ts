import {
  compareText,
  type Extraction,
  type GraphEdge,
  type GraphNode,
  mergeEdges,
  mergeNodes,
  projectExtraction,
} from "@govkg/model";
import { MultiDirectedGraph } from "graphology";
import { Contributions } from "./contributions.js";
import { ReportSeries } from "./report-series.js";

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
  private readonly drawn: GovGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  private readonly nodes = new Contributions<GraphNode>(mergeNodes);
  private readonly edges = new Contributions<GraphEdge>(mergeEdges);
  /** Nodes and edges given or taken since the graph was last read: a shared one is merged once for many reports. */
  private readonly changedNodes = new Set<string>();
  private readonly changedEdges = new Set<string>();
  private readonly changedReports = new Set<string>();
  /** Edges given by a report whose ends aren't both held, by the missing end. */
  private readonly waiting = new Map<string, Set<string>>();
  private readonly series = new ReportSeries();

  /** The graph as of the reports held. To be read, not changed: changes made here are lost by the next `put`. */
  get graph(): GovGraph {
    for (const id of this.changedNodes) this.refreshNode(id);
    this.changedNodes.clear();
    for (const id of this.changedEdges) this.refreshEdge(id);
    this.changedEdges.clear();
    for (const id of this.changedReports) this.refreshFollowing(id);
    this.changedReports.clear();
    return this.drawn;
  }

  /** Whether a report is held. */
  has(report: string): boolean {
    return this.series.has(report);
  }

  /** Adds a report, or replaces the one with the same id. */
  put(extraction: Extraction): void {
    const { report } = extraction;
    this.remove(report.id);
    const { nodes, edges } = projectExtraction(extraction);
    for (const id of this.nodes.put(report.id, nodes)) this.changedNodes.add(id);
    for (const id of this.edges.put(report.id, edges)) this.changedEdges.add(id);
    this.series.put(report);
    this.changedReports.add(report.id);
  }

  /** Takes a report away with all that only it gives; false when it isn't held. */
  remove(report: string): boolean {
    if (!this.series.remove(report)) return false;
    for (const id of this.edges.remove(report)) this.changedEdges.add(id);
    for (const id of this.nodes.remove(report)) this.changedNodes.add(id);
    return true;
  }

  private refreshNode(id: string): void {
    const node = this.nodes.get(id);
    if (node === undefined) {
      this.dropNode(id);
      return;
    }
    const { id: _, ...attributes } = node;
    if (this.drawn.hasNode(id)) this.drawn.replaceNodeAttributes(id, attributes);
    else {
      this.drawn.addNode(id, attributes);
      for (const edge of this.waiting.get(id) ?? []) this.changedEdges.add(edge);
      this.waiting.delete(id);
    }
  }

  /** Edges that other reports still give wait until the node comes back. */
  private dropNode(id: string): void {
    if (!this.drawn.hasNode(id)) return;
    for (const edge of this.drawn.edges(id)) this.changedEdges.add(edge);
    this.drawn.dropNode(id);
  }

  private refreshEdge(id: string): void {
    const edge = this.edges.get(id);
    if (edge === undefined) {
      if (this.drawn.hasEdge(id)) this.drawn.dropEdge(id);
      return;
    }
    const missing = [edge.from, edge.to].find((end) => !this.drawn.hasNode(end));
    if (missing === undefined) this.drawEdge(edge);
    else this.waiting.set(missing, (this.waiting.get(missing) ?? new Set()).add(id));
  }

  /** `FOLLOWS` joins two reports: it depends on what both are now, and goes with either. */
  private refreshFollowing(report: string): void {
    if (!this.drawn.hasNode(report)) return;
    const drawn = this.drawn.filterEdges(report, (_, { kind }) => kind === "FOLLOWS");
    for (const edge of drawn) this.drawn.dropEdge(edge);
    for (const edge of this.series.edges(report)) this.drawEdge(edge);
  }

  private drawEdge({ id, from, to, ...attributes }: GraphEdge): void {
    if (this.drawn.hasEdge(id)) this.drawn.replaceEdgeAttributes(id, attributes);
    else this.drawn.addDirectedEdgeWithKey(id, from, to, attributes);
  }
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
