import type { Relation } from "@govkg/model";

/** One relation for each pair and rule, with all its evidence. */
export function mergeEvidence(relations: readonly Relation[]): Relation[] {
  const byKey = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.kind} ${relation.from} ${relation.to} ${relation.rule} ${relation.planned ?? ""}`;
    const held = byKey.get(key);
    byKey.set(key, held === undefined ? relation : { ...held, evidence: [...held.evidence, ...relation.evidence] });
  }
  return [...byKey.values()];
}
