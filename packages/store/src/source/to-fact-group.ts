import { evidenceId, type FactGroup, type FactQuery, type Stance } from "@govkg/model";
import { STANCES } from "../bytes/codes.js";
import type { CountContext } from "./fact-counts.js";
import type { GroupDraft } from "./group-draft.js";
import type { Scopes } from "./scopes.js";
import { keyValue } from "./sort-groups.js";

/** One group as the caller sees it. */
export function toFactGroup(
  group: GroupDraft,
  query: FactQuery,
  context: CountContext & { readonly scopes: Scopes },
): FactGroup {
  const keys = Object.fromEntries(query.by.map((key) => [key, keyValue(group, key, context, context.scopes)]));
  return {
    // as: `keyValue` gives each key the type that FactGroup has for it
    ...(keys as Partial<FactGroup>),
    count: group.count,
    reports: group.reports,
    planned: group.planned,
    firstYear: group.firstYear === 0 ? null : group.firstYear,
    lastYear: group.lastYear === 0 ? null : group.lastYear,
    stances: stancesOf(group),
    years: Object.fromEntries([...(group.years ?? [])].sort(([a], [b]) => a - b)),
    evidence: (group.evidence?.list() ?? []).map((span) => evidenceId(context.reportId(span.report), span)),
  };
}

function stancesOf({ stances }: GroupDraft): Partial<Record<Stance, number>> {
  const counts: Partial<Record<Stance, number>> = {};
  STANCES.forEach((stance, index) => {
    const count = stances?.[index + 1] ?? 0;
    if (count > 0) counts[stance] = count;
  });
  return counts;
}
