import { GovkgError } from "../../errors.js";
import { NODE_LABELS, type NodeLabel } from "../../ontology.js";
import type { GraphNode } from "../../projection.js";
import type { Neighbour, Page } from "../answers.js";
import type { PageRequest } from "../fact-source.js";
import {
  type ListOptions,
  listOptionsSchema,
  type NeighbourOptions,
  neighbourOptionsSchema,
} from "../query-options.js";
import type { QueryContext } from "./context.js";
import { nodesById } from "./describe.js";
import { toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** Question 18: one node, by id or name. */
export async function getNode({ source, names }: QueryContext, idOrName: string): Promise<GraphNode> {
  const { id } = await names.node(idOrName, NODE_LABELS);
  const [node] = await source.nodes({ ids: [id], limit: 1, offset: 0 });
  if (node) return node;
  throw new GovkgError("unknown-id", `No report held names "${id}".`, { stage: "query" });
}

/** Question 18: nodes of one label by id. */
export async function listNodes(
  { source }: QueryContext,
  label: NodeLabel,
  given?: ListOptions,
): Promise<Page<GraphNode>> {
  const { contains, ...options } = parseOptions(listOptionsSchema, given);
  if (!NODE_LABELS.includes(label)) {
    throw new GovkgError("invalid-options", `"${label}" is not a label; labels are ${NODE_LABELS.join(", ")}.`, {
      stage: "query",
      candidates: NODE_LABELS,
    });
  }
  return toPage(await source.nodes({ labels: [label], contains, ...withOneMore(options) }), options);
}

/** Question 18: edges of a node with their other ends, outgoing first. */
export async function neighbours(
  context: QueryContext,
  idOrName: string,
  given?: NeighbourOptions,
): Promise<Page<Neighbour>> {
  const { evidence, ...options } = parseOptions(neighbourOptionsSchema, given);
  const { id } = await getNode(context, idOrName);
  const found = await edgesOf(context, id, withOneMore(options));
  const page = toPage(found, options);
  const others = await nodesById(
    context.source,
    page.rows.map(({ edge, direction }) => (direction === "out" ? edge.to : edge.from)),
  );
  const rows = page.rows.flatMap(({ edge, direction }) => {
    const node = others.get(direction === "out" ? edge.to : edge.from);
    const shown = { ...edge, evidence: edge.evidence.slice(0, evidence) };
    return node ? [{ kind: edge.kind, direction, node, edge: shown }] : [];
  });
  return { rows, next: page.next };
}

/** The page of the list of outgoing edges followed by the incoming ones. */
async function edgesOf({ source }: QueryContext, id: string, { limit, offset }: PageRequest) {
  const leaving = await source.edges({ from: [id], limit: limit + offset, offset: 0 });
  const out = leaving.slice(offset).map((edge) => ({ edge, direction: "out" as const }));
  const rest = { limit: limit - out.length, offset: Math.max(0, offset - leaving.length) };
  const entering = rest.limit > 0 ? await source.edges({ to: [id], ...rest }) : [];
  return [...out, ...entering.map((edge) => ({ edge, direction: "in" as const }))];
}
