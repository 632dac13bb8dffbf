import {
  compareText,
  type Entity,
  entityNode,
  type GraphNode,
  isNodeId,
  mergeNodes,
  NODE_LABELS,
  type NodeLabel,
  type NodeQuery,
  parseNodeId,
} from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { variantKey } from "../postings/keys.js";
import type { PostingIndex } from "../postings/posting-index.js";
import type { OwnLabel, Projections } from "./projections.js";
import type { ReportCatalogue, ReportMask } from "./report-catalogue.js";

/** Labels of nodes that live inside one report. */
const OWN_LABELS: readonly OwnLabel[] = ["Report", "Quantity", "Commitment", "Problem"];

interface EntityQuery {
  readonly from: string;
  readonly to: string;
  readonly name: string | null;
  readonly part: string | null;
  readonly lineage: string | null;
  readonly limit: number;
}

interface Variant {
  readonly no: number;
  readonly data: string;
}

/** Reads nodes: the shared ones from their table, those inside a report from its projection. */
export class Nodes {
  private readonly byRange: Statement<[EntityQuery], { readonly no: number; readonly id: string }>;
  private readonly byName: typeof this.byRange;
  private readonly byLineage: typeof this.byRange;
  private readonly held: Statement<[string], number>;
  private readonly variants: Statement<[number], Variant>;

  constructor(
    db: Database,
    private readonly index: PostingIndex,
    private readonly projections: Projections,
  ) {
    const rows = (
      by: string,
    ) => `SELECT no, id FROM entity WHERE ${by} AND id >= @from AND id < @to AND name IS NOT NULL
      AND (@name IS NULL OR name = @name) AND (@part IS NULL OR instr(name, @part) > 0)
      AND (@lineage IS NULL OR lineage = @lineage)`;
    const select = (...conditions: readonly string[]) =>
      db.prepare<[EntityQuery], { no: number; id: string }>(
        `${conditions.map(rows).join(" UNION ")} ORDER BY id LIMIT @limit`,
      );
    this.byRange = select("TRUE");
    // by the id where it tells the name or lineage, by the indexes of those that it doesn't tell
    this.byName = select("id = @from || @name", "name = @name AND id <> lower(label) || ':' || name");
    this.byLineage = select("id = @lineage", "lineage = @lineage AND lineage <> id");
    this.held = db.prepare<[string], number>("SELECT no FROM entity WHERE id = ? AND name IS NOT NULL").pluck();
    this.variants = db.prepare("SELECT no, data FROM entity_variant WHERE entity = ?");
  }

  /** A page of nodes in order of id. */
  list(catalogue: ReportCatalogue, query: NodeQuery): GraphNode[] {
    const end = query.offset + query.limit;
    const found: GraphNode[] = [];
    for (const node of this.candidates(catalogue, query, end)) {
      if (found.length >= end) break;
      if (passes(node, query)) found.push(node);
    }
    return found.slice(query.offset, end);
  }

  /** A shared node as the reports held, or those of a mask that has some that name it, describe it. */
  shared(no: number, catalogue: ReportCatalogue, mask?: ReportMask): GraphNode {
    const all = this.variants.all(no);
    const variants = all.length > 1 ? this.inOrder(all, catalogue, mask) : all;
    // as: only `EntityTable` writes the column
    return mergeNodes(variants.map(({ data }) => entityNode(JSON.parse(data) as Entity)));
  }

  private *candidates(catalogue: ReportCatalogue, query: NodeQuery, end: number): Iterable<GraphNode> {
    const { ids, lineage } = query;
    if (ids !== undefined) {
      for (const id of [...new Set(ids)].sort(compareText)) {
        const node = this.byId(catalogue, id);
        if (node !== undefined) yield node;
      }
      return;
    }
    const labels = lineage === undefined ? (query.labels ?? NODE_LABELS) : ["Agency" as const];
    // labels are prefixes of ids: one label after the other is the order of ids
    for (const label of [...new Set(labels)].sort((a, b) => compareText(prefixOf(a), prefixOf(b)))) {
      if (isOwnLabel(label)) yield* this.projections.nodesInOrder(label, query);
      else for (const no of this.sharedOf(label, query, end)) yield this.shared(no, catalogue);
    }
  }

  private byId(catalogue: ReportCatalogue, id: string): GraphNode | undefined {
    if (!isNodeId(id)) return undefined;
    if (isOwnLabel(parseNodeId(id).label)) return this.projections.nodeOf(id);
    const no = this.held.get(id);
    return no === undefined ? undefined : this.shared(no, catalogue);
  }

  private sharedOf(label: NodeLabel, { name, contains, lineage }: NodeQuery, limit: number): number[] {
    const from = prefixOf(label);
    const select = name !== undefined ? this.byName : lineage !== undefined ? this.byLineage : this.byRange;
    const to = `${from.slice(0, -1)};`;
    const rows = select.all({ from, to, name: name ?? null, part: contains ?? null, lineage: lineage ?? null, limit });
    return rows.map((row) => row.no);
  }

  /** Variants by the first report, in order of id, that has each; those that none has are left out. */
  private inOrder(variants: readonly Variant[], catalogue: ReportCatalogue, mask?: ReportMask): Variant[] {
    const ranks = catalogue.rankOf();
    const ranked = variants.map((variant) => {
      let first = Number.POSITIVE_INFINITY;
      this.index.lookup(variantKey(variant.no), (report) => {
        const rank = ranks[report] ?? 0;
        if (rank !== 0 && mask?.[report] !== 0) first = Math.min(first, rank);
      });
      return { variant, first };
    });
    const held = ranked.filter(({ first }) => first !== Number.POSITIVE_INFINITY);
    return held.sort((a, b) => a.first - b.first).map(({ variant }) => variant);
  }
}

function passes({ label, name, properties }: GraphNode, query: NodeQuery): boolean {
  return (
    (query.labels === undefined || query.labels.includes(label)) &&
    (query.name === undefined || name === query.name) &&
    (query.contains === undefined || name.includes(query.contains)) &&
    (query.lineage === undefined || (label === "Agency" && properties["lineage"] === query.lineage))
  );
}

export function isOwnLabel(label: NodeLabel): label is OwnLabel {
  return OWN_LABELS.some((own) => own === label);
}

/** What ids of a label begin with. */
function prefixOf(label: NodeLabel): string {
  return `${label.toLowerCase()}:`;
}
