import {
  compareText,
  type Extraction,
  edgeId,
  followsEdge,
  type GraphEdge,
  type GraphNode,
  type GraphWalk,
  type RelationKind,
  type ReportFilter,
  splitProjection,
} from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import type { Edges } from "./edges.js";
import type { Nodes } from "./nodes.js";
import type { ReportCatalogue, ReportMask } from "./report-catalogue.js";

/** Shared nodes read at a time. */
const PAGE = 500;

/** What walks need of the source around them. */
export interface WalkParts {
  readonly nodes: Nodes;
  readonly edges: Edges;
  readonly catalogue: () => ReportCatalogue;
  readonly reportId: (no: number) => string;
  readonly read: (no: number) => { readonly extraction: Extraction };
  readonly guard: <Result>(work: () => Result) => Result;
}

/** What some reports share with others: ids of nodes, and by id of the edge the rules that they give for it. */
interface SharedPart {
  readonly nodes: ReadonlySet<string>;
  readonly rules: ReadonlyMap<string, readonly string[]>;
}

interface EntityRow {
  readonly no: number;
  readonly id: string;
}

interface LinkRow {
  readonly no: number;
  readonly kind: RelationKind;
  readonly to: string;
}

/** Walks of the graph: shared nodes and links from their tables, all else report by report. */
export class GraphWalks {
  private readonly page: Statement<[string, number], EntityRow>;
  private readonly links: Statement<[number], LinkRow>;
  private readonly earlier: Statement<[number], EntityRow>;

  constructor(
    db: Database,
    private readonly parts: WalkParts,
  ) {
    this.page = db.prepare("SELECT no, id FROM entity WHERE id > ? AND name IS NOT NULL ORDER BY id LIMIT ?");
    this.links = db.prepare(
      `SELECT link.no, kind, id AS "to" FROM link JOIN entity ON entity.no = target
       WHERE source = ? AND name IS NOT NULL ORDER BY kind, id`,
    );
    this.earlier = db.prepare(
      `SELECT other.no, other.id FROM report AS own JOIN report AS other ON other.lineage = own.lineage
       AND other.kind = own.kind AND other.year = own.year - 1 WHERE own.no = ? ORDER BY other.id`,
    );
  }

  /** The graph of the reports that a filter lets through. */
  walk(filter: ReportFilter): GraphWalk {
    const { guard, catalogue } = this.parts;
    let part: SharedPart | null | undefined;
    const begin = () => {
      const mask = guard(() => catalogue().mask(filter));
      const numbers = guard(() => inOrderOfId(catalogue(), mask));
      if (part === undefined) part = numbers.length === catalogue().numbers.length ? null : this.sharedPart(numbers);
      return { mask, numbers, part };
    };
    return {
      nodes: () => this.walkNodes(begin()),
      edges: () => this.walkEdges(begin()),
    };
  }

  /** One pass over the reports of a part. It costs some hundred bytes for each thing that they share. */
  private sharedPart(numbers: readonly number[]): SharedPart {
    const nodes = new Set<string>();
    const rules = new Map<string, readonly string[]>();
    for (const no of numbers) {
      const { shared } = this.split(no);
      for (const { id } of shared.nodes) nodes.add(id);
      for (const edge of shared.edges) {
        const known = rules.get(edge.id);
        if (known === undefined) rules.set(edge.id, edge.rules);
        else if (edge.rules.some((rule) => !known.includes(rule)))
          rules.set(edge.id, [...new Set([...known, ...edge.rules])].sort(compareText));
      }
    }
    return { nodes, rules };
  }

  private async *walkNodes({ mask, numbers, part }: Walk): AsyncGenerator<GraphNode> {
    for (const entities of this.entityPages()) {
      const own = part === null ? entities : entities.filter(({ id }) => part.nodes.has(id));
      yield* this.parts.guard(() => own.map(({ no }) => this.parts.nodes.shared(no, this.parts.catalogue(), mask)));
    }
    for (const no of numbers) yield* this.split(no).own.nodes;
  }

  private async *walkEdges({ mask, numbers, part }: Walk): AsyncGenerator<GraphEdge> {
    for (const entities of this.entityPages()) {
      for (const entity of entities) yield* this.linksOf(entity, mask, part);
    }
    for (const no of numbers) {
      yield* this.split(no).own.edges;
      const earlier = this.parts.guard(() => this.earlier.all(no));
      for (const report of earlier) {
        if (mask[report.no] === 1) yield followsEdge(this.parts.reportId(no), report.id);
      }
    }
  }

  private linksOf({ no, id: from }: EntityRow, mask: ReportMask, part: SharedPart | null): GraphEdge[] {
    const { edges, guard, catalogue } = this.parts;
    return guard(() => {
      const links = this.links.all(no).map((link) => ({ ...link, from, id: edgeId(from, link.kind, link.to) }));
      const own = part === null ? links : links.filter(({ id }) => part.rules.has(id));
      return own.map((link) => edges.readLink(catalogue(), link, { mask, rules: part?.rules.get(link.id) }));
    });
  }

  /** All shared nodes in order of id. */
  private *entityPages(): Generator<readonly EntityRow[]> {
    for (let after = ""; ; ) {
      const entities = this.parts.guard(() => this.page.all(after, PAGE));
      if (entities.length > 0) yield entities;
      const last = entities.at(-1);
      if (last === undefined || entities.length < PAGE) return;
      after = last.id;
    }
  }

  private split(no: number) {
    return splitProjection(this.parts.guard(() => this.parts.read(no)).extraction);
  }
}

interface Walk {
  readonly mask: ReportMask;
  readonly numbers: readonly number[];
  readonly part: SharedPart | null;
}

function inOrderOfId(catalogue: ReportCatalogue, mask: ReportMask): number[] {
  const ranks = catalogue.rankOf();
  const numbers = Array.from(catalogue.numbers).filter((no) => mask[no] === 1);
  return numbers.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}
