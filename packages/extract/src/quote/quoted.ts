import type { Span } from "@govkg/model";

/** A phrase between quotation marks; the span is its inside. */
export interface Quoted extends Span {
  /** Where the words before the whole chain of quotations end: 推出 in 推出“甲”“乙”和“丙”等模式. */
  readonly before: number;
  /** Where the words behind the whole chain begin. */
  readonly after: number;
}

/** A quotation longer than this is a sentence, not a name. */
const MAX_LENGTH = 30;

const CURLY_OPEN = 0x201c;
const CURLY_CLOSE = 0x201d;
const STRAIGHT = 0x22;
const NEWLINE = 10;

/**
 * Short quotations in order of the text, in “ ” (「 」 are folded to them) or straight marks. Quotations that
 * stand side by side or are joined by 、和与及 are one chain: they share the words around it.
 */
export function findQuoted(text: string): Quoted[] {
  return shareChains(text, findSpans(text));
}

function findSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // most code units are ideographs, far above all marks
    if (unit > CURLY_CLOSE || (unit !== STRAIGHT && unit < CURLY_OPEN)) continue;
    const isClosing = open >= 0 && (unit === CURLY_CLOSE || unit === STRAIGHT) && isPhrase(text, open + 1, at);
    if (isClosing) spans.push({ start: open + 1, end: at });
    // a straight mark that closes nothing near opens the next quotation
    open = isClosing || unit === CURLY_CLOSE ? -1 : at;
  }
  return spans;
}

function isPhrase(text: string, start: number, end: number): boolean {
  if (end <= start || end - start > MAX_LENGTH) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === NEWLINE) return false;
  return true;
}

const JOINTS = new Set(["", "、", "和", "与", "及", "以及", "、和", "或"]);

function shareChains(text: string, spans: readonly Span[]): Quoted[] {
  const quoted: Quoted[] = [];
  for (let first = 0; first < spans.length; ) {
    let last = first;
    while (last + 1 < spans.length && isJoined(text, spans[last], spans[last + 1])) last++;
    const before = (spans[first]?.start ?? 0) - 1;
    const after = (spans[last]?.end ?? 0) + 1;
    for (; first <= last; first++) {
      const { start = 0, end = 0 } = spans[first] ?? {};
      quoted.push({ start, end, before, after });
    }
  }
  return quoted;
}

function isJoined(text: string, left: Span | undefined, right: Span | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > 4) return false;
  return JOINTS.has(text.slice(left.end + 1, right.start - 1));
}

/** Whether a quotation opens right before an offset; ‘ ’ count as well. */
export function opensQuote(text: string, start: number): boolean {
  const mark = text[start - 1];
  return mark === "“" || mark === "‘" || mark === '"';
}

/** Whether a quotation closes right at an offset. */
export function closesQuote(text: string, end: number): boolean {
  const mark = text[end];
  return mark === "”" || mark === "’" || mark === '"';
}

/** The quotation that holds a span, its inside included, or null. Binary search over quotations in order. */
export function quotedAround(quoted: readonly Quoted[], span: Span): Quoted | null {
  let low = 0;
  let high = quoted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((quoted[middle]?.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  const found = quoted[low];
  return found !== undefined && found.start <= span.start && span.end <= found.end ? found : null;
}
