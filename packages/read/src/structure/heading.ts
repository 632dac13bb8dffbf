import type { Line } from "./lines.js";
import type { Marker } from "./marker.js";
import { roleOfHeading } from "./role.js";

/** A heading found at a line. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  /** Its words without the numbering. */
  readonly words: string;
  readonly rank: number;
  /** Lines after the first that belong to it (a number that stands alone on its line). */
  readonly extraLines: number;
}

/** What recognising headings needs to know of the whole text. */
export interface HeadingContext {
  readonly lines: readonly Line[];
  /** Whether the top sections are numbered: then an unnumbered line needs to tell a role to be a heading. */
  readonly hasNumbers: boolean;
  readonly year: number | null;
}

/** Headings without a number are short and end like a name, not like a sentence. */
const PLAIN_HEADING = /^[^。;:,!?"]{3,26}$/u;
const DATE_LINE = /^[•·\s]*\d{4}[-/.年]\d{1,2}/u;

/** An unnumbered heading over numbered results: 2023年工作回顾. */
const LOOKS_BACK = /^(?:20\d{2}年|过去).{0,10}(?:回顾|总结)$/u;

/** Rank of a heading without a number: as high as 一、. */
export const PLAIN_RANK = 1;
/** Rank of a heading without a number over sections that begin with 一、 again. */
const PART_RANK = 0.5;

/** Rank of an annex: nothing around it reaches into it. */
const ANNEX_RANK = 0;
/** The heading of a glossary or annex behind the report: 名词解释, 附件2 名词解释, 《政府工作报告》有关内容名词注释. */
const ANNEX =
  /^(?:附件?\d{0,2}[:、]?\s*)?(?:《[^》]{2,20}》)?(?:有关|相关)?(?:内容|用语)?名词(?:解释|注释|说明)$|^附件\d{0,2}$/u;

/** Ranks of Markdown headings without a number: ## stands as high as 一、. */
const HASH_RANKS = [0, 0.4, 1, 2, 3, 4, 5];

/** Longest first sentence of a numbered paragraph that still counts as its heading, in code units. */
const MAX_RUN_IN = 60;

/** The heading that a line is or begins with, or null. */
export function headingAt(context: HeadingContext, index: number): Heading | null {
  const line = context.lines[index];
  if (line === undefined || DATE_LINE.test(line.words)) return null;
  if (ANNEX.test(line.words)) {
    return { start: line.start, end: line.end, words: line.words, rank: ANNEX_RANK, extraLines: 0 };
  }
  const alone = numberAlone(context, index);
  if (alone !== null) return alone;
  if (line.marker !== null) return numberedHeading(line, line.marker);
  if (line.hashes > 0)
    return { start: line.start, end: line.end, words: line.words, rank: HASH_RANKS[line.hashes] ?? 5, extraLines: 0 };
  if (!isPlainHeading(context, index)) return null;
  const rank = opensNumbering(context.lines, index) ? PART_RANK : PLAIN_RANK;
  return { start: line.start, end: line.end, words: line.words, rank, extraLines: 0 };
}

/** 02 on a line of its own, its heading on the next. */
function numberAlone({ lines, hasNumbers }: HeadingContext, index: number): Heading | null {
  const [line, next, after] = [lines[index], lines[index + 1], lines[index + 2]];
  if (line === undefined || next === undefined || !/^0?[1-9]$/u.test(line.words)) return null;
  const isProse = after !== undefined && after.words.length > next.words.length;
  if (hasNumbers || !isProse || !PLAIN_HEADING.test(next.words)) return null;
  return { start: line.start, end: next.end, words: next.words, rank: PLAIN_RANK, extraLines: 1 };
}

function numberedHeading(line: Line, marker: Marker): Heading {
  const stop = line.words.slice(0, MAX_RUN_IN + 1).search(/[。;]/u);
  const isWhole = line.words.length <= MAX_RUN_IN && (stop < 0 || stop === line.words.length - 1);
  const length = isWhole ? line.words.length : stop < 0 ? MAX_RUN_IN : stop + 1;
  const end = line.start + Math.min(length, line.words.length);
  return { start: line.start, end, words: line.words.slice(marker.length, length), rank: marker.rank, extraLines: 0 };
}

function isPlainHeading({ lines, hasNumbers, year }: HeadingContext, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || !PLAIN_HEADING.test(line.words)) return false;
  if (/报告$/u.test(line.words) || /^\d|\d$/u.test(line.words.replace(/^\d{4}年/u, ""))) return false;
  const role = roleOfHeading(line.words, year);
  if (hasNumbers && LOOKS_BACK.test(line.words)) return true;
  const isAbove = next.words.length > line.words.length || next.marker?.isFirst === true;
  if (hasNumbers) return role !== null && line.words.length <= 20 && isAbove;
  return role !== null || /(?:情况|成效|举措|做法|工作|建设|问题|打算|安排)$/u.test(line.words);
}

/** Whether the next section with a Chinese number is the first again: the heading stands above it. */
function opensNumbering(lines: readonly Line[], index: number): boolean {
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next];
    if (line?.marker?.style === "chinese") return line.marker.isFirst;
  }
  return false;
}
