import type { FactKind } from "@govkg/model";
import { NODE_LABELS, type NodeLabel, type SectionRole, type Stance } from "@govkg/model";

/**
 * The small numbers that stand for closed vocabularies in the file. New words go to the end of a list: what is
 * written must keep its meaning, so an order changed here is a new schema version.
 */
export const STANCES = [
  "study",
  "publicise",
  "implement",
  "formulate",
  "review",
  "mention",
] as const satisfies readonly Stance[];
export const ROLES = [
  "results",
  "previous-problems",
  "problems",
  "plan",
  "other",
] as const satisfies readonly SectionRole[];
export const FACT_KINDS = ["mention", "commitment", "problem"] as const satisfies readonly FactKind[];

/** Stance, plan and role of one fact in seven bits: `stance | planned << 3 | role << 4`; stance 0 is none. */
export function factAttributes(stance: Stance | null, planned: boolean, role: SectionRole): number {
  const code = stance === null ? 0 : STANCES.indexOf(stance) + 1;
  return code | (planned ? 8 : 0) | (ROLES.indexOf(role) << 4);
}

export const PLANNED_BIT = 8;
/** Set for mentions of instruments: their edge is `CITES`. */
export const CITATION_BIT = 128;

export function labelCode(label: NodeLabel): number {
  return NODE_LABELS.indexOf(label) + 1;
}
