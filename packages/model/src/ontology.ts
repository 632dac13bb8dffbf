/** Node labels of the graph (ontology 1). */
export const NODE_LABELS = [
  "Report",
  "Region",
  "Agency",
  "Law",
  "Document",
  "Programme",
  "Platform",
  "Event",
  "Quantity",
  "Commitment",
  "Problem",
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

interface RelationEnds {
  readonly from: readonly NodeLabel[];
  readonly to: readonly NodeLabel[];
}

/**
 * Relation kinds with the labels that each end may have (ontology 2), and the typed relations between
 * organs and with an instrument of one's own (issue B): `LEADS` 牵头, `ASSISTS` 配合 会同 联合,
 * `SUPERVISES` 指导 监督, `REPORTS_TO` 报送 备案, `TRAINED_BY` 培训, `IMPLEMENTS` 根据《…》制定.
 */
export const RELATION_ENDS = {
  ISSUED: { from: ["Agency"], to: ["Report", "Document", "Law"] },
  COVERS: { from: ["Report"], to: ["Region"] },
  LOCATED_IN: { from: ["Agency"], to: ["Region"] },
  PART_OF: { from: ["Region"], to: ["Region"] },
  CITES: { from: ["Report"], to: ["Law", "Document"] },
  MENTIONS: { from: ["Report"], to: ["Programme", "Platform", "Agency", "Region", "Event"] },
  REPORTS: { from: ["Report"], to: ["Quantity"] },
  QUANTIFIES: { from: ["Quantity"], to: ["Programme", "Platform", "Law", "Document", "Agency"] },
  COMMITS_TO: { from: ["Report"], to: ["Commitment"] },
  FACES: { from: ["Report"], to: ["Problem"] },
  CONCERNS: {
    from: ["Commitment", "Problem"],
    to: ["Law", "Document", "Programme", "Platform", "Agency"],
  },
  FOLLOWS: { from: ["Report"], to: ["Report"] },
  SUCCEEDS: { from: ["Agency", "Law"], to: ["Agency", "Law"] },
  PART_OF_PROGRAMME: { from: ["Programme", "Platform", "Event"], to: ["Programme", "Platform", "Event"] },
  IMPLEMENTS: { from: ["Document", "Law"], to: ["Law", "Document"] },
  LEADS: { from: ["Agency"], to: ["Document", "Programme", "Platform", "Agency", "Law"] },
  ASSISTS: { from: ["Agency"], to: ["Agency"] },
  SUPERVISES: { from: ["Agency"], to: ["Agency"] },
  REPORTS_TO: { from: ["Agency"], to: ["Agency"] },
  TRAINED_BY: { from: ["Agency"], to: ["Agency"] },
} as const satisfies Record<string, RelationEnds>;

export type RelationKind = keyof typeof RELATION_ENDS;

/** All relation kinds, in the order of the ontology page. */
export const RELATION_KINDS: readonly RelationKind[] =
  // as: Object.keys loses the literal keys that `satisfies` kept
  Object.keys(RELATION_ENDS) as RelationKind[];
