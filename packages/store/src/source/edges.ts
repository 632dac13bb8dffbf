import {
  compareText,
  type EdgeQuery,
  edgeId,
  followsEdge,
  type GraphEdge,
  mergeEdges,
  type RelationKind,
  type Step,
} from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { linkKey } from "../postings/keys.js";
import type { PostingIndex } from "../postings/posting-index.js";
import { type EdgeCandidate, type EdgeCandidates, type End, LINK_IDS } from "./edge-candidates.js";
import { readLinkEdge } from "./link-edge.js";
import type { Projections } from "./projections.js";
import type { ReportCatalogue, ReportMask } from "./report-catalogue.js";

/** A link with its ends. */
export type LinkEdge = Pick<GraphEdge, "id" | "kind" | "from" | "to"> & { readonly no: number };

/** Which part of a link is read. */
export interface LinkPart {
  /** Only what these reports show. */
  readonly mask?: ReportMask | undefined;
  /** The rules of these reports; left out: of all. */
  readonly rules?: readonly string[] | undefined;
}

/** Reads edges of the whole graph, each merged over all reports that give it. */
export class Edges {
  private readonly link: Statement<[{ kind: string; from: string; to: string }], number>;
  private readonly rules: Statement<[number], string>;
  private readonly allLinks: Statement<
    [],
    { readonly kind: RelationKind; readonly source: string; readonly target: string }
  >;

  constructor(
    db: Database,
    private readonly parts: {
      readonly index: PostingIndex;
      readonly candidates: EdgeCandidates;
      readonly projections: Projections;
      readonly reportId: (no: number) => string;
    },
  ) {
    this.link = db
      .prepare<[{ kind: string; from: string; to: string }], number>(
        `SELECT no FROM link WHERE kind = @kind AND source = (SELECT no FROM entity WHERE id = @from)
         AND target = (SELECT no FROM entity WHERE id = @to)`,
      )
      .pluck();
    this.rules = db.prepare<[number], string>("SELECT rule FROM link_rule WHERE link = ?").pluck();
    this.allLinks = db.prepare(LINK_IDS);
  }

  /** A page of edges in order of kind, from and to. */
  list(catalogue: ReportCatalogue, query: EdgeQuery): GraphEdge[] {
    const { offset, limit, kinds } = query;
    const found = this.find(catalogue, query).filter((edge) => kinds === undefined || kinds.includes(edge.kind));
    const byKind = groupByKind(found);
    const page: EdgeCandidate[] = [];
    let before = 0;
    for (const kind of [...byKind.keys()].sort(compareText)) {
      const edges = byKind.get(kind) ?? [];
      if (before + edges.length > offset && before < offset + limit) {
        const sorted = this.sort(catalogue, edges);
        page.push(...sorted.slice(Math.max(0, offset - before), offset + limit - before));
      }
      before += edges.length;
    }
    return page.map((edge) => this.read(catalogue, edge));
  }

  /** Distinct steps from each node along edges of any kind and way, in order of node and other. */
  steps(catalogue: ReportCatalogue, nodes: readonly string[]): Step[] {
    return [...new Set(nodes)].sort(compareText).flatMap((node) => {
      const out = this.parts.candidates.of(catalogue, node, "out").map((edge) => edge.to);
      const back = this.parts.candidates.of(catalogue, node, "in").map((edge) => edge.from);
      const others = new Set([...out, ...back].map((end) => this.idOf(end)));
      return [...others].sort(compareText).map((other) => ({ node, other }));
    });
  }

  private find(catalogue: ReportCatalogue, { from, to }: EdgeQuery): EdgeCandidate[] {
    const { candidates } = this.parts;
    if (from !== undefined) {
      const leaving = [...new Set(from)].flatMap((id) => candidates.of(catalogue, id, "out"));
      const targets = to && new Set(to);
      return targets === undefined ? leaving : leaving.filter((edge) => targets.has(this.idOf(edge.to)));
    }
    if (to !== undefined) return [...new Set(to)].flatMap((id) => candidates.of(catalogue, id, "in"));
    return this.all(catalogue);
  }

  /** Every edge there is: all reports are projected. */
  private all(catalogue: ReportCatalogue): EdgeCandidate[] {
    const links = this.allLinks.all();
    const edges: EdgeCandidate[] = links.map(({ kind, source, target }) => ({
      kind,
      from: source,
      to: target,
      report: 0,
    }));
    const isLink = new Set(links.map(({ kind, source, target }) => edgeId(source, kind, target)));
    for (const report of catalogue.numbers) {
      for (const { id, kind, from, to } of this.parts.projections.of(report).edges) {
        if (!isLink.has(id)) edges.push({ kind, from, to, report });
      }
      const id = this.parts.reportId(report);
      edges.push(...this.parts.candidates.of(catalogue, id, "out").filter((edge) => edge.kind === "FOLLOWS"));
    }
    return edges;
  }

  private sort(catalogue: ReportCatalogue, edges: readonly EdgeCandidate[]): EdgeCandidate[] {
    const ranks = catalogue.rankOf();
    const compare = (a: End, b: End): number => {
      if (typeof a === "number" && typeof b === "number") return (ranks[a] ?? 0) - (ranks[b] ?? 0);
      return compareText(this.idOf(a), this.idOf(b));
    };
    return [...edges].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  }

  private idOf(end: End): string {
    return typeof end === "number" ? this.parts.reportId(end) : end;
  }

  private read(catalogue: ReportCatalogue, { kind, from, to, report }: EdgeCandidate): GraphEdge {
    const ends = [this.idOf(from), this.idOf(to)] as const;
    if (kind === "FOLLOWS" && report === 0) return followsEdge(...ends);
    const id = edgeId(ends[0], kind, ends[1]);
    if (report === 0) {
      const no = this.link.get({ kind, from: ends[0], to: ends[1] }) ?? 0;
      return this.readLink(catalogue, { no, id, kind, from: ends[0], to: ends[1] });
    }
    const edge = this.parts.projections.of(report).edges.find((own) => own.id === id);
    if (edge === undefined) throw new RangeError(`edge ${id} is indexed but not given by its report`);
    return edge;
  }

  /** A link as the reports held show it, or a part of them. */
  readLink(catalogue: ReportCatalogue, { no, ...ends }: LinkEdge, part: LinkPart = {}): GraphEdge {
    const bare = { ...ends, count: 0, planned: 0, stances: {}, roles: {}, articles: [], evidence: [] };
    const rules = part.rules ?? this.rules.all(no).sort(compareText);
    const shown: { readonly rank: number; readonly edge: GraphEdge }[] = [];
    const ranks = catalogue.rankOf();
    this.parts.index.lookup(linkKey(no), (report, reader, length) => {
      const rank = ranks[report] ?? 0;
      if (rank === 0 || part.mask?.[report] === 0) return;
      const read = readLinkEdge(reader, reader.at + length, this.parts.reportId(report));
      shown.push({ rank, edge: { ...bare, ...read, rules: [] } });
    });
    shown.sort((a, b) => a.rank - b.rank);
    return mergeEdges([{ ...bare, rules }, ...shown.map(({ edge }) => edge)]);
  }
}

function groupByKind(edges: readonly EdgeCandidate[]): ReadonlyMap<RelationKind, readonly EdgeCandidate[]> {
  const groups = new Map<RelationKind, EdgeCandidate[]>();
  for (const edge of edges) {
    const group = groups.get(edge.kind);
    if (group) group.push(edge);
    else groups.set(edge.kind, [edge]);
  }
  return groups;
}
