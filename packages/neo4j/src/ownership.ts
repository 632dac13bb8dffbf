import type { NodeLabel, RelationKind } from "@govkg/model";

/** Label that every node of ours carries beside its own: what lacks it is not ours and is left alone. */
export const MARK = "Govkg";
/** Label of the node behind each report that holds its sentences and what the loader has to remember. */
export const RECORD = "ReportRecord";
export const HAS_RECORD = "HAS_RECORD";
/** Label of reports whose `FOLLOWS` are still to be drawn; gone when a run has ended. */
export const UNLINKED = "GovkgUnlinked";

/** Labels of nodes that belong to one report and go with it. */
export const OWNED_LABELS = ["Quantity", "Commitment", "Problem"] as const satisfies readonly NodeLabel[];
/** Labels of nodes that many reports name; one goes when nothing in the graph touches it any more. */
export const SHARED_LABELS = [
  "Region",
  "Agency",
  "Law",
  "Document",
  "Programme",
  "Platform",
  "Event",
] as const satisfies readonly NodeLabel[];

export type OwnedLabel = (typeof OWNED_LABELS)[number];
export type SharedLabel = (typeof SHARED_LABELS)[number];

const SHARED: ReadonlySet<string> = new Set(SHARED_LABELS);

export function isSharedLabel(label: NodeLabel): label is SharedLabel {
  return SHARED.has(label);
}

/** Relations from a report to what it alone owns, with the label of the far end. */
export const ITEM_KINDS = {
  REPORTS: "Quantity",
  COMMITS_TO: "Commitment",
  FACES: "Problem",
} as const satisfies Partial<Record<RelationKind, OwnedLabel>>;
export type ItemKind = keyof typeof ITEM_KINDS;

export function isItemKind(kind: RelationKind): kind is ItemKind {
  return Object.hasOwn(ITEM_KINDS, kind);
}
