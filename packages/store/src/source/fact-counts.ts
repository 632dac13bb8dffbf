import type { FactFilter, FactGroup, FactQuery } from "@govkg/model";
import type { ByteReader } from "../bytes/byte-reader.js";
import { PLANNED_BIT, ROLES, STANCES } from "../bytes/codes.js";
import type { EntityNames } from "./entity-names.js";
import type { FactScan } from "./fact-scan.js";
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

/** Grouped counts of facts: one pass over the facts that the filter leaves, then the page of the groups. */
export function countFacts(context: CountContext, query: FactQuery): FactGroup[] {
  const scopes = new Scopes(context.catalogue, query.scopes ?? []);
  const mask = context.catalogue.mask(query.filter);
  if (query.scopes !== undefined) keepScoped(mask, scopes);
  const counter = new FactCounter(context, query, scopes);
  counter.run(mask);
  const groups = counter.groups().filter((group) => isWanted(group, query));
  const page = sortGroups(groups, query, context, scopes);
  return page.map((group) => toFactGroup(group, query, { ...context, scopes }));
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

  run(mask: ReportMask): void {
    const { kind, filter, by } = this.query;
    const plan = this.context.scan.plan({ kind, filter, mask });
    // with the entity among the keys, or but one entity, a group meets each report once
    this.isOrdered = plan.isByReport || by.includes("entity") || filter.entities?.length === 1;
    plan.run((entity, report, reader) => this.add(entity, report, reader));
  }

  groups(): GroupDraft[] {
    return [...this.drafts.values()];
  }

  private add(entity: number, report: number, reader: ByteReader): void {
    const year = this.context.catalogue.yearOf[report] ?? 0;
    if (
      this.endYears !== null &&
      (this.endYears.get(entity) ?? Number.POSITIVE_INFINITY) < year !== this.query.filter.outdated
    )
      return;
    const total = reader.varint();
    const count = this.readAttributes(reader, total);
    if (count === 0) return;
    const spansAt = reader.at;
    this.grouping.keysOf(entity, report).forEach((key, index) => {
      const draft = this.draft(key, { entity, report, index });
      draft.count += count;
      draft.countReport(report, this.isOrdered);
      draft.countYear(year);
      this.countAttributes(draft, count);
      if (this.query.breakdown) draft.addToYear(year, count);
      if (this.query.minScopes !== undefined) this.addScopes(draft, report);
      reader.at = spansAt;
      if (this.ranks !== null) this.addEvidence(draft, { report, reader, count });
    });
  }

  private draft(
    key: number | string,
    at: { readonly entity: number; readonly report: number; readonly index: number },
  ): GroupDraft {
    let draft = this.drafts.get(key);
    if (draft === undefined) {
      const scope = this.query.by.includes("scope") ? (this.scopes.of(at.report)[at.index] ?? -1) : -1;
      draft = new GroupDraft(at.entity, at.report, scope);
      this.drafts.set(key, draft);
    }
    return draft;
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

  private countAttributes(draft: GroupDraft, count: number): void {
    for (let index = 0; index < count; index++) {
      const attributes = this.attributes[index] ?? 0;
      if ((attributes & PLANNED_BIT) !== 0) draft.planned++;
      if (this.query.breakdown && (attributes & 7) !== 0) draft.addStance(attributes & 7);
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
    if (!top.admits(rank)) return;
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
