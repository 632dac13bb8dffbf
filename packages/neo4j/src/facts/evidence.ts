import {
  compareText,
  type EvidenceRow,
  evidenceId,
  type FactRow,
  parseEvidenceId,
  type QuantityRow,
} from "@govkg/model";
import type { Run } from "../connection.js";
import { NO_STANCE } from "../edge-properties.js";
import { MARK } from "../ownership.js";
import type { Properties } from "../wire-value.js";
import { toQuantity } from "./items.js";

interface Asked {
  readonly report: string;
  readonly spans: (readonly [number, number])[];
}

/** One row for each id whose report is held, in the order asked. */
export async function readEvidence(run: Run, ids: readonly string[]): Promise<EvidenceRow[]> {
  const asked = groupByReport(ids);
  const reports = asked.map(({ report }) => report);
  const held = await run<{ id: string }>(`UNWIND $reports AS id MATCH (r:Report:${MARK} {id: id}) RETURN id`, {
    reports,
  });
  const isHeld = new Set(held.map(({ id }) => id));
  const facts = groupById([...(await mentionsAt(run, asked)), ...(await itemsAt(run, asked))], (fact) =>
    evidenceId(fact.report, fact),
  );
  const quantities = groupById(await quantitiesAt(run, asked), (quantity) => evidenceId(quantity.report, quantity));
  return ids.flatMap((id): EvidenceRow[] => {
    const parts = parseEvidenceId(id);
    if (parts === null || !isHeld.has(parts.report)) return [];
    const key = evidenceId(parts.report, parts.span);
    return [{ id, facts: (facts.get(key) ?? []).sort(byKindAndEntity), quantity: quantities.get(key)?.[0] ?? null }];
  });
}

function groupByReport(ids: readonly string[]): Asked[] {
  const byReport = new Map<string, Asked>();
  for (const id of ids) {
    const parts = parseEvidenceId(id);
    if (parts === null) continue;
    const asked = byReport.get(parts.report) ?? { report: parts.report, spans: [] };
    byReport.set(parts.report, asked);
    asked.spans.push([parts.span.start, parts.span.end]);
  }
  return [...byReport.values()];
}

function groupById<Row>(rows: readonly Row[], idOf: (row: Row) => string): Map<string, Row[]> {
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(idOf(row), [...(byId.get(idOf(row)) ?? []), row]);
  return byId;
}

function byKindAndEntity(a: FactRow, b: FactRow): number {
  return compareText(a.kind, b.kind) || compareText(a.entity, b.entity);
}

function mentionsAt(run: Run, asked: readonly Asked[]): Promise<FactRow[]> {
  return run<FactRow>(
    `UNWIND $asked AS asked
MATCH (r:${MARK} {id: asked.report})-[e:CITES|MENTIONS]->(n:${MARK})
WITH asked, n, e, e.starts AS starts, e.ends AS ends
UNWIND [i IN range(0, size(starts) - 1) WHERE [starts[i], ends[i]] IN asked.spans] AS i
RETURN "mention" AS kind, asked.report AS report, n.id AS entity, starts[i] AS start, ends[i] AS end,
  CASE e.stances[i] WHEN "${NO_STANCE}" THEN null ELSE e.stances[i] END AS stance, e.plans[i] AS planned, e.roles[i] AS role,
  e.mentionRules[i] AS rule, null AS item`,
    { asked },
  );
}

function itemsAt(run: Run, asked: readonly Asked[]): Promise<FactRow[]> {
  return run<FactRow>(
    `UNWIND $asked AS asked
MATCH (r:${MARK} {id: asked.report})-[:COMMITS_TO|FACES]->(item:${MARK})
WHERE [item.start, item.end] IN asked.spans
OPTIONAL MATCH (item)-[:CONCERNS]->(n:${MARK})
RETURN CASE WHEN item:Commitment THEN "commitment" ELSE "problem" END AS kind, asked.report AS report,
  coalesce(n.id, "") AS entity, item.start AS start, item.end AS end, null AS stance, item:Commitment AS planned,
  CASE WHEN item:Commitment THEN "plan" ELSE "problems" END AS role, "concerns" AS rule, item.id AS item`,
    { asked },
  );
}

async function quantitiesAt(run: Run, asked: readonly Asked[]): Promise<QuantityRow[]> {
  const rows = await run<{ report: string; properties: Properties; entities: string[] }>(
    `UNWIND $asked AS asked
MATCH (r:${MARK} {id: asked.report})-[:REPORTS]->(q:${MARK})
WHERE [q.start, q.end] IN asked.spans
RETURN asked.report AS report, properties(q) AS properties, COLLECT { MATCH (q)-[:QUANTIFIES]->(n:${MARK}) RETURN n.id } AS entities`,
    { asked },
  );
  return rows.map(toQuantity);
}
