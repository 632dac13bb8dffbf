import {
  compareText,
  type Extraction,
  type GraphNode,
  type NodeQuery,
  type Projection,
  projectExtraction,
  type ReportRow,
} from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import type { Reports } from "./reports.js";

/** Projections kept at a time: questions about one report come several in a row. */
const KEPT = 64;

type Names = { readonly name: string | null; readonly part: string | null };
/** Labels of nodes that live inside one report. */
export type OwnLabel = "Report" | "Quantity" | "Commitment" | "Problem";

/** Nodes and edges of single reports, projected from their extractions when asked for. */
export class Projections {
  private readonly kept = new Map<number, Projection>();
  private readonly naming: Readonly<Record<OwnLabel, Statement<[Names], number>>>;

  constructor(
    db: Database,
    private readonly reports: Reports,
    private readonly read: (no: number) => { readonly extraction: Extraction },
  ) {
    // ids of nodes inside a report are the report's with "#" behind: this is their order too
    const select = (from: string, name: string) =>
      db
        .prepare<[Names], number>(
          `SELECT DISTINCT no FROM ${from} WHERE (@name IS NULL OR ${name} = @name)
           AND (@part IS NULL OR instr(${name}, @part) > 0) ORDER BY id || '#'`,
        )
        .pluck();
    this.naming = {
      Report: select("report", "coalesce(title, document)"),
      Quantity: select("report JOIN quantity ON report = no", "text"),
      Commitment: select("report JOIN item ON report = no AND item.kind = 1", "heading"),
      Problem: select("report JOIN item ON report = no AND item.kind = 2", "heading"),
    };
  }

  /** To be called when reports have changed. */
  forget(): void {
    this.kept.clear();
  }

  of(no: number): Projection {
    let projection = this.kept.get(no);
    if (projection === undefined) {
      projection = projectExtraction(this.read(no).extraction);
      const [oldest] = this.kept.keys();
      if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
      this.kept.set(no, projection);
    }
    return projection;
  }

  /** Number of the report that the id of a report, or of something inside one, belongs to. */
  reportOf(id: string): number | undefined {
    if (id.startsWith("report:")) return this.reports.numberOf(id);
    const hash = id.lastIndexOf("#");
    return hash < 0 ? undefined : this.reports.numberOf(`report:${id.slice(id.indexOf(":") + 1, hash)}`);
  }

  /** A report or something inside one; undefined when it isn't held. */
  nodeOf(id: string): GraphNode | undefined {
    const no = this.reportOf(id);
    if (no === undefined) return undefined;
    return id.startsWith("report:")
      ? reportNode(this.reports.rowOf(no))
      : this.of(no).nodes.find((node) => node.id === id);
  }

  /** Nodes of a label inside reports, in order of id. */
  *nodesInOrder(label: OwnLabel, { name, contains }: NodeQuery): Iterable<GraphNode> {
    for (const no of this.naming[label].all({ name: name ?? null, part: contains ?? null })) {
      if (label === "Report") yield reportNode(this.reports.rowOf(no));
      else
        yield* this.of(no)
          .nodes.filter((node) => node.label === label)
          .sort((a, b) => compareText(a.id, b.id));
    }
  }
}

/** The node of a report alone, as `projectExtraction` gives it. */
function reportNode(row: ReportRow): GraphNode {
  const [node] = projectExtraction({
    format: "govkg.extraction/1",
    document: row.document,
    contentHash: row.contentHash,
    lexicon: row.lexicon,
    report: { ...row, regionChain: [...row.regionChain] },
    mentions: [],
    quantities: [],
    commitments: [],
    problems: [],
    entities: [],
    relations: [],
    sections: [],
    diagnostics: [],
    text: "",
  }).nodes;
  if (node === undefined) throw new RangeError(`report ${row.id} has no node`);
  return node;
}
