import { isInRegion } from "@govkg/model";
import type { ReportCatalogue } from "./report-catalogue.js";

/** Which of a query's scopes (regions with all below, or lineages) hold the reports of each issuer. */
export class Scopes {
  private readonly byRegion = new Map<string, readonly number[]>();
  private readonly byIssuer: (readonly number[] | undefined)[] = [];

  constructor(
    private readonly catalogue: ReportCatalogue,
    readonly ids: readonly string[],
  ) {}

  /** Places of the scopes that hold a report, ascending. */
  of(report: number): readonly number[] {
    const no = this.catalogue.issuerOf[report] ?? 0;
    let scopes = this.byIssuer[no];
    if (scopes === undefined) {
      const { region, lineage } = this.catalogue.issuer(report);
      const own = lineage === null ? [] : this.places((id) => id === lineage);
      scopes = [...new Set([...(region === null ? [] : this.ofRegion(region)), ...own])].sort((a, b) => a - b);
      this.byIssuer[no] = scopes;
    }
    return scopes;
  }

  private ofRegion(region: string): readonly number[] {
    let scopes = this.byRegion.get(region);
    if (scopes === undefined) {
      scopes = this.places((id) => id.startsWith("region:") && isInRegion(region, id));
      this.byRegion.set(region, scopes);
    }
    return scopes;
  }

  private places(matches: (id: string) => boolean): number[] {
    return this.ids.flatMap((id, place) => (matches(id) ? [place] : []));
  }
}
