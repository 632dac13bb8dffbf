import { isNodeId, parseNodeId, type RelationKind } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import type { ByteReader } from "../bytes/byte-reader.js";
import { CITATION_BIT, FACT_KINDS } from "../bytes/codes.js";
import { factKey } from "../pack/fact-groups.js";
import { localKey, quantifiedKey } from "../postings/keys.js";
import type { PostingIndex } from "../postings/posting-index.js";
import type { EntityNames } from "./entity-names.js";
import { isOwnLabel } from "./nodes.js";
import type { Projections } from "./projections.js";
import type { ReportCatalogue } from "./report-catalogue.js";

/** An end of an edge: a report by its number (its id is looked up when needed), anything else by its id. */
export type End = number | string;

/** An edge that a node has, before it is read: enough to order it. */
export interface EdgeCandidate {
  readonly kind: RelationKind;
  readonly from: End;
  readonly to: End;
  /** Number of the report whose projection holds it; 0 for links between shared nodes and for `FOLLOWS`. */
  readonly report: number;
}

export type Direction = "out" | "in";

interface Link {
  readonly kind: RelationKind;
  readonly source: string;
  readonly target: string;
}

/** Links with the ids of their ends. */
export const LINK_IDS = `SELECT kind, source.id AS source, target.id AS target FROM link
  JOIN entity AS source ON source.no = link.source JOIN entity AS target ON target.no = link.target`;

/** Finds the edges of a node without reading them. */
export class EdgeCandidates {
  private readonly statements: {
    readonly linksFrom: Statement<[string], Link>;
    readonly linksTo: Statement<[string], Link>;
    readonly issued: Statement<[string], number>;
    readonly covering: Statement<[string], number>;
    readonly earlier: Statement<[number], number>;
    readonly later: Statement<[number], number>;
    readonly concerning: Statement<[number, number], { readonly kind: number; readonly ordinal: number }>;
    readonly start: Statement<[number, number], number>;
  };

  constructor(
    db: Database,
    private readonly parts: {
      readonly index: PostingIndex;
      readonly names: EntityNames;
      readonly projections: Projections;
      readonly reportId: (no: number) => string;
    },
  ) {
    const follow = (difference: string) =>
      db
        .prepare<[number], number>(
          `SELECT other.no FROM report AS own JOIN report AS other ON other.lineage = own.lineage
           AND other.kind = own.kind AND other.year = own.year ${difference} WHERE own.no = ?`,
        )
        .pluck();
    this.statements = {
      linksFrom: db.prepare(`${LINK_IDS} WHERE source.id = ?`),
      linksTo: db.prepare(`${LINK_IDS} WHERE target.id = ?`),
      issued: db.prepare<[string], number>("SELECT no FROM report WHERE agency_id = ?").pluck(),
      covering: db.prepare<[string], number>("SELECT no FROM report WHERE region_id = ?").pluck(),
      earlier: follow("- 1"),
      later: follow("+ 1"),
      concerning: db.prepare("SELECT DISTINCT kind, ordinal FROM fact WHERE report = ? AND entity = ? AND kind > 0"),
      start: db.prepare<[number, number], number>("SELECT start FROM quantity WHERE report = ? AND seq = ?").pluck(),
    };
  }

  /** Edges that leave (`out`) or enter (`in`) a node, each once. */
  of(catalogue: ReportCatalogue, id: string, direction: Direction): EdgeCandidate[] {
    if (!isNodeId(id)) return [];
    if (isOwnLabel(parseNodeId(id).label)) return this.ofOwn(id, direction);
    const links = direction === "out" ? this.statements.linksFrom.all(id) : this.statements.linksTo.all(id);
    const edges = links.map(({ kind, source, target }) => ({ kind, from: source, to: target, report: 0 }));
    return [...edges, ...(direction === "out" ? this.fromShared(catalogue, id) : this.toShared(catalogue, id))];
  }

  /** Edges of a report or of something inside one: those of its projection, and the reports before and after. */
  private ofOwn(id: string, direction: Direction): EdgeCandidate[] {
    const no = this.parts.projections.reportOf(id);
    if (no === undefined) return [];
    const edges = this.projected(no, id, direction);
    if (!id.startsWith("report:")) return edges;
    const others = direction === "out" ? this.statements.earlier.all(no) : this.statements.later.all(no);
    const follows = others.map((other) => {
      const [from, to] = direction === "out" ? [no, other] : [other, no];
      return { kind: "FOLLOWS" as const, from, to, report: 0 };
    });
    return [...edges, ...follows];
  }

  private fromShared(catalogue: ReportCatalogue, id: string): EdgeCandidate[] {
    const issued = this.statements.issued
      .all(id)
      .map((no) => ({ kind: "ISSUED" as const, from: id, to: no, report: no }));
    const known = new Set(issued.map(({ report }) => report));
    const others = this.throughNeighbours(catalogue, id, "out");
    return [
      ...issued,
      ...others.filter(({ kind, report, to }) => kind !== "ISSUED" || !known.has(report) || to !== report),
    ];
  }

  private toShared(catalogue: ReportCatalogue, id: string): EdgeCandidate[] {
    const no = this.parts.names.numberOf(id);
    const covering = this.statements.covering
      .all(id)
      .map((report) => ({ kind: "COVERS" as const, from: report, to: id, report }));
    const edges =
      no === undefined
        ? []
        : [
            ...this.mentioning(catalogue, no, id),
            ...this.ofItems(catalogue, no, id),
            ...this.ofFigures(catalogue, no, id),
          ];
    const others = this.throughNeighbours(catalogue, id, "in");
    const found = [...covering, ...edges];
    return others.length === 0 ? found : unique([...found, ...others]);
  }

  private mentioning(catalogue: ReportCatalogue, no: number, id: string): EdgeCandidate[] {
    const edges: EdgeCandidate[] = [];
    this.parts.index.lookup(factKey("mention", no), (report, reader) => {
      if (!catalogue.isHeld(report)) return;
      for (const kind of mentionKinds(reader)) edges.push({ kind, from: report, to: id, report });
    });
    return edges;
  }

  private ofItems(catalogue: ReportCatalogue, no: number, id: string): EdgeCandidate[] {
    const reports = new Set<number>();
    for (const kind of ["commitment", "problem"] as const) {
      this.parts.index.lookup(factKey(kind, no), (report) => {
        if (catalogue.isHeld(report)) reports.add(report);
      });
    }
    return [...reports].flatMap((report) => {
      const place = `${this.parts.reportId(report).slice("report:".length)}#`;
      const items = this.statements.concerning.all(report, no);
      return items.map(({ kind, ordinal }) => ({
        kind: "CONCERNS" as const,
        from: `${FACT_KINDS[kind]}:${place}${ordinal}`,
        to: id,
        report,
      }));
    });
  }

  private ofFigures(catalogue: ReportCatalogue, no: number, id: string): EdgeCandidate[] {
    const figures: [report: number, seq: number][] = [];
    this.parts.index.lookup(quantifiedKey(no), (report, reader) => {
      if (catalogue.isHeld(report)) figures.push([report, reader.varint()]);
    });
    return figures.map(([report, seq]) => {
      const place = this.parts.reportId(report).slice("report:".length);
      return {
        kind: "QUANTIFIES" as const,
        from: `quantity:${place}#${this.statements.start.get(report, seq)}`,
        to: id,
        report,
      };
    });
  }

  /** What neither facts nor figures lead to: the reports concerned are projected. */
  private throughNeighbours(catalogue: ReportCatalogue, id: string, direction: Direction): EdgeCandidate[] {
    const no = this.parts.names.numberOf(id);
    const reports = new Set<number>();
    if (no !== undefined) {
      this.parts.index.lookup(localKey(no), (report) => {
        if (catalogue.isHeld(report)) reports.add(report);
      });
    }
    return [...reports].flatMap((report) => this.projected(report, id, direction));
  }

  private projected(report: number, id: string, direction: Direction): EdgeCandidate[] {
    const own = this.parts.reportId(report);
    const end = (other: string): End => (other === own ? report : other);
    const edges = this.parts.projections
      .of(report)
      .edges.filter((edge) => (direction === "out" ? edge.from : edge.to) === id);
    return edges.map(({ kind, from, to }) => ({ kind, from: end(from), to: end(to), report }));
  }
}

/** Kinds of the edge from a report to what it mentions: an instrument is cited, all else mentioned. */
function mentionKinds(reader: ByteReader): RelationKind[] {
  let cited = false;
  let mentioned = false;
  for (let left = reader.varint(); left > 0; left--) {
    if ((reader.byte() & CITATION_BIT) === 0) mentioned = true;
    else cited = true;
  }
  return [...(cited ? ["CITES" as const] : []), ...(mentioned ? ["MENTIONS" as const] : [])];
}

function unique(edges: readonly EdgeCandidate[]): EdgeCandidate[] {
  return [...new Map(edges.map((edge) => [`${edge.kind}|${edge.from}|${edge.to}`, edge])).values()];
}
