import type { Span } from "@govkg/model";
import type { Figure } from "./figure.js";

const MAX_LABEL = 20;
const MARK = /[\d,。;:、!?]/u;

/**
 * Whether a figure fills a line of its own, as a table does that was flattened into lines; `lead` is where the words
 * that link it begin.
 */
export function isTableCell(text: string, figure: Figure, lead: number): boolean {
  if (lead > 0 && text[lead - 1] !== "\n") return false;
  return figure.end === text.length || text[figure.end] === "\n";
}

/** The label of a flattened table's row: the line above its first cell; null when that line is prose. */
export function rowLabel(text: string, lead: number): Span | null {
  if (lead < 2) return null;
  const end = lead - 1;
  const start = text.lastIndexOf("\n", end - 1) + 1;
  const label = text.slice(start, Math.min(end, start + MAX_LABEL + 1));
  return label.length <= MAX_LABEL && label.length > 1 && !MARK.test(label) ? { start, end } : null;
}
