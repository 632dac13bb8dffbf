import {
  GovkgError,
  type GraphNode,
  type GraphPath,
  type GraphStats,
  type Neighbour,
  NODE_LABELS,
  type NodeLabel,
} from "@govkg/model";
import { type Column, toAnswer } from "./answer.js";
import { EVIDENCE_COLUMN, fields } from "./columns.js";
import { PAGE_FLAGS } from "./flags.js";
import { operand, type Question, unchecked } from "./question.js";

const NODE_COLUMNS: readonly Column<GraphNode>[] = [
  ...fields<GraphNode>("id", "label", "name"),
  { key: "properties", of: (row) => JSON.stringify(row.properties) },
];

const NEIGHBOUR_COLUMNS: readonly Column<Neighbour>[] = [
  { key: "direction", title: "way", of: (row) => row.direction },
  { key: "kind", title: "relation", of: (row) => row.kind },
  { key: "id", title: "node", of: (row) => row.node.id },
  { key: "name", title: "name", of: (row) => row.node.name },
  { key: "count", title: "mentions", of: (row) => row.edge.count },
  { key: "evidence", of: (row) => row.edge.evidence.join(" ") },
];

/** The graph itself: nodes, edges, paths. */
export const GRAPH_QUESTIONS: readonly Question[] = [
  {
    verb: "neighbours",
    summary: "edges of a node with their other ends",
    operands: ["<id>"],
    flags: PAGE_FLAGS,
    example: "neighbours law:中华人民共和国数据安全法",
    ask: async (queries, operands, options) => {
      const page = await queries.neighbours(operand(operands), unchecked(options));
      const rows = page.rows.map((row) => ({ ...row, evidence: row.edge.evidence }));
      return toAnswer(rows, NEIGHBOUR_COLUMNS, page);
    },
  },
  {
    verb: "path",
    summary: "a shortest path between two nodes",
    operands: ["<from>", "<to>"],
    flags: ["maxLength"],
    example: "path law:中华人民共和国民法典 region:440304",
    ask: async (queries, operands, options) => {
      const path = await queries.path(operand(operands), operand(operands, 1), unchecked(options));
      return toAnswer(stepsOf(path), STEP_COLUMNS, path === null ? { notes: ["no path"] } : {});
    },
  },
  {
    verb: "get",
    summary: "one node with its properties",
    operands: ["<id>"],
    flags: [],
    example: "get law:中华人民共和国数据安全法",
    ask: async (queries, operands) => {
      const node = await queries.get(operand(operands));
      const notes = Object.entries(node.properties).map(([key, value]) => `${key}: ${String(value)}`);
      return toAnswer([node], NODE_COLUMNS, { notes });
    },
  },
  {
    verb: "list",
    summary: "nodes of a label",
    operands: ["<label>"],
    flags: [...PAGE_FLAGS, "contains"],
    example: "list Law --contains 数据",
    ask: async (queries, operands, options) => {
      const page = await queries.list(labelOf(operand(operands)), unchecked(options));
      return toAnswer(page.rows, NODE_COLUMNS, page);
    },
  },
  {
    verb: "stats",
    summary: "how many reports, nodes, edges, mentions and figures are held",
    operands: [],
    flags: [],
    example: "stats",
    ask: async (queries) => toAnswer(totalsOf(await queries.stats()), TOTAL_COLUMNS),
  },
];

/** One number of the graph as a whole: `nodes` with a label, `edges` with a kind, the others without. */
interface Total {
  readonly what: string;
  readonly kind: string | null;
  readonly count: number | null;
}

const TOTAL_COLUMNS: readonly Column<Total>[] = [
  ...fields<Total>("what", "kind"),
  { key: "count", title: "number", of: (row) => row.count },
];

function totalsOf({ nodes, edges, ...counts }: GraphStats): Total[] {
  const ofKinds = (what: string, numbers: Readonly<Record<string, number>>): Total[] =>
    Object.entries(numbers).map(([kind, count]) => ({ what, kind, count }));
  const plain = Object.entries(counts).map(([what, count]) => ({ what, kind: null, count }));
  return [...plain, ...ofKinds("nodes", nodes), ...ofKinds("edges", edges)];
}

interface PathStep {
  readonly node: string;
  readonly name: string;
  readonly relation: string | null;
  readonly evidence: readonly string[];
}

const STEP_COLUMNS: readonly Column<PathStep>[] = [
  ...fields<PathStep>("node", "name"),
  { key: "relation", title: "to the next by", of: (row) => row.relation },
  EVIDENCE_COLUMN,
];

function stepsOf(path: GraphPath | null): PathStep[] {
  return (path?.nodes ?? []).map((node, index) => {
    const edge = path?.edges[index];
    return { node: node.id, name: node.name, relation: edge?.kind ?? null, evidence: edge?.evidence ?? [] };
  });
}

function labelOf(word: string): NodeLabel {
  const label = NODE_LABELS.find((known) => known.toLowerCase() === word.toLowerCase());
  if (label !== undefined) return label;
  const message = `"${word}" is no label of nodes; known are ${NODE_LABELS.join(" ")}.`;
  throw new GovkgError("invalid-options", message, { stage: "cli", candidates: NODE_LABELS });
}
