import { compareText, type FactSource } from "@govkg/model";
import { UndirectedGraph } from "graphology";
import { type BipartiteGraph, type BipartiteNode, type BipartiteOptions, bipartiteGraph } from "./bipartite-graph.js";

export interface ProjectedEdge {
  /** Neighbours that both have: laws that two regions share, or actors that cite two laws. */
  readonly shared: number;
  /** `shared` over all neighbours of both, 0 to 1. */
  readonly jaccard: number;
  /**
   * Newman's weight: each shared neighbour counts 1 / (its degree − 1), so that what everybody cites binds little.
   * M. E. J. Newman, Scientific collaboration networks II, Phys. Rev. E 64 (2001) 016132.
   */
  readonly weight: number;
}
export type ProjectedGraph = UndirectedGraph<BipartiteNode, ProjectedEdge>;

export interface ProjectionOptions extends BipartiteOptions {
  /** Fewest shared neighbours of an edge. Default: 1. */
  readonly minShared?: number;
}

/** Regions (or bodies) joined by the laws (or other things) that both cite. */
export async function regionsBySharedLaws(
  source: FactSource,
  options: ProjectionOptions = {},
): Promise<ProjectedGraph> {
  return projectBipartite(await bipartiteGraph(source, options), "actor", options.minShared);
}

/** Laws (or other things) joined by the reports that cite both: co-citation. */
export async function lawsByCoCitation(source: FactSource, options: ProjectionOptions = {}): Promise<ProjectedGraph> {
  return projectBipartite(await bipartiteGraph(source, { actors: "report", ...options }), "entity", options.minShared);
}

/** One side of a bipartite graph, weighted by what its nodes share on the other; nodes and edges in order of id. */
export function projectBipartite(graph: BipartiteGraph, side: BipartiteNode["side"], minShared = 1): ProjectedGraph {
  const projected: ProjectedGraph = new UndirectedGraph<BipartiteNode, ProjectedEdge>();
  const nodes = graph.filterNodes((_, attributes) => attributes.side === side).sort(compareText);
  for (const id of nodes) projected.addNode(id, graph.getNodeAttributes(id));
  for (const id of nodes) {
    for (const [other, { shared, weight }] of sharedWith(graph, id)) {
      const jaccard = shared / (graph.degree(id) + graph.degree(other) - shared);
      if (shared >= minShared) projected.addEdge(id, other, { shared, jaccard, weight });
    }
  }
  return projected;
}

/** Nodes behind a node's neighbours, of greater id so that each pair comes once, in order of id. */
function sharedWith(graph: BipartiteGraph, id: string): [string, { shared: number; weight: number }][] {
  const found = new Map<string, { shared: number; weight: number }>();
  for (const between of graph.neighbors(id).sort(compareText)) {
    const share = 1 / (graph.degree(between) - 1);
    for (const other of graph.neighbors(between)) {
      if (compareText(other, id) <= 0) continue;
      const pair = found.get(other) ?? { shared: 0, weight: 0 };
      found.set(other, { shared: pair.shared + 1, weight: pair.weight + share });
    }
  }
  return [...found].sort(([a], [b]) => compareText(a, b));
}
