import { hash } from "node:crypto";
import type { Extraction, GraphEdge, PropertyValue, SentenceRow } from "@govkg/model";
import { stableJson } from "./extraction-hash.js";
import { TEXT_LABEL, textId } from "./ownership.js";
import type { NodeRow, SharedRow } from "./rows.js";
import type { Properties } from "./wire-value.js";

/** 48 bits tell the few variants of one node apart. */
const SIGN_LENGTH = 8;

/** Finds the sentence of an offset. */
export class SentenceIndex {
  constructor(private readonly sentences: readonly SentenceRow[]) {}

  /** Place of the first sentence that ends behind an offset, or -1. */
  at(offset: number): number {
    let low = 0;
    let high = this.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sentences[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low < this.sentences.length ? low : -1;
  }
}

export interface TextNodeParts {
  readonly keepText: boolean;
  readonly shared: readonly SharedRow[];
  readonly links: readonly GraphEdge[];
}

/**
 * The node behind a report: its sentences with their places, the white space between them (`gaps`, so that gaps and
 * sentences in turn are the text), the keys by which shared sentences find each other, and what the report holds of
 * shared nodes (`_holds`) and adds to shared edges (`_links`), so that it can be taken away again exactly.
 */
export function textNode(extraction: Extraction, sentences: readonly SentenceRow[], parts: TextNodeParts): NodeRow {
  const { text, sections, softBreaks = [], report } = extraction;
  const properties: Record<string, PropertyValue> = {
    starts: sentences.map((sentence) => sentence.start),
    ends: sentences.map((sentence) => sentence.end),
    keys: sentences.map(sentenceKeys),
    softBreaks,
    sections: JSON.stringify(sections),
    _holds: holdsOf(parts),
    _links: parts.links.map(toLinkEntry),
  };
  if (parts.keepText && text !== "") {
    properties["sentences"] = sentences.map(({ start, end }) => text.slice(start, end));
    properties["gaps"] = gapsOf(text, sentences);
  }
  // an empty list says no more than none, and import files can't give one
  const filled = Object.entries(properties).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return { id: textId(report.id), label: TEXT_LABEL, properties: Object.fromEntries(filled) };
}

/** Which variant of which shared node the report gives, and which year of which shared edge: words of an index. */
function holdsOf({ shared, links }: TextNodeParts): string[] {
  const years = links.filter((link) => link.year !== undefined).map((link) => yearEntry(link.id, link.year));
  return [...shared.map((node) => holdEntry(node.id, node.variant)), ...years];
}

/** `law:中华人民共和国数据安全法#k3Jx9a`. */
export function holdEntry(id: string, variant: string): string {
  return `${id}#${variant}`;
}

/** Years of edges stand in the same list, told apart by their first letter. */
export function yearEntry(edge: string, year: number | undefined): string {
  return holdEntry(`~${edge}`, String(year));
}

export function isYearEntry(entry: string): boolean {
  return entry.startsWith("~");
}

export function parseHoldEntry(entry: string): { readonly id: string; readonly variant: string } {
  const at = entry.lastIndexOf("#");
  return { id: entry.slice(0, at), variant: entry.slice(at + 1) };
}

/** Tells the variants of one shared node apart: reports may know different properties of it. */
export function variantSign(properties: Properties): string {
  return hash("sha256", stableJson(properties), "base64url").slice(0, SIGN_LENGTH);
}

/** Keys of a sentence too short to have any. */
export const NO_KEYS = "-";

/** Words of the full-text index over shared sentences: `e` the sentence word for word, `b` one band of it. */
function sentenceKeys({ exact, bands }: SentenceRow): string {
  const words = exact === null ? [] : [exactKey(exact)];
  return [...words, ...bands.map((band) => `b${band.toString(36)}`)].join(" ") || NO_KEYS;
}

export function exactKey(exact: number): string {
  return `e${exact.toString(36)}`;
}

function gapsOf(text: string, sentences: readonly SentenceRow[]): string[] {
  const gaps: string[] = [];
  let at = 0;
  for (const { start, end } of sentences) {
    gaps.push(text.slice(at, start));
    at = end;
  }
  return [...gaps, text.slice(at)];
}

/** The text that {@link textNode} has taken apart. */
export function joinText(sentences: readonly string[], gaps: readonly string[]): string {
  let text = gaps[0] ?? "";
  for (const [index, sentence] of sentences.entries()) text += sentence + (gaps[index + 1] ?? "");
  return text;
}

/** What one report adds to a shared edge; its evidence is found by the report's id in front. */
export interface LinkEntry {
  readonly from: string;
  readonly kind: GraphEdge["kind"];
  readonly to: string;
  readonly count: number;
  readonly planned: number;
  readonly rules: readonly string[];
  readonly year: number | null;
}

export function toLinkEntry({ from, kind, to, count, planned, rules, year }: GraphEdge): string {
  return JSON.stringify([from, kind, to, count, planned, rules, year ?? null]);
}

export function parseLinkEntry(entry: string): LinkEntry {
  // as: written by toLinkEntry above
  const [from, kind, to, count, planned, rules, year] = JSON.parse(entry) as [
    string,
    LinkEntry["kind"],
    string,
    number,
    number,
    string[],
    number | null,
  ];
  return { from, kind, to, count, planned, rules, year };
}
