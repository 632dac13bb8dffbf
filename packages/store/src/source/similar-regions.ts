import { compareText, type SimilarRegionQuery, type SimilarRegions } from "@govkg/model";
import type { CountContext } from "./fact-counts.js";

/** Regions whose own reports mention the same entities as those of one region, by Jaccard. */
export function similarRegions(context: CountContext, query: SimilarRegionQuery): SimilarRegions {
  const { catalogue, scan } = context;
  const { filter, labels, minShared, limit, offset } = query;
  const { numbers, values } = catalogue.columns.region;
  const mentioned = new RegionEntities(values.length);
  scan.plan({ kind: "mention", filter: { labels }, mask: catalogue.mask(filter) }).run((entity, report) => {
    const region = numbers[catalogue.issuerOf[report] ?? 0] ?? -1;
    if (region >= 0) mentioned.add(region, entity);
  });
  const self = values.indexOf(query.region);
  if (self < 0) return { own: 0, rows: [] };
  const sizes = mentioned.sizes;
  const own = sizes[self] ?? 0;
  const shares = mentioned.sharedWith(self);
  const rows = values.flatMap((region, number) => {
    const shared = number === self ? 0 : (shares[number] ?? 0);
    return shared >= Math.max(1, minShared) ? [{ region, shared, other: sizes[number] ?? 0 }] : [];
  });
  const jaccard = (row: { readonly shared: number; readonly other: number }) =>
    row.shared / (own + row.other - row.shared);
  rows.sort((a, b) => jaccard(b) - jaccard(a) || compareText(a.region, b.region));
  return { own, rows: rows.slice(offset, offset + limit) };
}

/** Which regions mention which entities: for each entity one mark a region. */
class RegionEntities {
  /** Distinct entities of each region. */
  readonly sizes: Uint32Array;
  private readonly marks = new Map<number, Uint8Array>();
  private lastEntity = -1;
  private lastMarks: Uint8Array;

  constructor(regions: number) {
    this.sizes = new Uint32Array(regions);
    this.lastMarks = new Uint8Array(regions);
  }

  add(region: number, entity: number): void {
    // facts come entity by entity, or report by report: asking the map each time would take most of the time
    const marks = entity === this.lastEntity ? this.lastMarks : this.marksOf(entity);
    if (marks[region] === 1) return;
    marks[region] = 1;
    this.sizes[region] = (this.sizes[region] ?? 0) + 1;
  }

  /** Number of entities that each region has in common with one. */
  sharedWith(self: number): Uint32Array {
    const shared = new Uint32Array(this.sizes.length);
    for (const marks of this.marks.values()) {
      if (marks[self] !== 1) continue;
      for (let region = 0; region < shared.length; region++)
        shared[region] = (shared[region] ?? 0) + (marks[region] ?? 0);
    }
    return shared;
  }

  private marksOf(entity: number): Uint8Array {
    let marks = this.marks.get(entity);
    if (marks === undefined) {
      marks = new Uint8Array(this.sizes.length);
      this.marks.set(entity, marks);
    }
    this.lastEntity = entity;
    this.lastMarks = marks;
    return marks;
  }
}
