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
  const own = self < 0 ? 0 : mentioned.size(self);
  const rows = values.flatMap((region, number) => {
    const shared = number === self || self < 0 ? 0 : mentioned.shared(self, number);
    return shared >= Math.max(1, minShared) ? [{ region, shared, other: mentioned.size(number) }] : [];
  });
  const jaccard = (row: { readonly shared: number; readonly other: number }) =>
    row.shared / (own + row.other - row.shared);
  rows.sort((a, b) => jaccard(b) - jaccard(a) || compareText(a.region, b.region));
  return { own, rows: rows.slice(offset, offset + limit) };
}

/** Which regions mention which entities: a bit each, entities numbered as they come. */
class RegionEntities {
  private readonly columns = new Map<number, number>();
  private readonly bits: Uint8Array[] = [];
  private readonly sizes: Uint32Array;

  constructor(private readonly regions: number) {
    this.sizes = new Uint32Array(regions);
  }

  add(region: number, entity: number): void {
    let column = this.columns.get(entity);
    if (column === undefined) {
      column = this.bits.length;
      this.columns.set(entity, column);
      this.bits.push(new Uint8Array(this.regions));
    }
    const marks = this.bits[column];
    if (marks === undefined || marks[region] === 1) return;
    marks[region] = 1;
    this.sizes[region] = (this.sizes[region] ?? 0) + 1;
  }

  size(region: number): number {
    return this.sizes[region] ?? 0;
  }

  shared(a: number, b: number): number {
    let shared = 0;
    for (const marks of this.bits) if (marks[a] === 1 && marks[b] === 1) shared++;
    return shared;
  }
}
