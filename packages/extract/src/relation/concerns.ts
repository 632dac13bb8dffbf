import { type Commitment, itemId, type Mention, type MentionType, type Relation, type Span } from "@govkg/model";
import type { Findings, Related } from "../related.js";
import { mentionsWithin } from "./mentions-within.js";

const CONCERNED: ReadonlySet<MentionType> = new Set(["law", "document", "programme", "platform", "agency"]);

/** `CONCERNS` from a commitment or problem to each law, document, programme, platform or agency that its text names. */
export function concerns({ context, mentions, commitments, problems }: Findings): Related {
  const named = mentions.filter(({ type }) => CONCERNED.has(type));
  const report = context.facts.id;
  const relations = [
    ...commitments.flatMap((item) => concernsOf(item, itemId("commitment", report, item.ordinal), named)),
    ...problems.flatMap((item) => concernsOf(item, itemId("problem", report, item.ordinal), named)),
  ];
  return { relations, entities: [] };
}

function concernsOf(item: Commitment, from: string, mentions: readonly Mention[]): Relation[] {
  const evidenceByEntity = new Map<string, Span[]>();
  for (const { entityId, start, end } of mentionsWithin(mentions, item)) {
    if (entityId === null) continue;
    const evidence = evidenceByEntity.get(entityId);
    if (evidence === undefined) evidenceByEntity.set(entityId, [{ start, end }]);
    else evidence.push({ start, end });
  }
  return [...evidenceByEntity].map(([to, evidence]) => ({
    kind: "CONCERNS",
    from,
    to,
    evidence,
    rule: "named-in-item",
  }));
}
