import { compareText } from "@govkg/model";
import louvainModule from "graphology-communities-louvain";
import type { AbstractGraph, Attributes } from "graphology-types";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Louvain finds some division of many nearly as good ones: the seed tells which. */
export interface CommunityOptions {
  /** Default: 1. */
  readonly seed?: number;
  /** Above 1 for more and smaller communities. Default: 1. */
  readonly resolution?: number;
}

export interface Communities {
  /** How much denser the communities are inside than chance would have them, −0.5 to 1. */
  readonly modularity: number;
  /** Members of each community, sorted by id; the largest community first, then by its first member. */
  readonly communities: readonly (readonly string[])[];
}

// as: the types of this CommonJS package tell of a default export, but what it exports is the function itself
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** Communities of a weighted graph by the Louvain method; the same seed and graph give the same communities. */
export function communities<Node extends Attributes, Edge extends Attributes>(
  graph: AbstractGraph<Node, Edge>,
  { seed = 1, resolution = 1 }: CommunityOptions = {},
): Communities {
  // Louvain needs an edge to divide by; without any each node stands for itself
  if (graph.size === 0)
    return {
      modularity: 0,
      communities: graph
        .nodes()
        .sort(compareText)
        .map((id) => [id]),
    };
  const random = xoroshiro128plus(seed);
  const found = louvain.detailed(graph, {
    getEdgeWeight: (_, { weight }) => (typeof weight === "number" ? weight : 1),
    resolution,
    rng: () => uniformFloat64(random),
  });
  const members = new Map<number, string[]>();
  for (const id of graph.nodes().sort(compareText)) {
    const community = found.communities[id] ?? -1;
    members.set(community, [...(members.get(community) ?? []), id]);
  }
  const sorted = [...members.values()].sort((a, b) => b.length - a.length || compareText(a[0] ?? "", b[0] ?? ""));
  return { modularity: found.modularity, communities: sorted };
}
