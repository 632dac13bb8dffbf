import { type ReportFilter, regionRange } from "@govkg/model";
import type { IssuerColumn } from "./report-catalogue.js";

/** What filters of issuers look at, as columns by issuer number. */
export interface IssuerColumns {
  readonly region: IssuerColumn;
  readonly agency: IssuerColumn;
  readonly level: IssuerColumn;
  readonly system: IssuerColumn;
  readonly kind: IssuerColumn;
}

/**
 * Marks the issuers that a filter lets through. Each condition is decided once for each distinct value (3,000 regions,
 * five levels), then looked up for each issuer: there may be tens of thousands.
 */
export function allowedIssuers(filter: ReportFilter, columns: IssuerColumns, size: number): Uint8Array {
  const allowed = new Uint8Array(size).fill(1);
  const { regions, exactRegions, levels, systems, agencies, kinds } = filter;
  if (regions !== undefined || exactRegions !== undefined) {
    const passes = Uint8Array.from(columns.region.values, regionTest(filter));
    keepMarked(allowed, columns.region, passes);
  }
  if (agencies !== undefined) keepListed(allowed, columns.agency, agencies);
  if (levels !== undefined) keepListed(allowed, columns.level, levels);
  if (systems !== undefined) keepListed(allowed, columns.system, systems);
  if (kinds !== undefined) keepListed(allowed, columns.kind, kinds);
  return allowed;
}

function keepListed(allowed: Uint8Array, column: IssuerColumn, wanted: readonly string[]): void {
  const passes = new Uint8Array(column.values.length);
  for (const value of wanted) passes[column.numberOf(value) ?? passes.length] = 1;
  keepMarked(allowed, column, passes);
}

function keepMarked(allowed: Uint8Array, { numbers }: IssuerColumn, passes: Uint8Array): void {
  for (let issuer = 0; issuer < allowed.length; issuer++) {
    const number = numbers[issuer] ?? -1;
    if (number < 0 || passes[number] !== 1) allowed[issuer] = 0;
  }
}

function regionTest({ regions, exactRegions }: ReportFilter): (region: string) => number {
  const ranges = regions?.map(regionRange);
  const exact = exactRegions && new Set(exactRegions);
  return (region) => {
    const isInside = ranges === undefined || ranges.some(({ from, to }) => from <= region && region < to);
    return isInside && (exact === undefined || exact.has(region)) ? 1 : 0;
  };
}
