import type { FactFilter, FactGroup, FactQuery } from "@govkg/model";
import type { ByteReader } from "../bytes/byte-reader.js";
import { PLANNED_BIT, ROLES, STANCES } from "../bytes/codes.js";
import type { EntityNames } from "./entity-names.js";
import { type FactScan, reportsMentioning, type ScanPlan } from "./fact-scan.js";
import { GroupDraft } from "./group-draft.js";
import { Grouping } from "./grouping.js";
import type { ReportCatalogue, ReportMask } from "./report-catalogue.js";
import { Scopes } from "./scopes.js";
import { sortGroups } from "./sort-groups.js";
import { toFactGroup } from "./to-fact-group.js";

/** What counting works with. */
export interface CountContext {
  readonly catalogue: ReportCatalogue;
  readonly names: EntityNames;
  readonly scan: FactScan;
  readonly reportId: (no: number) => string;
}

/**
 * Grouped counts of facts: one pass over the facts that the filter leaves to count them, and one for the stances, years
 * and evidence of the groups on the page, which are dear to gather for all.
 */
export function countFacts(context: CountContext, query: FactQuery): FactGroup[] {
  const scopes = new Scopes(context.catalogue, query.scopes ?? []);
  const mask = maskOf(context, query, scopes);
  const counter = new FactCounter(context, query, scopes);
  counter.count(mask);
  const groups = counter.groups().filter((group) => isWanted(group, query));
  const page = sortGroups(groups, query, context, scopes);
  counter.describe(mask, page);
  return page.map((group) => toFactGroup(group, query, { ...context, scopes }));
}

/** The reports whose facts count. */
function maskOf({ catalogue, scan }: CountContext, { filter, scopes: wanted }: FactQuery, scopes: Scopes): ReportMask {
  const mask = catalogue.mask(filter);
  if (wanted !== undefined) keepScoped(mask, scopes);
  return filter.alongside === undefined ? mask : reportsMentioning(scan, filter.alongside, mask);
}

function isWanted(group: GroupDraft, { minScopes = 0, minReports = 0 }: FactQuery): boolean {
  return group.reports >= minReports && (group.scopes?.size ?? 0) >= minScopes;
}

/** Leaves out reports that no scope holds. */
export function keepScoped(mask: ReportMask, scopes: Scopes): void {
  for (let report = mask.indexOf(1); report >= 0; report = mask.indexOf(1, report + 1)) {
    if (scopes.of(report).length === 0) mask[report] = 0;
  }
}

class FactCounter {
  private readonly drafts = new Map<number | string, GroupDraft>();
  private readonly grouping: Grouping;
  private readonly allowed: Uint8Array;
  private readonly endYears: ReadonlyMap<number, number> | null;
  private readonly ranks: Uint32Array | null;
  /** Attributes of the facts at hand that pass the filter, and their places in the group. */
  private readonly attributes = new Uint8Array(0x4000);
  private readonly places = new Uint16Array(0x4000);
  private isOrdered = false;

  constructor(
    private readonly context: CountContext,
    private readonly query: FactQuery,
    private readonly scopes: Scopes,
  ) {
    this.grouping = new Grouping(query.by, context.catalogue, scopes);
    this.allowed = allowedAttributes(query.filter);
    this.endYears = query.filter.outdated === undefined ? null : context.names.endYears();
    this.ranks = query.evidence > 0 ? context.catalogue.rankOf() : null;
  }

  /** Counts all groups. */
  count(mask: ReportMask): void {
    const plan = this.plan(mask);
    const { by, filter } = this.query;
    // with the entity among the keys, or but one entity, a group meets each report once
    this.isOrdered = plan.isByReport || by.includes("entity") || filter.entities?.length === 1;
    plan.run((entity, report, reader) => {
      const count = this.readFacts(entity, report, reader);
      if (count > 0) this.addCounts(entity, report, count);
    });
  }

  /** Fills in stances, years and evidence of some of the groups. */
  describe(mask: ReportMask, shown: readonly GroupDraft[]): void {
    if (shown.length === 0 || (!this.query.breakdown && this.query.evidence === 0)) return;
    for (const draft of shown) draft.isShown = true;
    this.plan(mask).run((entity, report, reader) => {
      const count = this.readFacts(entity, report, reader);
      if (count > 0) this.addDetails(entity, report, { reader, count });
    });
  }

  private plan(mask: ReportMask): ScanPlan {
    const { kind, filter } = this.query;
    return this.context.scan.plan({ kind, filter, mask });
  }

  groups(): GroupDraft[] {
    return [...this.drafts.values()];
  }

  /** Number of facts that pass the filter; the reader then stands at their spans. */
  private readFacts(entity: number, report: number, reader: ByteReader): number {
    if (this.endYears !== null) {
      const isOutdated =
        (this.endYears.get(entity) ?? Number.POSITIVE_INFINITY) < (this.context.catalogue.yearOf[report] ?? 0);
      if (isOutdated !== this.query.filter.outdated) return 0;
    }
    return this.readAttributes(reader, reader.varint());
  }

  private addCounts(entity: number, report: number, count: number): void {
    const year = this.context.catalogue.yearOf[report] ?? 0;
    const keys = this.grouping.keysOf(entity, report);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      const draft =
        this.drafts.get(key) ?? this.addDraft(key, new GroupDraft(entity, report, this.scopeAt(report, index)));
      draft.count += count;
      draft.countReport(report, this.isOrdered);
      draft.countYear(year);
      for (let place = 0; place < count; place++)
        if (((this.attributes[place] ?? 0) & PLANNED_BIT) !== 0) draft.planned++;
      if (this.query.minScopes !== undefined) this.addScopes(draft, report);
    }
  }

  private addDetails(
    entity: number,
    report: number,
    { reader, count }: { readonly reader: ByteReader; readonly count: number },
  ): void {
    const spansAt = reader.at;
    for (const key of this.grouping.keysOf(entity, report)) {
      const draft = this.drafts.get(key);
      if (draft === undefined || !draft.isShown) continue;
      if (this.query.breakdown) this.addBreakdown(draft, report, count);
      const rank = this.ranks?.[report] ?? 0;
      if (rank === 0 || !draft.evidenceTop(this.query.evidence).admits(rank)) continue;
      reader.at = spansAt;
      this.addEvidence(draft, { report, reader, count });
    }
  }

  private addDraft(key: number | string, draft: GroupDraft): GroupDraft {
    this.drafts.set(key, draft);
    return draft;
  }

  /** The scope that the n-th group of a report is for. */
  private scopeAt(report: number, index: number): number {
    return this.query.by.includes("scope") ? (this.scopes.of(report)[index] ?? -1) : -1;
  }

  private readAttributes(reader: ByteReader, total: number): number {
    let count = 0;
    for (let place = 0; place < total; place++) {
      const attributes = reader.byte();
      if (this.allowed[attributes] !== 1) continue;
      this.attributes[count] = attributes;
      this.places[count] = place;
      count++;
    }
    return count;
  }

  private addBreakdown(draft: GroupDraft, report: number, count: number): void {
    draft.addToYear(this.context.catalogue.yearOf[report] ?? 0, count);
    for (let place = 0; place < count; place++) {
      const stance = (this.attributes[place] ?? 0) & 7;
      if (stance !== 0) draft.addStance(stance);
    }
  }

  private addScopes(draft: GroupDraft, report: number): void {
    draft.scopes ??= new Set();
    for (const scope of this.scopes.of(report)) draft.scopes.add(scope);
  }

  private addEvidence(
    draft: GroupDraft,
    { report, reader, count }: { readonly report: number; readonly reader: ByteReader; readonly count: number },
  ): void {
    const rank = this.ranks?.[report] ?? 0;
    const top = draft.evidenceTop(this.query.evidence);
    let place = 0;
    let start = 0;
    for (let index = 0; index < count; index++) {
      let length = 0;
      for (; place <= (this.places[index] ?? 0); place++) {
        start += reader.varint();
        length = reader.varint();
      }
      top.add({ rank, report, start, end: start + length });
    }
  }
}

/** Which combinations of stance, plan and role (`factAttributes`) a filter lets through. */
function allowedAttributes({ stances, planned, roles }: FactFilter): Uint8Array {
  const allowed = new Uint8Array(256);
  for (let attributes = 0; attributes < 256; attributes++) {
    const stance = STANCES[(attributes & 7) - 1];
    const role = ROLES[(attributes >> 4) & 7];
    const hasStance = stances === undefined || (stance !== undefined && stances.includes(stance));
    const hasPlan = planned === undefined || planned === ((attributes & PLANNED_BIT) !== 0);
    const hasRole = roles === undefined || (role !== undefined && roles.includes(role));
    if (hasStance && hasPlan && hasRole) allowed[attributes] = 1;
  }
  return allowed;
}
