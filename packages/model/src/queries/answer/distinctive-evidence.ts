import { parseEvidenceId } from "../../id.js";
import type { Stance } from "../../law-kind.js";
import { isOverlapping } from "../../span.js";
import type { Page } from "../answers.js";
import type { FactGroup, FactQuery, FactSource } from "../fact-source.js";
import { ALL } from "./context.js";
import { toPage } from "./page.js";

/** Groups read at a time while boilerplate is left out. */
const BATCH = 100;

/**
 * The page of groups by report whose evidence stands in sentences of the report's own: those that a report of
 * another region or the issuer's report of the year before shares are left out, with the groups that keep none.
 * Counts, stances and plans are of what is left. It opens every report from the start to the end of the page.
 */
export async function distinctiveEvidence(source: FactSource, query: FactQuery): Promise<Page<FactGroup>> {
  const page = { limit: query.limit - 1, offset: query.offset };
  const wanted = query.offset + query.limit;
  const kept: FactGroup[] = [];
  for (let offset = 0; kept.length < wanted; offset += BATCH) {
    const groups = await source.countFacts({ ...query, evidence: 1000, limit: BATCH, offset });
    for (const group of groups) {
      const own = await ownGroup(source, group, query);
      if (own) kept.push(own);
    }
    if (groups.length < BATCH) break;
  }
  return toPage(kept.slice(query.offset, wanted), page);
}

async function ownGroup(source: FactSource, group: FactGroup, query: FactQuery): Promise<FactGroup | null> {
  const spans = group.evidence.flatMap((id) => parseEvidenceId(id)?.span ?? []);
  const rows = await source.sharedSentences({ report: group.report ?? "", spans, scope: "any", samples: 0, ...ALL });
  const shared = rows.filter((row) => row.regions > 0 || row.yearBefore);
  if (shared.length === 0) return { ...group, evidence: group.evidence.slice(0, query.evidence) };
  const evidence = group.evidence.filter((_, index) => {
    const span = spans[index];
    return span !== undefined && !shared.some((row) => isOverlapping(row, span));
  });
  if (evidence.length === 0) return null;
  return { ...group, ...(await countsOf(source, evidence, query)), evidence: evidence.slice(0, query.evidence) };
}

/** Counts of the mentions behind a few evidence ids. */
async function countsOf(
  source: FactSource,
  evidence: readonly string[],
  { filter }: FactQuery,
): Promise<Pick<FactGroup, "count" | "planned" | "stances">> {
  const rows = await source.evidence(evidence);
  const facts = rows.flatMap((row) => row.facts.filter((fact) => filter.entities?.includes(fact.entity)));
  const stances: Partial<Record<Stance, number>> = {};
  for (const { stance } of facts) if (stance !== null) stances[stance] = (stances[stance] ?? 0) + 1;
  return { count: evidence.length, planned: facts.filter((fact) => fact.planned).length, stances };
}
