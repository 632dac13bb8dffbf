import type { Span } from "@govkg/model";
import { type Marker, markerOf } from "./marker.js";

/** One line of a text: its span without the blanks around it, and its words with full-width ASCII narrowed. */
export interface Line extends Span {
  readonly words: string;
  /** Whether blanks stand before the first word. */
  readonly isIndented: boolean;
  /** Its numbering, or null. */
  readonly marker: Marker | null;
  /** Level of a Markdown heading (1 to 6), whose signs are no part of the line; 0 for other lines. */
  readonly hashes: number;
}

const GAP = "\u3000\u3000";
const SENTENCE_END = "。！？；：”）";
const MARKDOWN = /^(?:(#{1,6})\s{1,4}(?:\*\*)?|\*\*)(?=\S)/u;
/** Blanks that a faulty conversion has written out. */
const WRITTEN_BLANKS = /^(?:(?:<U\+00A0>|&(?:nbsp|emsp|ensp|#160|#12288);)\s*)+/iu;
const BLANK = /\s/u;

/** The non-blank lines of a text, in order. */
export function linesOf(text: string): Line[] {
  const narrowed = narrow(text);
  const gaps = paragraphGaps(text);
  const lines: Line[] = [];
  let nextGap = 0;
  for (let from = 0; from <= text.length; ) {
    while ((gaps[nextGap] ?? Number.POSITIVE_INFINITY) <= from) nextGap++;
    const found = text.indexOf("\n", from);
    const to = Math.min(found < 0 ? text.length : found, gaps[nextGap] ?? text.length);
    let start = from;
    let end = to;
    while (start < end && BLANK.test(text[start] ?? "")) start++;
    start += WRITTEN_BLANKS.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0;
    while (end > start && BLANK.test(text[end - 1] ?? "")) end--;
    if (end > start) lines.push(markedLine(narrowed, { start, end }, start > from));
    from = to + 1;
  }
  return lines;
}

/** Offsets of the wide gaps that stand before a paragraph where conversion has put it behind the one before. */
function paragraphGaps(text: string): number[] {
  const gaps: number[] = [];
  for (let gap = text.indexOf(GAP); gap >= 0; gap = text.indexOf(GAP, gap + 1)) {
    if (SENTENCE_END.includes(text[gap - 1] ?? " ")) gaps.push(gap);
  }
  return gaps;
}

/** A line without the signs of Markdown around it: `## 一、…`, `**一、…**`. */
function markedLine(text: string, { start, end }: Span, isIndented: boolean): Line {
  const words = text.slice(start, end);
  const signs = MARKDOWN.exec(words);
  if (signs === null) return lineOf(words, start, isIndented);
  const closing = words.length > signs[0].length + 2 && words.endsWith("**") ? 2 : 0;
  const line = lineOf(words.slice(signs[0].length, words.length - closing), start + signs[0].length, isIndented);
  return { ...line, hashes: signs[1]?.length ?? 0 };
}

/** A line of words that begins at an offset. */
export function lineOf(words: string, start: number, isIndented: boolean): Line {
  return { start, end: start + words.length, words, isIndented, marker: markerOf(words), hashes: 0 };
}

const WIDE = /[\uff01-\uff5e\u3000]/u;
/** Up to this length pieces are joined, which is quicker than to fill a buffer. */
const SHORT = 400;

/** Full-width ASCII as ASCII, ideographic space as space: one code unit in, one out. */
export function narrow(text: string): string {
  if (!WIDE.test(text)) return text;
  if (text.length <= SHORT) return narrowShort(text);
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = narrowUnit(text.charCodeAt(at));
  return Buffer.from(units.buffer, 0, text.length * 2).toString("utf16le");
}

function narrowShort(text: string): string {
  let narrowed = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const narrow = narrowUnit(unit);
    if (narrow === unit) continue;
    narrowed += text.slice(from, at) + String.fromCharCode(narrow);
    from = at + 1;
  }
  return narrowed + text.slice(from);
}

function narrowUnit(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  return unit === 0x3000 ? 0x20 : unit;
}
