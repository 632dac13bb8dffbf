import { NODE_LABELS, type NodeLabel, RELATION_KINDS, type RelationKind } from "@govkg/model";

/** Label that every node of ours carries beside its own: what lacks it is not ours and is left alone. */
export const MARK = "Govkg";
/** Label of the node behind each report that holds its sentences and what the loader has to remember. */
export const TEXT_LABEL = "ReportText";
export const TEXT_KIND = "HAS_TEXT";
/** Label of reports whose `FOLLOWS` are still to be drawn; gone when a run has ended. */
export const UNLINKED = "GovkgUnlinked";

/** Labels of nodes on the server. */
export type ServerLabel = NodeLabel | typeof TEXT_LABEL;
/** Types of relationships on the server. */
export type ServerKind = RelationKind | typeof TEXT_KIND;

export const SERVER_LABELS: readonly ServerLabel[] = [...NODE_LABELS, TEXT_LABEL];
export const SERVER_KINDS: readonly ServerKind[] = [...RELATION_KINDS, TEXT_KIND];

/** Labels of nodes that belong to one report and go with it. */
const OWNED: ReadonlySet<ServerLabel> = new Set<ServerLabel>([
  "Report",
  "Quantity",
  "Commitment",
  "Problem",
  TEXT_LABEL,
]);

/** Labels of nodes that many reports name; one goes when no report holds it any more. */
export const SHARED_LABELS = NODE_LABELS.filter((label) => !OWNED.has(label));

export function isShared(label: ServerLabel): boolean {
  return !OWNED.has(label);
}

/** Relations from a report to what it alone owns, with the label of the far end: both are made in one step. */
export const ITEM_KINDS = {
  REPORTS: "Quantity",
  COMMITS_TO: "Commitment",
  FACES: "Problem",
  [TEXT_KIND]: TEXT_LABEL,
} as const satisfies Partial<Record<ServerKind, ServerLabel>>;
export type ItemKind = keyof typeof ITEM_KINDS;

export function isItemKind(kind: ServerKind): kind is ItemKind {
  return Object.hasOwn(ITEM_KINDS, kind);
}

/** Whether a property is one that the loader keeps for itself; no question shows it. */
export function isBookkeeping(key: string): boolean {
  return key.startsWith("_");
}

/** Id of the text node of a report. */
export function textId(report: string): string {
  return `text:${report.slice("report:".length)}`;
}

/** Label of shared nodes whose reports disagree about a property: settled when the run ends, gone then. */
export const CONTESTED = "GovkgContested";
