import {
  compareText,
  type EdgeQuery,
  type GraphEdge,
  type GraphNode,
  type NodeLabel,
  type NodeQuery,
  parseNodeId,
  type RelationKind,
  type Step,
} from "@govkg/model";
import { edgeOf, type GovGraph, nodeOf } from "../knowledge-graph.js";

/** Nodes and edges of a graph in the order that questions read them; kept until the graph changes. */
export class NodeTable {
  private readonly idsByLabel = new Map<NodeLabel, readonly string[]>();
  private ids: readonly string[] | undefined;
  private edgeIds: readonly string[] | undefined;

  constructor(private readonly current: () => GovGraph) {}

  private get graph(): GovGraph {
    return this.current();
  }

  /** To be called when the graph has changed. */
  forget(): void {
    this.idsByLabel.clear();
    this.ids = undefined;
    this.edgeIds = undefined;
  }

  nodes(query: NodeQuery): GraphNode[] {
    const { name, contains, lineage, limit, offset } = query;
    const found: GraphNode[] = [];
    for (const id of this.candidates(query)) {
      if (found.length >= offset + limit) break;
      const node = nodeOf(this.graph, id);
      if (name !== undefined && node.name !== name) continue;
      if (contains !== undefined && !node.name.includes(contains)) continue;
      if (lineage !== undefined && node.properties["lineage"] !== lineage) continue;
      found.push(node);
    }
    return found.slice(offset);
  }

  private candidates({ ids, labels, lineage }: NodeQuery): readonly string[] {
    const wanted = lineage === undefined ? labels : (labels ?? ["Agency"]).filter((label) => label === "Agency");
    if (ids !== undefined) {
      const held = [...new Set(ids)].filter((id) => this.graph.hasNode(id)).sort(compareText);
      return wanted === undefined ? held : held.filter((id) => wanted.includes(parseNodeId(id).label));
    }
    if (wanted === undefined) {
      this.ids ??= this.graph.nodes().sort(compareText);
      return this.ids;
    }
    if (wanted.length === 1 && wanted[0]) return this.withLabel(wanted[0]);
    return [...new Set(wanted)].flatMap((label) => this.withLabel(label)).sort(compareText);
  }

  private withLabel(label: NodeLabel): readonly string[] {
    const known = this.idsByLabel.get(label);
    if (known) return known;
    const ids = this.graph.filterNodes((_, attributes) => attributes.label === label).sort(compareText);
    this.idsByLabel.set(label, ids);
    return ids;
  }

  edges({ from, to, kinds, limit, offset }: EdgeQuery): GraphEdge[] {
    const wanted = kinds && new Set<RelationKind>(kinds);
    const ids = this.edgeCandidates(from, to).filter(
      (id) => wanted === undefined || wanted.has(this.graph.getEdgeAttribute(id, "kind")),
    );
    return ids.slice(offset, offset + limit).map((id) => edgeOf(this.graph, id));
  }

  /** Ids of edges between some nodes, sorted by kind, from, to. */
  private edgeCandidates(from: readonly string[] | undefined, to: readonly string[] | undefined): readonly string[] {
    if (from === undefined && to === undefined) {
      this.edgeIds ??= this.sortEdges(this.graph.edges());
      return this.edgeIds;
    }
    const targets = to && new Set(to);
    if (from === undefined) return this.sortEdges(this.held(to).flatMap((id) => this.graph.inEdges(id)));
    const leaving = this.held(from).flatMap((id) => this.graph.outEdges(id));
    return this.sortEdges(leaving.filter((id) => targets === undefined || targets.has(this.graph.target(id))));
  }

  private held(ids: readonly string[] | undefined): string[] {
    return [...new Set(ids)].filter((id) => this.graph.hasNode(id));
  }

  private sortEdges(ids: string[]): string[] {
    const { graph } = this;
    return ids.sort(
      (a, b) =>
        compareText(graph.getEdgeAttribute(a, "kind"), graph.getEdgeAttribute(b, "kind")) ||
        compareText(graph.source(a), graph.source(b)) ||
        compareText(graph.target(a), graph.target(b)),
    );
  }

  steps(nodes: readonly string[]): Step[] {
    return this.held(nodes)
      .sort(compareText)
      .flatMap((node) =>
        this.graph
          .neighbors(node)
          .sort(compareText)
          .map((other) => ({ node, other })),
      );
  }
}
