import type { ReportCatalogue } from "./report-catalogue.js";

/** Which of a query's scopes (regions with all below, or lineages) hold the reports of each issuer. */
export class Scopes {
  private readonly placeOf: ReadonlyMap<string, number>;
  private readonly byRegion = new Map<string, readonly number[]>();
  private readonly byIssuer: (readonly number[] | undefined)[] = [];
  /** The scopes, each once. */
  readonly ids: readonly string[];

  constructor(
    private readonly catalogue: ReportCatalogue,
    ids: readonly string[],
  ) {
    this.ids = [...new Set(ids)];
    this.placeOf = new Map(this.ids.map((id, place) => [id, place]));
  }

  /** Places of the scopes that hold a report, regions before its body. */
  of(report: number): readonly number[] {
    const no = this.catalogue.issuerOf[report] ?? 0;
    let scopes = this.byIssuer[no];
    if (scopes === undefined) {
      const { region, lineage } = this.catalogue.issuer(report);
      const own = lineage === null ? undefined : this.placeOf.get(lineage);
      scopes = [...(region === null ? [] : this.ofRegion(region)), ...(own === undefined ? [] : [own])];
      this.byIssuer[no] = scopes;
    }
    return scopes;
  }

  private ofRegion(region: string): readonly number[] {
    let scopes = this.byRegion.get(region);
    if (scopes === undefined) {
      scopes = [...regionsAbove(region)].flatMap((id) => this.placeOf.get(id) ?? []).sort((a, b) => a - b);
      this.byRegion.set(region, scopes);
    }
    return scopes;
  }
}

/** A region and all that hold it, as ids: what `isInRegion` says, turned round, so that no scope has to be tried. */
function regionsAbove(region: string): ReadonlySet<string> {
  const code = region.slice("region:".length, "region:440304".length);
  const codes = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, "100000", "000000"];
  return new Set([region, ...codes.map((own) => `region:${own}`)]);
}
