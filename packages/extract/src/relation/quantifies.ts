import { type Mention, type MentionType, type Quantity, quantityId, type Relation } from "@govkg/model";
import type { Findings, Related } from "../related.js";
import { mentionsWithin } from "./mentions-within.js";

const COUNTED: ReadonlySet<MentionType> = new Set(["programme", "platform", "law", "document", "agency"]);

/** `QUANTIFIES` from a figure to each law, document, programme, platform or agency that its clause names. */
export function quantifies({ reading, context, mentions, quantities }: Findings): Related {
  const named = mentions.filter(({ type, entityId }) => entityId !== null && COUNTED.has(type));
  const relations: Relation[] = [];
  for (const quantity of quantities) {
    const clause = reading.clauses.clauseAt(reading.fromSource(quantity).start);
    const within = mentionsWithin(named, reading.toSource(clause));
    within.forEach((mention, index) => {
      if (within.findIndex(({ entityId }) => entityId === mention.entityId) < index) return;
      relations.push(toRelation(quantity, mention, context.facts.id));
    });
  }
  return { relations, entities: [] };
}

/** The evidence reaches from the entity's first mention in the clause to the figure. */
function toRelation(quantity: Quantity, { entityId, start, end }: Mention, report: string): Relation {
  return {
    kind: "QUANTIFIES",
    from: quantityId(report, quantity.start),
    to: entityId ?? "",
    evidence: [{ start: Math.min(start, quantity.start), end: Math.max(end, quantity.end) }],
    rule: "same-clause",
  };
}
