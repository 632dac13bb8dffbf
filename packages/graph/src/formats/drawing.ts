import { compareText, type GraphEdge, type GraphNode, type Queries } from "@govkg/model";

/** A few nodes with the edges between them, to be drawn. */
export interface Drawing {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface NeighbourhoodOptions {
  /** Steps from the middle. Default: 1. */
  readonly depth?: number;
  /** Edges drawn of each node at most, the first by direction, kind and id. Default: 30. */
  readonly edges?: number;
}

/** A node with what is around it, nodes and edges in order of id. */
export async function neighbourhood(
  queries: Queries,
  idOrName: string,
  options: NeighbourhoodOptions = {},
): Promise<Drawing> {
  const { depth = 1, edges: limit = 30 } = options;
  const middle = await queries.get(idOrName);
  const nodes = new Map([[middle.id, middle]]);
  const edges = new Map<string, GraphEdge>();
  let reached: readonly string[] = [middle.id];
  for (let step = 0; step < depth; step++) {
    const found: string[] = [];
    for (const id of reached) {
      for (const { node, edge } of (await queries.neighbours(id, { limit, evidence: 0 })).rows) {
        if (!nodes.has(node.id)) found.push(node.id);
        nodes.set(node.id, node);
        edges.set(edge.id, edge);
      }
    }
    reached = found;
  }
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
  return { nodes: [...nodes.values()].sort(byId), edges: [...edges.values()].sort(byId) };
}

/** The drawing in the language of Graphviz. */
export function toDot({ nodes, edges }: Drawing): string {
  const lines = [
    ...nodes.map(({ id, label, name }) => `  ${dotString(id)} [label=${dotString(`${name}\n${label}`)}];`),
    ...edges.map(
      ({ from, to, kind, count }) =>
        `  ${dotString(from)} -> ${dotString(to)} [label=${dotString(edgeLabel(kind, count))}];`,
    ),
  ];
  return `digraph govkg {\n  node [shape=box];\n${lines.join("\n")}\n}\n`;
}

/** The drawing as a Mermaid flowchart, for Markdown. */
export function toMermaid({ nodes, edges }: Drawing): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = [
    ...nodes.map(({ id, label, name }) => `  ${names.get(id)}["${mermaidText(name)}<br/><i>${label}</i>"]`),
    ...edges.map(
      ({ from, to, kind, count }) => `  ${names.get(from)} -->|"${edgeLabel(kind, count)}"| ${names.get(to)}`,
    ),
  ];
  return `flowchart LR\n${lines.join("\n")}\n`;
}

function edgeLabel(kind: string, count: number): string {
  return count > 1 ? `${kind} ×${count}` : kind;
}

function dotString(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
  return `"${escaped}"`;
}

/** Mermaid knows entity codes between # and ; only. */
function mermaidText(text: string): string {
  return text
    .replaceAll("#", "#35;")
    .replaceAll('"', "#quot;")
    .replaceAll("<", "#lt;")
    .replaceAll(">", "#gt;")
    .replace(/[\r\n]+/gu, " ");
}
