import type { Span } from "@govkg/model";

/** A title between brackets: the span is the inside, `outer` holds the brackets too. */
export interface Title extends Span {
  readonly outer: Span;
  /** False when the closing bracket is missing and grammar told where the title ends. */
  readonly isClosed: boolean;
  /** A quoted word that is a title only as a short form defined before. */
  readonly isShortForm: boolean;
}

/** No title is longer; a bracket without a partner is given up behind it, so that time stays linear. */
const LONGEST = 200;
/** How far the second line of a broken title may go on. */
const LONGEST_REST = 60;

const OPENERS = ["《", "〈", "<"] as const;
const [LEFT, LEFT_SINGLE, LESS] = [0x300a, 0x3008, 0x3c]; // 《 〈 <
const [RIGHT, RIGHT_SINGLE, GREATER] = [0x300b, 0x3009, 0x3e]; // 》 〉 >
const LINE_BREAK = 10;
const COMMA = 44;

/** What a code unit is to a title: a table, since every unit of every title is asked for. */
const OPENS = 1;
const CLOSES = 2;
const STOPS = 3;
const ROLES = new Uint8Array(0x10000);
ROLES.set([OPENS], LEFT);
ROLES.set([OPENS], LEFT_SINGLE);
ROLES.set([CLOSES], RIGHT);
ROLES.set([CLOSES], RIGHT_SINGLE);
for (const stop of "。!?;") ROLES[stop.charCodeAt(0)] = STOPS;

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
  private readonly at = [-1, -1, -1];

  constructor(private readonly text: string) {}

  from(start: number): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (let kind = 0; kind < OPENERS.length; kind++) {
      let at = this.at[kind] ?? -1;
      if (at < start) {
        at = this.text.indexOf(OPENERS[kind] ?? "", start);
        if (at < 0) at = Number.POSITIVE_INFINITY;
        this.at[kind] = at;
      }
      if (at < nearest) nearest = at;
    }
    return nearest === Number.POSITIVE_INFINITY ? -1 : nearest;
  }
}

function titleAt(text: string, open: number): Title | null {
  const width = text.startsWith("<<", open) ? 2 : 1;
  const start = open + width;
  const scan = text.charCodeAt(open) === LESS ? scanAngles(text, start) : scanBalanced(text, open);
  if (scan.close >= 0) return toTitle(text, start, { close: scan.close, width });
  if (text.charCodeAt(open) === LESS) return null;
  if (scan.firstClose >= 0 && scan.nested === 0) return toTitle(text, start, { close: scan.firstClose, width: 1 });
  return unclosed(text, open, scan);
}

interface Scan {
  /** Offset of the closer that balances the opener, or -1. */
  readonly close: number;
  /** First closer of the opener's own kind. */
  readonly firstClose: number;
  /** How many openers of its own kind came before that closer. */
  readonly nested: number;
}

/** 《》 and 〈〉 may stand inside each other; a slip that mixes them is forgiven. */
function scanBalanced(text: string, open: number): Scan {
  const opener = text.charCodeAt(open);
  const closer = opener === LEFT ? RIGHT : RIGHT_SINGLE;
  const limit = Math.min(text.length, open + LONGEST);
  let depth = 1;
  let firstClose = -1;
  let nested = 0;
  for (let at = open + 1; at < limit; at++) {
    const unit = text.charCodeAt(at);
    const role = ROLES[unit];
    if (role === STOPS || (unit === LINE_BREAK && !goesOn(text, at, closer))) break;
    if (role === OPENS) {
      depth++;
      if (unit === opener && firstClose < 0) nested++;
    } else if (role === CLOSES) {
      if (unit === closer && firstClose < 0) firstClose = at;
      if (--depth === 0) return { close: at, firstClose, nested };
    }
  }
  return { close: -1, firstClose, nested };
}

function scanAngles(text: string, start: number): Scan {
  const limit = Math.min(text.length, start + LONGEST);
  let depth = 1;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (ROLES[unit] === STOPS || (unit === LINE_BREAK && !goesOn(text, at, GREATER))) break;
    if (unit === LESS) depth++;
    else if (unit === GREATER && --depth === 0) return { close: at, firstClose: at, nested: 0 };
  }
  return { close: -1, firstClose: -1, nested: 0 };
}

/** Whether a title goes on behind a line break that reading did not take for a soft one. */
function goesOn(text: string, at: number, closer: number): boolean {
  for (let next = at + 1; next < Math.min(text.length, at + LONGEST_REST); next++) {
    const unit = text.charCodeAt(next);
    if (unit === closer) return next > at + 1;
    if (unit === LINE_BREAK || unit === LEFT || unit === COMMA || ROLES[unit] === STOPS) return false;
  }
  return false;
}

function toTitle(
  text: string,
  from: number,
  { close, width }: { readonly close: number; readonly width: number },
): Title | null {
  let [start, end] = [skipBlanks(text, from, close), skipBlanksBack(text, from, close)];
  if (isDoubled(text, start, end)) {
    start = skipBlanks(text, start + 1, end - 1);
    end = skipBlanksBack(text, start, end - 1);
  }
  if (end - start < 2 || isYear(text, start, end)) return null;
  return { start, end, outer: { start: from - 1, end: close + width }, isClosed: true, isShortForm: false };
}

/** Brackets doubled by mistake are no part of the title: 〈〈优化营商环境条例〉〉. */
function isDoubled(text: string, start: number, end: number): boolean {
  if (ROLES[text.charCodeAt(start)] !== OPENS || ROLES[text.charCodeAt(end - 1)] !== CLOSES) return false;
  return !/[《〈》〉]/u.test(text.slice(start + 1, end - 1));
}

/** 〈2024〉 is the year of a document number. */
function isYear(text: string, start: number, end: number): boolean {
  return isDigit(text.charCodeAt(start)) && /^[\d\s年.-]+$/u.test(text.slice(start, end));
}

/** A title whose closing bracket is missing. */
function unclosed(text: string, open: number, scan: Scan): Title | null {
  if (scan.firstClose >= 0) {
    // 《关于印发《甲办法》的通知，: the inner closer is there, the outer is not
    const tail = ANNOUNCING_TAIL.exec(text.slice(scan.firstClose + 1, scan.firstClose + 12));
    if (tail !== null) {
      const end = scan.firstClose + 1 + tail[0].length;
      return { start: open + 1, end, outer: { start: open, end }, isClosed: false, isShortForm: false };
    }
  }
  const head = HEAD_END.exec(text.slice(open + 1, open + 1 + LONGEST));
  if (head === null) return null;
  const end = open + 1 + head[0].length;
  return { start: open + 1, end, outer: { start: open, end }, isClosed: false, isShortForm: false };
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanksBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === LINE_BREAK;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
