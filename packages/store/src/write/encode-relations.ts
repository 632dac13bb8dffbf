import { type Extraction, isShared, itemId, quantityId, type Relation, type RelationKind } from "@govkg/model";
import { ByteWriter } from "../bytes/byte-writer.js";
import type { SharedTables } from "./encode-report.js";

/** What the relations and edges of one report give to the index and the totals. */
export interface EncodedRelations {
  /** Links that the report shows in its text or dates, with year and spans. */
  readonly links: readonly { readonly link: number; readonly data: Buffer }[];
  /** Entities at the far end of a relation of the report's own that isn't found through facts or figures. */
  readonly neighbours: readonly number[];
  /** Edges that only this report has, by kind. */
  readonly ownEdges: ReadonlyMap<RelationKind, number>;
}

export function encodeRelations(extraction: Extraction, tables: SharedTables, sign: 1 | -1): EncodedRelations {
  const byLink = new Map<number, Relation[]>();
  const neighbours = new Set<number>();
  const ownEdges = new OwnEdges();
  const items = itemIds(extraction);
  for (const relation of extraction.relations) {
    const { kind, from, to, rule } = relation;
    const [isFromShared, isToShared] = [isShared(from), isShared(to)];
    if (isFromShared && isToShared) {
      const [source, target] = [tables.entities.useId(from, sign), tables.entities.useId(to, sign)];
      const link = tables.links.use({ kind, source, target }, rule, sign);
      const known = byLink.get(link);
      if (known) known.push(relation);
      else byLink.set(link, [relation]);
      continue;
    }
    ownEdges.add(from, kind, to);
    if (isItemRelation(relation, items)) continue;
    if (isFromShared) neighbours.add(tables.entities.useId(from, sign));
    if (isToShared) neighbours.add(tables.entities.useId(to, sign));
  }
  addOwnEdges(extraction, ownEdges);
  return {
    links: [...byLink].flatMap(([link, relations]) => {
      const data = linkBytes(relations);
      return data === null ? [] : [{ link, data }];
    }),
    neighbours: [...neighbours],
    ownEdges: ownEdges.counts(),
  };
}

interface ItemIds {
  readonly items: ReadonlySet<string>;
  readonly quantities: ReadonlySet<string>;
}

function itemIds({ report, quantities, commitments, problems }: Extraction): ItemIds {
  return {
    items: new Set([
      ...commitments.map(({ ordinal }) => itemId("commitment", report.id, ordinal)),
      ...problems.map(({ ordinal }) => itemId("problem", report.id, ordinal)),
    ]),
    quantities: new Set(quantities.map(({ start }) => quantityId(report.id, start))),
  };
}

/** Whether the facts about items (`CONCERNS`) or the postings of figures (`QUANTIFIES`) lead to a relation. */
function isItemRelation({ kind, from }: Relation, { items, quantities }: ItemIds): boolean {
  return (kind === "CONCERNS" && items.has(from)) || (kind === "QUANTIFIES" && quantities.has(from));
}

/** Counts distinct edges by kind. */
class OwnEdges {
  private readonly ends = new Map<RelationKind, Map<string, Set<string>>>();

  add(from: string, kind: RelationKind, to: string): void {
    this.targets(from, kind).add(to);
  }

  /** Where the edges of a kind go from a node; more may be added. */
  targets(from: string, kind: RelationKind): Set<string> {
    const byFrom = this.ends.get(kind) ?? new Map<string, Set<string>>();
    const targets = byFrom.get(from) ?? new Set<string>();
    this.ends.set(kind, byFrom.set(from, targets));
    return targets;
  }

  counts(): Map<RelationKind, number> {
    const counts = new Map<RelationKind, number>();
    for (const [kind, byFrom] of this.ends) {
      let count = 0;
      for (const targets of byFrom.values()) count += targets.size;
      if (count > 0) counts.set(kind, count);
    }
    return counts;
  }
}

/** The edges of `projectExtraction` that don't come from relations. */
function addOwnEdges({ report, mentions, quantities, commitments, problems }: Extraction, edges: OwnEdges): void {
  const { id, agencyId, regionId } = report;
  if (agencyId !== null) edges.add(agencyId, "ISSUED", id);
  if (regionId !== null) edges.add(id, "COVERS", regionId);
  const cited = edges.targets(id, "CITES");
  const mentioned = edges.targets(id, "MENTIONS");
  for (const { type, entityId } of mentions) {
    if (entityId !== null) (type === "law" || type === "document" ? cited : mentioned).add(entityId);
  }
  const reported = edges.targets(id, "REPORTS");
  for (const { start } of quantities) reported.add(quantityId(id, start));
  for (const { ordinal } of commitments) edges.add(id, "COMMITS_TO", itemId("commitment", id, ordinal));
  for (const { ordinal } of problems) edges.add(id, "FACES", itemId("problem", id, ordinal));
}

/** Year (0: none) and spans of a link in one report: start, length and plan of each; null when there is nothing. */
function linkBytes(relations: readonly Relation[]): Buffer | null {
  const year = relations.findLast((relation) => relation.year !== undefined)?.year;
  if (year === undefined && relations.every((relation) => relation.evidence.length === 0)) return null;
  const writer = new ByteWriter(32);
  writer.varint(year === undefined ? 0 : year + 1);
  for (const { evidence, planned } of relations) {
    for (const { start, end } of evidence) {
      writer.varint(start);
      writer.varint((end - start) * 2 + (planned ? 1 : 0));
    }
  }
  return writer.finish();
}
