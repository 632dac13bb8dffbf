import {
  compareText,
  evidenceId,
  type FactGroup,
  type FactQuery,
  type FactRow,
  type GroupOrder,
  type ReportRow,
  type Stance,
} from "@govkg/model";
import { factTest, type PropertiesOf } from "./fact-filter.js";
import { compareKeys, type KeyValue, keysOf, scopesOf } from "./group-keys.js";
import type { ReportTable } from "./report-table.js";

/** A group while it grows. Reports come in order of id, so evidence only has to be sorted inside each of them. */
interface Draft {
  readonly keys: readonly KeyValue[];
  count: number;
  planned: number;
  readonly reports: Set<string>;
  readonly scopes: Set<string>;
  readonly stances: Partial<Record<Stance, number>>;
  readonly years: Map<number, number>;
  readonly evidence: FactRow[];
}

/** Grouped counts of facts, see `FactQuery`. */
export function countFacts(table: ReportTable, query: FactQuery, propertiesOf: PropertiesOf): FactGroup[] {
  const drafts = [...collect(table, query, propertiesOf).values()].filter(
    (draft) => draft.reports.size >= (query.minReports ?? 0) && draft.scopes.size >= (query.minScopes ?? 0),
  );
  drafts.sort((a, b) => compareDrafts(a, b, query.order));
  return drafts.slice(query.offset, query.offset + query.limit).map((draft) => toGroup(draft, query));
}

function collect(table: ReportTable, query: FactQuery, propertiesOf: PropertiesOf): ReadonlyMap<string, Draft> {
  const { by, filter } = query;
  const isWanted = factTest(query.kind, filter, propertiesOf);
  const drafts = new Map<string, Draft>();
  for (const { report, facts } of table.select(filter, filter.entities)) {
    if (filter.alongside !== undefined && !isMentioned(filter.alongside, facts)) continue;
    const scopes = scopesOf(report, query.scopes);
    if (query.scopes !== undefined && scopes.length === 0) continue;
    for (const fact of facts) {
      if (!isWanted(fact, report)) continue;
      for (const keys of keysOf(by, report, { entity: fact.entity, scopes }))
        add(draftAt(drafts, keys), fact, { report, scopes });
    }
  }
  return drafts;
}

function isMentioned(entity: string, facts: readonly FactRow[]): boolean {
  return facts.some((fact) => fact.kind === "mention" && fact.entity === entity);
}

function draftAt(drafts: Map<string, Draft>, keys: readonly KeyValue[]): Draft {
  const name = keys.join("\n");
  const held = drafts.get(name);
  if (held) return held;
  const draft: Draft = {
    keys,
    count: 0,
    planned: 0,
    reports: new Set(),
    scopes: new Set(),
    stances: {},
    years: new Map(),
    evidence: [],
  };
  drafts.set(name, draft);
  return draft;
}

function add(
  draft: Draft,
  fact: FactRow,
  { report, scopes }: { readonly report: ReportRow; readonly scopes: readonly string[] },
): void {
  draft.count++;
  if (fact.planned) draft.planned++;
  draft.reports.add(report.id);
  for (const scope of scopes) draft.scopes.add(scope);
  if (fact.stance !== null) draft.stances[fact.stance] = (draft.stances[fact.stance] ?? 0) + 1;
  if (report.year !== null) draft.years.set(report.year, (draft.years.get(report.year) ?? 0) + 1);
  draft.evidence.push(fact);
}

function toGroup(draft: Draft, { by, breakdown, evidence }: FactQuery): FactGroup {
  const years = [...draft.years.keys()].sort((a, b) => a - b);
  return {
    ...Object.fromEntries(by.map((key, index) => [key, draft.keys[index]])),
    count: draft.count,
    reports: draft.reports.size,
    planned: draft.planned,
    firstYear: years[0] ?? null,
    lastYear: years.at(-1) ?? null,
    stances: breakdown ? draft.stances : {},
    years: breakdown ? Object.fromEntries(years.map((year) => [year, draft.years.get(year) ?? 0])) : {},
    evidence: evidence === 0 ? [] : firstEvidence(draft.evidence, evidence),
  };
}

function firstEvidence(facts: readonly FactRow[], wanted: number): string[] {
  const sorted = [...facts].sort((a, b) => compareText(a.report, b.report) || a.start - b.start || a.end - b.end);
  return [...new Set(sorted.map((fact) => evidenceId(fact.report, fact)))].slice(0, wanted);
}

function compareDrafts(a: Draft, b: Draft, order: GroupOrder): number {
  return compareMeasure(a, b, order) || compareKeys(a.keys, b.keys);
}

function compareMeasure(a: Draft, b: Draft, order: GroupOrder): number {
  switch (order) {
    case "count":
      return b.count - a.count;
    case "reports":
      return b.reports.size - a.reports.size;
    case "year":
      return firstYear(a) - firstYear(b);
    case "key":
      return 0;
  }
}

/** Later than any year when no report has one. */
function firstYear({ years }: Draft): number {
  return years.size === 0 ? 10_000 : Math.min(...years.keys());
}
