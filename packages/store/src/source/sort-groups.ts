import { compareText, type FactQuery, type GroupKey, type PageRequest } from "@govkg/model";
import type { CountContext } from "./fact-counts.js";
import type { GroupDraft } from "./group-draft.js";
import type { Scopes } from "./scopes.js";

/** What groups are ordered by. */
type Ordered = Pick<FactQuery, "by" | "order"> & PageRequest;

/** The page of the groups in the query's order; ids are looked up only for those that may be on it. */
export function sortGroups(
  groups: readonly GroupDraft[],
  query: Ordered,
  context: CountContext,
  scopes: Scopes,
): GroupDraft[] {
  const end = query.offset + query.limit;
  const near = nearPage(groups, query, end);
  const keyed = near.map((group) => ({ group, keys: query.by.map((key) => keyValue(group, key, context, scopes)) }));
  keyed.sort((a, b) => compareRank(a.group, b.group, query) || compareKeys(a.keys, b.keys));
  return keyed.slice(query.offset, end).map(({ group }) => group);
}

/** The groups that can be among the first `end`: those not behind the one at that place, whatever their keys. */
function nearPage(groups: readonly GroupDraft[], query: Ordered, end: number): readonly GroupDraft[] {
  if (query.order === "key" || groups.length <= end) return groups;
  const ranks = Float64Array.from(groups, (group) => rankOf(group, query)).sort();
  const worst = ranks[end - 1] ?? Number.POSITIVE_INFINITY;
  return groups.filter((group) => rankOf(group, query) <= worst);
}

function compareRank(a: GroupDraft, b: GroupDraft, query: Ordered): number {
  const left = rankOf(a, query);
  const right = rankOf(b, query);
  return left === right ? 0 : left - right;
}

function rankOf(group: GroupDraft, { order }: Ordered): number {
  switch (order) {
    case "count":
      return -group.count;
    case "reports":
      return -group.reports;
    case "year":
      return group.firstYear === 0 ? Number.POSITIVE_INFINITY : group.firstYear;
    case "key":
      return 0;
  }
}

/** The value of a key of a group. */
export function keyValue(
  group: GroupDraft,
  key: GroupKey,
  { catalogue, names, reportId }: CountContext,
  scopes: Scopes,
): string | number {
  switch (key) {
    case "entity":
      return names.idOf(group.entity);
    case "report":
      return reportId(group.report);
    case "year":
      return catalogue.yearOf[group.report] ?? 0;
    case "scope":
      return scopes.ids[group.scope] ?? "";
    default: {
      const { numbers, values } = catalogue.columns[key];
      return values[numbers[catalogue.issuerOf[group.report] ?? 0] ?? -1] ?? "";
    }
  }
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let index = 0; index < a.length; index++) {
    const left = a[index] ?? "";
    const right = b[index] ?? "";
    const order = typeof left === "number" ? left - Number(right) : compareText(left, String(right));
    if (order !== 0) return order;
  }
  return 0;
}
