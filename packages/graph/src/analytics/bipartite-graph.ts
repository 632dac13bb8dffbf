import { type FactFilter, type FactSource, type GraphNode, type NodeLabel, parseNodeId } from "@govkg/model";
import { UndirectedGraph } from "graphology";

/** Who mentions (`actor`) or what is mentioned (`entity`). */
export interface BipartiteNode {
  readonly side: "actor" | "entity";
  readonly label: NodeLabel;
  readonly name: string;
}
export interface BipartiteEdge {
  /** Mentions. */
  readonly weight: number;
  /** Reports that hold them. */
  readonly reports: number;
}
export type BipartiteGraph = UndirectedGraph<BipartiteNode, BipartiteEdge>;

export interface BipartiteOptions {
  /** What stands on the side of the actors: regions, bodies (lineages) or reports. Default: region. */
  readonly actors?: "region" | "agency" | "report";
  /** Labels of the entities. Default: laws. */
  readonly labels?: readonly NodeLabel[];
  /** Facts that count. */
  readonly filter?: Omit<FactFilter, "labels">;
}

const ALL = { limit: 1_000_000, offset: 0 } as const;

/** Actors joined to what their reports mention; nodes and edges in order of id. */
export async function bipartiteGraph(source: FactSource, options: BipartiteOptions = {}): Promise<BipartiteGraph> {
  const { actors = "region", labels = ["Law"], filter = {} } = options;
  const groups = await source.countFacts({
    kind: "mention",
    by: [actors, "entity"],
    filter: { ...filter, labels },
    order: "key",
    breakdown: false,
    evidence: 0,
    ...ALL,
  });
  const graph: BipartiteGraph = new UndirectedGraph<BipartiteNode, BipartiteEdge>();
  const pairs = groups.flatMap((group) => {
    const actor = group[actors];
    return actor === undefined || group.entity === undefined ? [] : [{ ...group, actor, entity: group.entity }];
  });
  await addSide(graph, source, { side: "actor", ids: pairs.map(({ actor }) => actor) });
  await addSide(graph, source, { side: "entity", ids: pairs.map(({ entity }) => entity) });
  for (const { actor, entity, count, reports } of pairs) {
    // a region that mentions itself stands on one side only
    if (actor !== entity) graph.mergeEdge(actor, entity, { weight: count, reports });
  }
  return graph;
}

async function addSide(
  graph: BipartiteGraph,
  source: FactSource,
  { side, ids }: { readonly side: BipartiteNode["side"]; readonly ids: readonly string[] },
): Promise<void> {
  const distinct = [...new Set(ids)].filter((id) => !graph.hasNode(id));
  const nodes = distinct.length === 0 ? [] : await source.nodes({ ids: distinct, ...ALL });
  const named = new Map(nodes.map((node) => [node.id, node]));
  for (const id of distinct) graph.addNode(id, { side, ...labelAndName(id, named.get(id)) });
}

/** The latest name of a body may stand in no report: its id tells label and name. */
function labelAndName(id: string, node: GraphNode | undefined): Pick<BipartiteNode, "label" | "name"> {
  return node ? { label: node.label, name: node.name } : parseNodeId(id);
}
