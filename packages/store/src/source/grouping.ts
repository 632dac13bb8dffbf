import type { GroupKey } from "@govkg/model";
import type { IssuerColumn, ReportCatalogue } from "./report-catalogue.js";
import type { Scopes } from "./scopes.js";

/** Bits of an entity's number. */
const ENTITY_SIZE = 2 ** 28;
const YEAR_SIZE = 2 ** 12;
const YEAR_BASE = 1000;

type Combine = (key: number | string, size: number, number: number) => number | string;

/**
 * Numbers the groups that facts fall into: equal keys for equal groups, numbers where they fit (looking them up is
 * what most of the time goes into), else strings.
 */
export class Grouping {
  private readonly issuerColumns: readonly IssuerColumn[];
  private readonly combine: Combine;
  private readonly has: Readonly<Record<"entity" | "report" | "year" | "scope", boolean>>;
  private readonly keys: (number | string)[] = [];

  constructor(
    by: readonly GroupKey[],
    private readonly catalogue: ReportCatalogue,
    private readonly scopes: Scopes,
  ) {
    this.has = {
      entity: by.includes("entity"),
      report: by.includes("report"),
      year: by.includes("year"),
      scope: by.includes("scope"),
    };
    this.issuerColumns = (["region", "agency", "level"] as const)
      .filter((key) => by.includes(key))
      .map((key) => catalogue.columns[key]);
    this.combine = this.totalSize() < Number.MAX_SAFE_INTEGER ? combineNumbers : combineStrings;
  }

  /** Keys of the groups of a fact: none when its report lacks one, several only for `scope`. Valid until the next call. */
  keysOf(entity: number, report: number): readonly (number | string)[] {
    this.keys.length = 0;
    const key = this.reportKey(report);
    if (key === null) return this.keys;
    const full = this.has.entity ? this.combine(key, ENTITY_SIZE, entity) : key;
    if (!this.has.scope) this.keys.push(full);
    else for (const scope of this.scopes.of(report)) this.keys.push(this.combine(full, this.scopes.ids.length, scope));
    return this.keys;
  }

  private reportKey(report: number): number | string | null {
    let key: number | string = 0;
    const issuer = this.catalogue.issuerOf[report] ?? 0;
    for (const { numbers, values } of this.issuerColumns) {
      const number = numbers[issuer] ?? -1;
      if (number < 0) return null;
      key = this.combine(key, values.length, number);
    }
    if (this.has.year) {
      const year = this.catalogue.yearOf[report] ?? 0;
      if (year === 0) return null;
      key = this.combine(key, YEAR_SIZE, year - YEAR_BASE);
    }
    return this.has.report ? this.combine(key, this.catalogue.size, report) : key;
  }

  private totalSize(): number {
    let size = this.issuerColumns.reduce((product, { values }) => product * Math.max(1, values.length), 1);
    if (this.has.year) size *= YEAR_SIZE;
    if (this.has.report) size *= this.catalogue.size;
    if (this.has.entity) size *= ENTITY_SIZE;
    if (this.has.scope) size *= Math.max(1, this.scopes.ids.length);
    return size;
  }
}

function combineNumbers(key: number | string, size: number, number: number): number | string {
  return Number(key) * size + number;
}

function combineStrings(key: number | string, _size: number, number: number): number | string {
  return `${key}|${number}`;
}
