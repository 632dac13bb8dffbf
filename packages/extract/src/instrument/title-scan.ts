import type { Span } from "@govkg/model";

/** A title between brackets: the span is the inside, `outer` holds the brackets too. */
export interface Title extends Span {
  readonly outer: Span;
  /** False when the closing bracket is missing and grammar told where the title ends. */
  readonly isClosed: boolean;
  /** A quoted word that is a title only as a short form defined before. */
  readonly isShortForm?: boolean;
}

/** No title is longer; a bracket without a partner is given up behind it, so that time stays linear. */
const LONGEST = 200;
/** How far the second line of a broken title may go on. */
const LONGEST_REST = 60;

const OPENERS = ["《", "〈", "<"] as const;
const STOPS = new Set(["。", "!", "?", ";"]);
/** What is announced by a title behind the title that it quotes: 关于印发《…》的通知. */
const ANNOUNCING_TAIL = /^的(?:实施)?(?:通知|意见|决定|公告|通告|批复|解释|函|通报|规定|办法)/u;
/** Where a title without a closer ends: at its head noun, with a bracketed suffix. */
const HEAD_END =
  /^[^,:。;!?\n《〈“”]{2,80}?(?:条例|办法|规定|细则|规则|法典|意见|通知|决定|方案|规划|纲要|清单|指引|目录|标准|公告|法)(?:\([^()\n]{1,16}\))?(?=[^一-龥]|等|的|和|及|与|要求|精神|规定|文件|开展|有关|$)/u;

/**
 * Titles between 《》, 〈〉, << >> or < >, the outer one of nested ones, in order of the text.
 *
 *     根据《关于印发〈市容管理办法〉的通知》要求
 *         ^ outer        ^ inside: part of the title
 */
export function scanTitles(text: string): Title[] {
  const titles: Title[] = [];
  const next = new NextOpener(text);
  for (let open = next.from(0); open >= 0; ) {
    const title = titleAt(text, open);
    if (title !== null) titles.push(title);
    open = next.from(title?.outer.end ?? open + 1);
  }
  return titles;
}

/** The nearest opening bracket of any kind; each kind is looked for only as far as it must be. */
class NextOpener {
  private readonly at = OPENERS.map(() => -1);

  constructor(private readonly text: string) {}

  from(start: number): number {
    let nearest = -1;
    OPENERS.forEach((opener, index) => {
      let at = this.at[index] ?? -1;
      if (at < start && at !== Number.POSITIVE_INFINITY) {
        at = this.text.indexOf(opener, start);
        if (at < 0) at = Number.POSITIVE_INFINITY;
        this.at[index] = at;
      }
      if (at !== Number.POSITIVE_INFINITY && (nearest < 0 || at < nearest)) nearest = at;
    });
    return nearest;
  }
}

function titleAt(text: string, open: number): Title | null {
  const width = text.startsWith("<<", open) ? 2 : 1;
  const start = open + width;
  const scan = scanBalanced(text, open, width);
  if (scan.close >= 0) return toTitle(text, start, scan.close, scan.closeWidth);
  if (text[open] === "<") return null;
  if (scan.firstClose >= 0 && scan.nested === 0) return toTitle(text, start, scan.firstClose, 1);
  return unclosed(text, open, scan);
}

interface Scan {
  /** Offset of the closer that balances the opener, or -1. */
  readonly close: number;
  readonly closeWidth: number;
  /** First closer of the opener's own kind. */
  readonly firstClose: number;
  /** How many openers of its own kind came before that closer. */
  readonly nested: number;
}

function scanBalanced(text: string, open: number, width: number): Scan {
  const opener = text[open] ?? "";
  const closer = opener === "《" ? "》" : opener === "〈" ? "〉" : ">";
  const start = open + width;
  const limit = Math.min(text.length, open + LONGEST);
  let depth = 1;
  let firstClose = -1;
  let nested = 0;
  for (let at = start; at < limit; at++) {
    const character = text[at] ?? "";
    if (STOPS.has(character)) break;
    if (character === "\n" && !goesOn(text, at, closer)) break;
    if (character === opener || (opener !== "<" && (character === "〈" || character === "《"))) {
      depth++;
      if (character === opener && firstClose < 0) nested++;
    } else if (character === closer || (opener !== "<" && (character === "〉" || character === "》"))) {
      if (character === closer && firstClose < 0) firstClose = at;
      depth--;
      if (depth === 0) return { close: at, closeWidth: width, firstClose, nested };
    }
  }
  return { close: -1, closeWidth: 1, firstClose, nested };
}

/** Whether a title goes on behind a line break that reading did not take for a soft one. */
function goesOn(text: string, at: number, closer: string): boolean {
  for (let next = at + 1; next < Math.min(text.length, at + LONGEST_REST); next++) {
    const character = text[next] ?? "";
    if (character === closer) return next > at + 1;
    if (character === "\n" || character === "《" || character === "," || STOPS.has(character)) return false;
  }
  return false;
}

function toTitle(text: string, start: number, close: number, width: number): Title | null {
  const span = unwrapped(text, trimmed(text, start, close));
  // 〈2024〉 is the year of a document number
  return span === null || /^[\d\s年.-]+$/u.test(text.slice(span.start, span.end))
    ? null
    : { ...span, outer: { start: start - 1, end: close + width }, isClosed: true };
}

/** A title whose closing bracket is missing. */
function unclosed(text: string, open: number, scan: Scan): Title | null {
  if (scan.firstClose >= 0) {
    // 《关于印发《甲办法》的通知，: the inner closer is there, the outer is not
    const tail = ANNOUNCING_TAIL.exec(text.slice(scan.firstClose + 1, scan.firstClose + 12));
    if (tail !== null) {
      const end = scan.firstClose + 1 + tail[0].length;
      return { start: open + 1, end, outer: { start: open, end }, isClosed: false };
    }
  }
  const head = HEAD_END.exec(text.slice(open + 1, open + 1 + LONGEST));
  if (head === null) return null;
  const end = open + 1 + head[0].length;
  return { start: open + 1, end, outer: { start: open, end }, isClosed: false };
}

/** Brackets doubled by mistake are no part of the title: 〈〈优化营商环境条例〉〉. */
function unwrapped(text: string, span: Span | null): Span | null {
  if (span === null || !/[《〈]/u.test(text[span.start] ?? "") || !/[》〉]/u.test(text[span.end - 1] ?? ""))
    return span;
  const inside = text.slice(span.start + 1, span.end - 1);
  return /[《〈》〉]/u.test(inside) ? span : trimmed(text, span.start + 1, span.end - 1);
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return to - from < 2 ? null : { start: from, end: to };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10;
}
