import type { DistinctiveRow, Page, SharedRow } from "../answers.js";
import { compareText } from "../compare-text.js";
import type { FactFilter, FactGroup } from "../fact-source.js";
import {
  type DistinctiveOptions,
  distinctiveOptionsSchema,
  type SharedOptions,
  sharedOptionsSchema,
} from "../query-options.js";
import { ALL, type QueryContext } from "./context.js";
import { askedNames, entityNames, factCounts } from "./describe.js";
import { toFactFilter, within } from "./filters.js";
import type { Place } from "./name-book.js";
import { mapPage, pageOf, toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** Question 4: what all the given regions or agencies mention, that of the most reports first. */
export async function shared(
  { source, names }: QueryContext,
  given: readonly string[],
  options?: SharedOptions,
): Promise<Page<SharedRow>> {
  const { labels, ...values } = parseOptions(sharedOptionsSchema, options);
  const places: Place[] = [];
  for (const name of given) places.push(await names.place(name));
  const scopes = [...new Set(places.map((place) => place.id))];
  const filter = { ...(await toFactFilter(names, values)), labels };
  const query = { kind: "mention", filter, scopes, breakdown: false } as const;
  const groups = await source.countFacts({
    ...query,
    ...withOneMore(values),
    by: ["entity"],
    minScopes: scopes.length,
    order: "reports",
    evidence: 0,
  });
  const page = toPage(groups, values);
  const entities = page.rows.flatMap((group) => group.entity ?? []);
  const members = await source.countFacts({
    ...query,
    ...ALL,
    filter: { ...filter, entities },
    by: ["entity", "scope"],
    order: "key",
    evidence: values.evidence,
  });
  return mapPage(page, (group) => sharedRow(group, places, members));
}

function sharedRow(group: FactGroup, places: readonly Place[], members: readonly FactGroup[]): SharedRow {
  const entity = group.entity ?? "";
  const own = members.filter((member) => member.entity === entity);
  return {
    ...entityNames(entity),
    ...askedNames(entity),
    count: group.count,
    reports: group.reports,
    members: places.map(({ id, name }) => {
      const member = own.find(({ scope }) => scope === id);
      return { name, count: member?.count ?? 0, reports: member?.reports ?? 0, evidence: member?.evidence ?? [] };
    }),
  };
}

interface Lift {
  readonly entity: string;
  readonly share: number;
  readonly elsewhere: number;
  readonly lift: number;
  readonly reports: number;
}

/** Question 4: what a region or agency mentions more often than all others, highest lift first. */
export async function distinctive(
  { source, names }: QueryContext,
  name: string,
  options?: DistinctiveOptions,
): Promise<Page<DistinctiveRow>> {
  const { labels, minReports, ...values } = parseOptions(distinctiveOptionsSchema, options);
  const filter: FactFilter = { ...(await toFactFilter(names, values)), labels };
  const own = within(filter, await names.place(name));
  const query = { kind: "mention", by: ["entity"], order: "key" } as const;
  const bare = { ...query, ...ALL, breakdown: false, evidence: 0 };
  const here = await source.countFacts({ ...bare, filter: own, minReports });
  const entities = here.flatMap((group) => group.entity ?? []);
  const everywhere = await source.countFacts({ ...bare, filter: { ...filter, entities } });
  const held = { here: await countAll({ source, names }, own), all: await countAll({ source, names }, filter) };
  const page = pageOf(rankByLift(here, everywhere, held), values);
  const shown = await source.countFacts({
    ...query,
    ...ALL,
    filter: { ...own, entities: page.rows.map((row) => row.entity) },
    breakdown: true,
    evidence: values.evidence,
  });
  const groups = new Map(shown.map((group) => [group.entity, group]));
  return mapPage(page, (row) => distinctiveRow(row, groups.get(row.entity)));
}

function distinctiveRow({ entity, share, elsewhere, lift }: Lift, group: FactGroup | undefined): DistinctiveRow {
  const counts = group ?? {
    count: 0,
    reports: 0,
    planned: 0,
    firstYear: null,
    lastYear: null,
    stances: {},
    years: {},
    evidence: [],
  };
  return { ...entityNames(entity), ...askedNames(entity), ...factCounts(counts), share, elsewhere, lift };
}

async function countAll({ source }: QueryContext, filter: FactFilter): Promise<number> {
  const groups = await source.countReports({ by: [], filter, order: "key", limit: 1, offset: 0 });
  return groups[0]?.reports ?? 0;
}

/** Shares with half a report added on both sides, so that what stands nowhere else has a finite lift. */
function rankByLift(
  here: readonly FactGroup[],
  everywhere: readonly FactGroup[],
  held: { readonly here: number; readonly all: number },
): Lift[] {
  const totals = new Map(everywhere.map((group) => [group.entity, group.reports]));
  const others = held.all - held.here;
  const lifts = here.map((group): Lift => {
    const entity = group.entity ?? "";
    const outside = (totals.get(entity) ?? group.reports) - group.reports;
    const lift = (group.reports + 0.5) / (held.here + 1) / ((outside + 0.5) / (others + 1));
    return {
      entity,
      share: group.reports / held.here,
      elsewhere: others === 0 ? 0 : outside / others,
      lift,
      reports: group.reports,
    };
  });
  const above = lifts.filter((row) => row.lift > 1);
  return above.sort((a, b) => b.lift - a.lift || b.reports - a.reports || compareText(a.entity, b.entity));
}
