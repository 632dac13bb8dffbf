import type { GraphEdge } from "../projection.js";
import { compareText } from "./compare-text.js";

/**
 * One edge of the whole graph from the edges of the same id that reports add, in order of report id: counts are
 * summed, evidence is joined in that order, articles and rules are united, the year is the first that is known.
 * @throws RangeError when there is no edge.
 */
export function mergeEdges(edges: readonly GraphEdge[]): GraphEdge {
  const [first] = edges;
  if (first === undefined) throw new RangeError("mergeEdges needs at least one edge");
  if (edges.length === 1) return first;
  const year = edges.find((edge) => edge.year !== undefined)?.year;
  return {
    id: first.id,
    kind: first.kind,
    from: first.from,
    to: first.to,
    count: sum(edges.map((edge) => edge.count)),
    planned: sum(edges.map((edge) => edge.planned)),
    stances: sumByKey(edges.map((edge) => edge.stances)),
    roles: sumByKey(edges.map((edge) => edge.roles)),
    articles: union(edges.map((edge) => edge.articles)),
    evidence: edges.flatMap((edge) => edge.evidence),
    rules: union(edges.map((edge) => edge.rules)),
    ...(year === undefined ? {} : { year }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumByKey<Key extends string>(maps: readonly Partial<Record<Key, number>>[]): Partial<Record<Key, number>> {
  const total: Partial<Record<Key, number>> = {};
  for (const map of maps) {
    for (const key of Object.keys(map)) {
      // as: Object.keys gives the keys of Key as strings
      const name = key as Key;
      total[name] = (total[name] ?? 0) + (map[name] ?? 0);
    }
  }
  return total;
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort(compareText);
}
