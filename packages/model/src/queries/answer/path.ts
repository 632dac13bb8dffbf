import type { GraphEdge, GraphNode } from "../../projection.js";
import type { GraphPath } from "../answers.js";
import { compareText } from "../compare-text.js";
import type { FactSource } from "../fact-source.js";
import { type PathOptions, pathOptionsSchema } from "../query-options.js";
import { ALL, type QueryContext } from "./context.js";
import { nodesById } from "./describe.js";
import { parseOptions } from "./parse-options.js";
import { getNode } from "./walking.js";

/** One side of the search: for each node reached, the neighbour it was reached from (smallest id first). */
interface Side {
  readonly cameFrom: Map<string, string>;
  frontier: readonly string[];
}

/**
 * Question 18: a shortest path between two nodes along edges of any kind and way. The search goes on from both ends,
 * always from the smaller frontier; of several shortest paths it takes the meeting node with the smallest id and, on
 * the way back to each end, the smallest id of each step, so every source finds the same.
 */
export async function findPath(
  context: QueryContext,
  a: string,
  b: string,
  given?: PathOptions,
): Promise<GraphPath | null> {
  const { maxLength } = parseOptions(pathOptionsSchema, given);
  const from = (await getNode(context, a)).id;
  const to = (await getNode(context, b)).id;
  const ids = from === to ? [from] : await shortest(context.source, [from, to], maxLength);
  return ids === null ? null : withEdges(context.source, ids);
}

async function shortest(
  source: FactSource,
  [from, to]: readonly [string, string],
  maxLength: number,
): Promise<string[] | null> {
  const start: Side = { cameFrom: new Map([[from, ""]]), frontier: [from] };
  const goal: Side = { cameFrom: new Map([[to, ""]]), frontier: [to] };
  for (let length = 0; length < maxLength; length++) {
    const [near, far] = start.frontier.length <= goal.frontier.length ? [start, goal] : [goal, start];
    near.frontier = await widen(source, near);
    if (near.frontier.length === 0) return null;
    const meeting = near.frontier.filter((id) => far.cameFrom.has(id)).sort(compareText)[0];
    if (meeting !== undefined) {
      return [...walkBack(start, meeting).reverse(), meeting, ...walkBack(goal, meeting)];
    }
  }
  return null;
}

/** Nodes one step further out. Steps come in order of node, so the first way to a node is from the smallest id. */
async function widen(source: FactSource, side: Side): Promise<string[]> {
  const reached: string[] = [];
  for (const { node, other } of await source.steps(side.frontier)) {
    if (side.cameFrom.has(other)) continue;
    side.cameFrom.set(other, node);
    reached.push(other);
  }
  return reached;
}

function walkBack(side: Side, from: string): string[] {
  const ids: string[] = [];
  for (let id = side.cameFrom.get(from); id; id = side.cameFrom.get(id)) ids.push(id);
  return ids;
}

async function withEdges(source: FactSource, ids: readonly string[]): Promise<GraphPath> {
  const held = await nodesById(source, ids);
  const edges: GraphEdge[] = [];
  for (const [index, id] of ids.slice(1).entries()) {
    const before = ids[index] ?? "";
    const out = await source.edges({ from: [before], to: [id], ...ALL });
    const [edge] = out.length > 0 ? out : await source.edges({ from: [id], to: [before], ...ALL });
    if (edge) edges.push(edge);
  }
  // as: every id came from an edge of the source or from getNode
  return { nodes: ids.map((id) => held.get(id) as GraphNode), edges };
}
