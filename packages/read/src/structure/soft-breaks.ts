import { type Line, lineOf } from "./lines.js";

const SENTENCE_END = /[。;!?:”"》)]$/u;
const SHORTEST_WRAP = 18;
const LONGEST_WRAP = 80;

/**
 * Line breaks inside paragraphs of a text that was wrapped at a fixed width, as offsets of the break behind each
 * line. A text counts as wrapped when most of its long lines stop short of a sentence's end at about the same width.
 */
export function findSoftBreaks(lines: readonly Line[], text: string): number[] {
  const widths = lines.map((line) => line.words.length).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.85)] ?? 0;
  if (lines.length < 8 || width < SHORTEST_WRAP || width > LONGEST_WRAP) return [];
  const isFull = (line: Line): boolean => line.words.length >= width - 4 && line.words.length <= width + 6;
  const full = lines.filter(isFull);
  const broken = full.filter((line) => !SENTENCE_END.test(line.words));
  if (full.length < lines.length * 0.35 || broken.length < full.length * 0.6) return [];
  const breaks: number[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined || !isFull(line)) continue;
    if (/[。!?]$/u.test(line.words) || next.isIndented || next.marker !== null) continue;
    const gap = text.slice(line.end, next.start);
    if (gap.split("\n").length === 2) breaks.push(line.end + gap.search(/\r?\n/u));
  }
  return breaks;
}

/** Wrapped lines as one line each; the breaks inside its words are blanks, so that offsets stay true. */
export function joinWrapped(lines: readonly Line[], softBreaks: readonly number[]): Line[] {
  if (softBreaks.length === 0) return [...lines];
  const joined: Line[] = [];
  let nextBreak = 0;
  let words = "";
  let first: Line | undefined;
  for (const [index, line] of lines.entries()) {
    if (first === undefined) {
      first = line;
      words = line.words;
    } else words = words.padEnd(line.start - first.start, " ") + line.words;
    while ((softBreaks[nextBreak] ?? Number.POSITIVE_INFINITY) < line.end) nextBreak++;
    if ((softBreaks[nextBreak] ?? Number.POSITIVE_INFINITY) < (lines[index + 1]?.start ?? 0)) continue;
    joined.push(first === line ? line : { ...lineOf(words, first.start, first.isIndented), hashes: first.hashes });
    first = undefined;
  }
  if (first !== undefined) joined.push(lineOf(words, first.start, first.isIndented));
  return joined;
}
