import { type FactSource, type GraphEdge, type GraphNode, parseEvidenceId, parseNodeId } from "@govkg/model";
import type { ExportFilter } from "./export-filter.js";
import type { GraphReader } from "./graph-reader.js";

const BATCH = 200;
const ALL = { limit: 1_000_000, offset: 0 } as const;

/**
 * The part of a graph that some reports give: the reports, their figures and items, what these point to, who issued
 * them, and the places of all of that. Edges carry the evidence of these reports alone; `count` follows it. Of an edge
 * between two shared nodes that other reports show too, `planned` is at most the evidence left.
 */
export async function reportsPart(source: FactSource, whole: GraphReader, filter: ExportFilter): Promise<GraphReader> {
  const { years, regions } = filter;
  const reports = await source.reports({ filter: { years, regions }, ...ALL });
  const kept = new Set(reports.map((report) => report.id));
  const nodes = await nodesOf(source, kept);
  return {
    nodes: () => keptNodes(whole.nodes(), nodes),
    edges: () => keptEdges(whole.edges(), { kept, nodes }),
  };
}

/** Ids of all nodes that some reports give. */
async function nodesOf(source: FactSource, kept: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const nodes = new Set(kept);
  const reports = [...kept];
  for (let at = 0; at < reports.length; at += BATCH) {
    const batch = reports.slice(at, at + BATCH);
    const leaving = await source.edges({ from: batch, ...ALL });
    const entering = await source.edges({ to: batch, kinds: ["ISSUED"], ...ALL });
    for (const { to } of leaving) if (!to.startsWith("report:")) nodes.add(to);
    for (const { from } of entering) nodes.add(from);
    const inner = leaving.flatMap(({ to }) => (isInner(to) ? [to] : []));
    for (const { to } of await source.edges({ from: inner, kinds: ["CONCERNS", "QUANTIFIES"], ...ALL })) nodes.add(to);
  }
  await addPlaces(source, nodes);
  return nodes;
}

/** Figures and items belong to one report. */
function isInner(id: string): boolean {
  return ["Quantity", "Commitment", "Problem"].includes(parseNodeId(id).label);
}

/** Where organs work and what their places are part of, up to the top. */
async function addPlaces(source: FactSource, nodes: Set<string>): Promise<void> {
  let reached = [...nodes].filter((id) => id.startsWith("agency:") || id.startsWith("region:"));
  while (reached.length > 0) {
    const above: string[] = [];
    for (let at = 0; at < reached.length; at += BATCH) {
      const from = reached.slice(at, at + BATCH);
      for (const { to } of await source.edges({ from, kinds: ["LOCATED_IN", "PART_OF"], ...ALL })) above.push(to);
    }
    reached = [...new Set(above)].filter((id) => !nodes.has(id));
    for (const id of reached) nodes.add(id);
  }
}

async function* keptNodes(nodes: AsyncIterable<GraphNode>, kept: ReadonlySet<string>): AsyncIterable<GraphNode> {
  for await (const node of nodes) if (kept.has(node.id)) yield node;
}

async function* keptEdges(
  edges: AsyncIterable<GraphEdge>,
  { kept, nodes }: { readonly kept: ReadonlySet<string>; readonly nodes: ReadonlySet<string> },
): AsyncIterable<GraphEdge> {
  for await (const edge of edges) {
    if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
    const narrowed = withEvidenceOf(edge, kept);
    if (narrowed) yield narrowed;
  }
}

/** The edge as the kept reports show it; null when it has evidence, but none of theirs. */
function withEvidenceOf(edge: GraphEdge, kept: ReadonlySet<string>): GraphEdge | null {
  const evidence = edge.evidence.filter((id) => kept.has(parseEvidenceId(id)?.report ?? ""));
  if (evidence.length === edge.evidence.length) return edge;
  if (evidence.length === 0) return null;
  return { ...edge, evidence, count: evidence.length, planned: Math.min(edge.planned, evidence.length) };
}
