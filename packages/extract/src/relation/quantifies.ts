import { type Mention, type MentionType, type Quantity, quantityId, type Relation } from "@govkg/model";
import type { Findings, Related } from "../related.js";
import { mentionsWithin } from "./mentions-within.js";

const COUNTED: ReadonlySet<MentionType> = new Set(["programme", "platform", "law", "document", "agency"]);

/** `QUANTIFIES` from a figure to each law, document, programme, platform or agency that its clause names. */
export function quantifies({ reading, context, mentions, quantities }: Findings): Related {
  const named = mentions.filter(({ type, entityId }) => entityId !== null && COUNTED.has(type));
  const relations = quantities.flatMap((quantity) => {
    const clause = reading.clauses.clauseAt(reading.fromSource(quantity).start);
    return inClause(quantity, context.facts.id, mentionsWithin(named, reading.toSource(clause)));
  });
  return { relations, entities: [] };
}

/** One relation an entity; the evidence reaches from its first mention in the clause to the figure. */
function inClause(quantity: Quantity, report: string, mentions: readonly Mention[]): Relation[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ entityId, start, end }) => {
    if (entityId === null || seen.has(entityId)) return [];
    seen.add(entityId);
    const evidence = { start: Math.min(start, quantity.start), end: Math.max(end, quantity.end) };
    const from = quantityId(report, quantity.start);
    return [{ kind: "QUANTIFIES", from, to: entityId, evidence: [evidence], rule: "same-clause" } as const];
  });
}
