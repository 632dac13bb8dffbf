import { parseNodeId } from "./id.js";
import { type NodeLabel, RELATION_ENDS, type RelationKind } from "./ontology.js";

/** Whether a relation of this kind may join these two nodes, by the labels that their ids tell (ontology 2). */
export function isAllowedRelation(kind: RelationKind, from: string, to: string): boolean {
  const ends: { readonly from: readonly NodeLabel[]; readonly to: readonly NodeLabel[] } = RELATION_ENDS[kind];
  return ends.from.includes(parseNodeId(from).label) && ends.to.includes(parseNodeId(to).label);
}
