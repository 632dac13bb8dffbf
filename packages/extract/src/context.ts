import type { RegionEntry } from "@govkg/lexicon";
import type { Diagnostic, Entity, ReportFacts } from "@govkg/model";
import type { RegionLineage } from "./region/resolve-region.js";

/** Who reports, on which year, from where: what every relative name of the text is resolved against. */
export interface ReportContext {
  readonly facts: ReportFacts;
  readonly issuer: Extract<Entity, { label: "Agency" }> | null;
  readonly region: RegionEntry | null;
  /** Regions from the province down to the issuer's own. */
  readonly lineage: RegionLineage;
  /** Year reported on. */
  readonly year: number | null;
  readonly diagnostics: readonly Diagnostic[];
}
