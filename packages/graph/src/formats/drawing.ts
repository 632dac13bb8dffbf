import { compareText, type GraphEdge, type GraphNode, type Queries } from "@govkg/model";
import { printable } from "./xml-text.js";

/** Signs of a name that are shown. */
const LABEL = 80;

/** A few nodes with the edges between them, to be drawn. */
export interface Drawing {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Whether edges were left out for their number. */
  readonly isCut?: boolean;
}

export interface NeighbourhoodOptions {
  /** Steps from the middle. Default: 1. */
  readonly depth?: number;
  /** Edges drawn of each node at most, the first by direction, kind and id. Default: 30. */
  readonly edges?: number;
  /** Edges drawn at most in all. Default: 400; Mermaid draws no more than 500. */
  readonly total?: number;
}

const NEIGHBOURHOOD_DEFAULTS = { depth: 1, edges: 30, total: 400 } as const satisfies NeighbourhoodOptions;

/** A node with what is around it, nodes and edges in order of id. */
export async function neighbourhood(
  queries: Queries,
  idOrName: string,
  options: NeighbourhoodOptions = {},
): Promise<Drawing> {
  const { depth, edges: limit, total } = { ...NEIGHBOURHOOD_DEFAULTS, ...options };
  const middle = await queries.get(idOrName);
  const drawn = new Draft(middle, total);
  let reached: readonly string[] = [middle.id];
  for (let step = 0; step < depth && !drawn.isFull; step++) {
    const found: string[] = [];
    for (const id of reached) {
      if (drawn.isFull) break;
      const { rows, next } = await queries.neighbours(id, { limit, evidence: 0 });
      if (next !== null) drawn.isCut = true;
      for (const row of rows) if (drawn.add(row)) found.push(row.node.id);
    }
    reached = found;
  }
  return drawn.finish();
}

class Draft {
  isCut = false;
  private readonly nodes: Map<string, GraphNode>;
  private readonly edges = new Map<string, GraphEdge>();

  constructor(
    middle: GraphNode,
    private readonly total: number,
  ) {
    this.nodes = new Map([[middle.id, middle]]);
  }

  get isFull(): boolean {
    return this.edges.size >= this.total;
  }

  /** Adds an edge with the node behind it; true when the node is new. */
  add({ node, edge }: { readonly node: GraphNode; readonly edge: GraphEdge }): boolean {
    if (this.edges.has(edge.id)) return false;
    if (this.isFull) {
      this.isCut = true;
      return false;
    }
    const isNew = !this.nodes.has(node.id);
    this.nodes.set(node.id, node);
    this.edges.set(edge.id, edge);
    return isNew;
  }

  finish(): Drawing {
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
    const nodes = [...this.nodes.values()].sort(byId);
    return { nodes, edges: [...this.edges.values()].sort(byId), isCut: this.isCut };
  }
}

/** The drawing in the language of Graphviz. */
export function toDot({ nodes, edges }: Drawing): string {
  const lines = [
    ...nodes.map(({ id, label, name }) => `  ${dotString(id)} [label=${dotString(`${toLabel(name)}\n${label}`)}];`),
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
    ...nodes.map(({ id, label, name }) => `  ${names.get(id)}["${mermaidText(toLabel(name))}<br/><i>${label}</i>"]`),
    ...edges.map(
      ({ from, to, kind, count }) => `  ${names.get(from)} -->|"${edgeLabel(kind, count)}"| ${names.get(to)}`,
    ),
  ];
  return `flowchart LR\n${lines.join("\n")}\n`;
}

function edgeLabel(kind: string, count: number): string {
  return count > 1 ? `${kind} ×${count}` : kind;
}

/** A string of DOT: `\\N` and the like would stand for something else, line breaks would end the line. */
function dotString(text: string): string {
  const escaped = printable(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
  return `"${escaped}"`;
}

/** Signs that end a string of Mermaid or that it takes for Markdown or HTML; it knows their codes between # and ;. */
const MERMAID_CODES: Readonly<Record<string, string>> = {
  "#": "#35;",
  "&": "#38;",
  '"': "#quot;",
  "<": "#lt;",
  ">": "#gt;",
  "`": "#96;",
  "*": "#42;",
  _: "#95;",
  "\\": "#92;",
};

function mermaidText(text: string): string {
  return (
    printable(text)
      .replace(/[\r\n\t]+/gu, " ")
      .replace(/[#&"<>`*_\\]/gu, (sign) => MERMAID_CODES[sign] ?? sign)
      // "1. …" would begin a list, which a label can't hold
      .replace(/^(\s*\d+)([.)])/u, (_, number: string, mark: string) => `${number}#${mark.charCodeAt(0)};`)
      .replace(/^(\s*)([-+])/u, (_, space: string, mark: string) => `${space}#${mark.charCodeAt(0)};`)
  );
}

/** A name too long for a label is cut. */
function toLabel(name: string): string {
  const signs = Array.from(name.slice(0, 2 * LABEL));
  return signs.length > LABEL ? `${signs.slice(0, LABEL - 1).join("")}…` : name;
}
