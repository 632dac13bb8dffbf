import { type ReportFilter, regionRange } from "@govkg/model";
import { MARK } from "../ownership.js";

/** Conditions of a `WHERE`, with the parameters that they name. */
export class Conditions {
  readonly parts: string[] = [];
  readonly parameters: Record<string, unknown> = {};

  add(condition: string, parameters: Readonly<Record<string, unknown>> = {}): this {
    this.parts.push(condition);
    Object.assign(this.parameters, parameters);
    return this;
  }

  /** `WHERE …`, or nothing when there is no condition. */
  get where(): string {
    return this.parts.length === 0 ? "" : `WHERE ${this.parts.join(" AND ")}`;
  }

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }
}

/** What a filter asks of the report `r`. */
export function addReportFilter(conditions: Conditions, filter: ReportFilter): Conditions {
  const { years, regions } = filter;
  if (years?.from !== undefined) conditions.add("r.year >= $yearFrom", { yearFrom: years.from });
  if (years?.to !== undefined) conditions.add("r.year <= $yearTo", { yearTo: years.to });
  if (regions) addRegions(conditions, regions);
  // ids are indexed under the mark
  if (filter.reports) conditions.add(`r:${MARK}`);
  const lists = {
    reports: ["r.id", filter.reports],
    exactRegions: ["r.regionId", filter.exactRegions],
    levels: ["r.level", filter.levels],
    systems: ["r.system", filter.systems],
    agencies: ["r.lineage", filter.agencies],
    kinds: ["r.kind", filter.kinds],
  } as const;
  for (const [name, [property, values]] of Object.entries(lists)) {
    if (values !== undefined) conditions.add(`${property} IN $${name}`, { [name]: values });
  }
  return conditions;
}

/** Each region with all below it is one range of ids, which an index answers. */
function addRegions(conditions: Conditions, regions: readonly string[]): void {
  if (regions.length === 0) {
    conditions.add("false");
    return;
  }
  const ranges = regions.map((region, index) => {
    const { from, to } = regionRange(region);
    conditions.parameters[`regionFrom${index}`] = from;
    conditions.parameters[`regionTo${index}`] = to;
    return `($regionFrom${index} <= r.regionId < $regionTo${index})`;
  });
  conditions.add(ranges.length === 1 ? ranges.join("") : `(${ranges.join(" OR ")})`);
}

/** A region with all below it, or a body by its lineage, as a parameter. */
export interface ScopeParameter {
  readonly id: string;
  readonly agency: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export function toScope(id: string): ScopeParameter {
  if (!id.startsWith("region:")) return { id, agency: id, from: null, to: null };
  return { id, agency: null, ...regionRange(id) };
}

/** The scopes that hold the report `r`, by their places in `$scopes`. */
export const SCOPES_OF_REPORT =
  "[s IN range(0, size($scopes) - 1) WHERE r.lineage = $scopes[s].agency OR ($scopes[s].from <= r.regionId AND r.regionId < $scopes[s].to)]";

/** That one of the scopes at all holds the report, in words that an index answers. */
export function inAnyScope(scopes: readonly ScopeParameter[]): Conditions {
  const agencies = scopes.flatMap(({ agency }) => agency ?? []);
  const parts = agencies.length > 0 ? ["r.lineage IN $scopeAgencies"] : [];
  const parameters: Record<string, unknown> = agencies.length > 0 ? { scopeAgencies: agencies } : {};
  for (const [index, { from, to }] of scopes.entries()) {
    if (from === null) continue;
    parts.push(`$scopeFrom${index} <= r.regionId < $scopeTo${index}`);
    Object.assign(parameters, { [`scopeFrom${index}`]: from, [`scopeTo${index}`]: to });
  }
  return new Conditions().add(parts.length === 0 ? "false" : `(${parts.join(" OR ")})`, parameters);
}
