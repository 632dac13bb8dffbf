import { GovkgError } from "./errors.js";
import type { MentionType } from "./mention.js";
import type { NodeLabel } from "./ontology.js";
import type { Span } from "./span.js";

/**
 * Ids are readable keys made of content (architecture, "Identity is content"): a lower-case label, a colon,
 * the canonical name or code. What lives inside one report has the report's id in front.
 */
const LABEL_OF_PREFIX = {
  report: "Report",
  region: "Region",
  agency: "Agency",
  law: "Law",
  document: "Document",
  programme: "Programme",
  platform: "Platform",
  event: "Event",
  quantity: "Quantity",
  commitment: "Commitment",
  problem: "Problem",
} as const satisfies Record<string, NodeLabel>;

type IdPrefix = keyof typeof LABEL_OF_PREFIX;

/** Id of a node named by its canonical name: `law:中华人民共和国数据安全法`. */
export function entityId(type: Exclude<MentionType, "region">, name: string): string {
  return `${type}:${name}`;
}

/** Id of a region: its code, or `parentCode/name` for a township or zone without one of its own. */
export function regionId(code: string, name?: string): string {
  return name === undefined ? `region:${code}` : `region:${code}/${name}`;
}

/** Kind of report; the first is left out of ids. */
export type ReportKind = "rule-of-law" | "work-report" | "other";

/** Id of a report: issuing agency, year and, unless it is a rule-of-law report, kind. */
export function reportId(agency: string, year: number, kind: ReportKind = "rule-of-law"): string {
  return kind === "rule-of-law" ? `report:${agency}/${year}` : `report:${agency}/${year}/${kind}`;
}

/** Id of a report whose issuer or year is unknown: nothing is invented, the document stands for it. */
export function unidentifiedReportId(documentId: string): string {
  return `report:?/${documentId}`;
}

/** Id of a quantity: its report and the offset where it starts. */
export function quantityId(report: string, start: number): string {
  return `quantity:${report.slice("report:".length)}#${start}`;
}

/** Id of a commitment or problem: its report and its 1-based ordinal. */
export function itemId(label: "commitment" | "problem", report: string, ordinal: number): string {
  return `${label}:${report.slice("report:".length)}#${ordinal}`;
}

/** Id of one piece of evidence: the report and the span in its text. */
export function evidenceId(report: string, span: Span): string {
  return `${report}@${span.start}-${span.end}`;
}

/** Parts of an evidence id, or null when the string is none. */
export function parseEvidenceId(id: string): { readonly report: string; readonly span: Span } | null {
  const parts = /^(report:.*)@(\d+)-(\d+)$/su.exec(id);
  if (!parts?.[1]) return null;
  return { report: parts[1], span: { start: Number(parts[2]), end: Number(parts[3]) } };
}

/** Whether a string is a node id: a known label, a colon and a name. */
export function isNodeId(id: string): boolean {
  const colon = id.indexOf(":");
  return colon > 0 && colon < id.length - 1 && Object.hasOwn(LABEL_OF_PREFIX, id.slice(0, colon));
}

/**
 * Label and name of a node id.
 * @throws GovkgError `unknown-id` when the string is not a node id.
 */
export function parseNodeId(id: string): { readonly label: NodeLabel; readonly name: string } {
  if (!isNodeId(id)) {
    throw new GovkgError("unknown-id", `"${id}" is not a node id; ids look like "law:中华人民共和国数据安全法".`, {
      stage: "query",
    });
  }
  const colon = id.indexOf(":");
  // as: isNodeId has just checked the prefix
  const prefix = id.slice(0, colon) as IdPrefix;
  return { label: LABEL_OF_PREFIX[prefix], name: id.slice(colon + 1) };
}
