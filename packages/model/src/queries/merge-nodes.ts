import type { GraphNode, PropertyValue } from "../projection.js";
import { compareText } from "./compare-text.js";

/**
 * One node of the whole graph from the nodes of the same id that reports add, in order of report id: each property
 * has the first value that is given, so that a document number which one report cites stays known. Keys are sorted:
 * the same reports give the same bytes, whatever the order they came in.
 * @throws RangeError when there is no node.
 */
export function mergeNodes(nodes: readonly GraphNode[]): GraphNode {
  const [first] = nodes;
  if (first === undefined) throw new RangeError("mergeNodes needs at least one node");
  const values = new Map<string, PropertyValue>();
  for (const { properties } of nodes) {
    for (const [key, value] of Object.entries(properties)) if (!values.has(key)) values.set(key, value);
  }
  const sorted = [...values].sort(([a], [b]) => compareText(a, b));
  return { id: first.id, label: first.label, name: first.name, properties: Object.fromEntries(sorted) };
}
