import type { Extraction } from "../extraction.js";
import { isNodeId, parseNodeId } from "../id.js";
import type { NodeLabel } from "../ontology.js";
import { type Projection, projectExtraction } from "../projection.js";

/** Labels of nodes that belong to one report: the report and what is inside it. */
const OWN: ReadonlySet<NodeLabel> = new Set<NodeLabel>(["Report", "Quantity", "Commitment", "Problem"]);

/** Whether a node id is of something that many reports may name. */
export function isShared(id: string): boolean {
  return isNodeId(id) && !OWN.has(parseNodeId(id).label);
}

/** A projection in two parts: what belongs to the report alone, and what it shares with others. */
export interface SplitProjection {
  readonly own: Projection;
  readonly shared: Projection;
}

/** What one report adds to the graph, parted by who else may give it; each node and edge once. */
export function splitProjection(extraction: Extraction): SplitProjection {
  const { nodes, edges } = projectExtraction(extraction);
  const unique = [...new Map(nodes.map((node) => [node.id, node])).values()];
  const isLink = ({ from, to }: { readonly from: string; readonly to: string }) => isShared(from) && isShared(to);
  return {
    own: { nodes: unique.filter(({ label }) => OWN.has(label)), edges: edges.filter((edge) => !isLink(edge)) },
    shared: { nodes: unique.filter(({ label }) => !OWN.has(label)), edges: edges.filter(isLink) },
  };
}
