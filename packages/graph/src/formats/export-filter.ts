import type { NodeLabel, YearRange } from "@govkg/model";

/** Which part of the graph to export; a field left out narrows nothing. */
export interface ExportFilter {
  /** Reports of these years, and what they give. */
  readonly years?: YearRange | undefined;
  /** Reports of these regions (ids, each with all below it), and what they give. */
  readonly regions?: readonly string[] | undefined;
  /** Only nodes with these labels, and the edges between them. */
  readonly labels?: readonly NodeLabel[] | undefined;
}

/** How far an export is: nodes, edges or rows of the panel written since the last call. */
export interface ExportProgress {
  readonly stage: "export";
  readonly kind: "node" | "edge" | "row";
  readonly count: number;
}

export interface ExportOptions extends ExportFilter {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
}
