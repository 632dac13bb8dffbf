import type { Span } from "@govkg/model";
import { CharacterSet, isHanAt } from "../character-set.js";
import type { QuantityGrammar } from "./quantity-grammar.js";

interface Bounds {
  /** Offset that the phrase may not pass. */
  readonly limit: number;
  readonly grammar: QuantityGrammar;
}

/** No counted noun phrase is longer, titles and quotations aside. */
const MAX_PHRASE = 24;
const MAX_TITLE = 90;

/** Marks and words that no phrase reaches across. */
const STOPS = new CharacterSet(",。;:、!?\n()|/的了0123456789");
const OPENERS = "“《(‘";
const CLOSERS = "”》)’";
const OPENING = new CharacterSet(OPENERS);
const CLOSING = new CharacterSet(CLOSERS);
/** 保障|性, 处罚|率: a verb with such a syllable behind it is part of a noun. */
const DERIVING = new CharacterSet("性率型员者度量额费款权");

/** The noun phrase that ends at an offset: back to a verb, a mark or 的; null when no noun ends there. */
export function nounPhraseBefore(text: string, end: number, { limit, grammar }: Bounds): Span | null {
  let at = end;
  while (at > limit && end - at < MAX_TITLE) {
    const closed = enclosedBefore(text, at, limit);
    if (closed < at) {
      at = closed;
      continue;
    }
    if (DIGIT.hasAt(text, at - 1) && LATIN.hasAt(text, at) && at < end) {
      // 5g基站: a number that goes on in letters is part of a name
      at--;
      continue;
    }
    if (STOPS.hasAt(text, at - 1) || OPENING.hasAt(text, at - 1) || end - at >= MAX_PHRASE) break;
    const guard = grammar.nouns.lengthBefore(text, at);
    const stop = DERIVING.hasAt(text, at) ? 0 : grammar.breaks.lengthBefore(text, at);
    // 提醒函, 联系点: a syllable alone is no noun, it takes in the verb before it
    const isSyllable = end - at === 1 && stop > 1;
    if (stop > guard && !isSyllable) break;
    at = Math.max(limit, at - Math.max(guard, isSyllable ? stop : 1));
  }
  const phrase = trimmed(text, at, end);
  return phrase === null || phrase.end - phrase.start < 2 ? null : phrase;
}

/** The noun phrase that begins at an offset, a 的 before it left out; null when a verb or a mark stands there. */
export function nounPhraseBehind(text: string, start: number, { limit, grammar }: Bounds): Span | null {
  const from = text[start] === "的" ? start + 1 : start;
  let at = from;
  while (at < limit && at - from < MAX_PHRASE) {
    const closed = enclosedAt(text, at, limit, from);
    if (closed > at) {
      at = closed;
      continue;
    }
    if (STOPS.hasAt(text, at) || CLOSING.hasAt(text, at)) break;
    const guard = grammar.nouns.lengthAt(text, at);
    const verb = grammar.breaks.lengthAt(text, at);
    const stop = DERIVING.hasAt(text, at + verb) ? 0 : verb;
    if (stop > guard) break;
    at = Math.min(limit, at + Math.max(guard, 1));
  }
  return trimmed(text, from, DIGIT.hasAt(text, at) ? beforeNextMember(text, from, at) : at);
}

/** 20件|民生实事和市级15件…: what stands behind 和 belongs to the next number. */
function beforeNextMember(text: string, from: number, to: number): number {
  const and = text.slice(from, to).search(/[和及与](?=[^和及与]{0,6}$)/u);
  return and > 0 ? from + and : to;
}

/** The verb that ends at an offset: 审结|71件. */
export function verbBefore(text: string, end: number, { limit, grammar }: Bounds): Span | null {
  const length = grammar.verbs.lengthBefore(text, end);
  return length < 2 || end - length < limit ? null : { start: end - length, end };
}

/** The verb that begins at an offset: 1,380余人次|参加. */
export function verbBehind(text: string, start: number, grammar: QuantityGrammar): Span | null {
  const length = grammar.verbs.lengthAt(text, start);
  return length < 2 ? null : { start, end: start + length };
}

/** Start of the quotation, title or bracket that closes right before an offset; the offset itself when none does. */
function enclosedBefore(text: string, at: number, limit: number): number {
  if (!CLOSING.hasAt(text, at - 1)) return at;
  const opener = OPENERS[CLOSERS.indexOf(text[at - 1] ?? "")];
  const lowest = Math.max(limit, at - MAX_TITLE);
  for (let open = at - 2; open >= lowest; open--) {
    if (text[open] === opener) return open;
  }
  return at;
}

/** End of the quotation, title or short bracket that opens at an offset; a bracket only between two words. */
function enclosedAt(text: string, at: number, limit: number, from: number): number {
  if (!OPENING.hasAt(text, at)) return at;
  const closer = CLOSERS[OPENERS.indexOf(text[at] ?? "")] ?? "";
  const close = text.slice(at + 1, at + MAX_TITLE).indexOf(closer) + at + 1;
  if (close <= at || close >= limit) return at;
  if (closer === ")" && (at === from || close - at > 8 || !isHanAt(text, close + 1))) return at;
  return close + 1;
}

/** Without blanks, conjunctions and the 年 of a year at its ends. */
function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  if (DATE_UNIT.hasAt(text, start) && DIGIT.hasAt(text, start - 1)) start++;
  while (start < end && LOOSE_HEAD.hasAt(text, start)) start++;
  while (end > start && LOOSE_TAIL.hasAt(text, end - 1)) end--;
  for (let at = start; at < end; at++) if (isHanAt(text, at) || LATIN.hasAt(text, at)) return { start, end };
  return null;
}

const DIGIT = new CharacterSet("0123456789");
const LATIN = new CharacterSet("abcdefghijklmnopqrstuvwxyz");
const DATE_UNIT = new CharacterSet("年月日");
const LOOSE_HEAD = new CharacterSet(" \t\n\u3000及与以\"'-");
const LOOSE_TAIL = new CharacterSet(" \t\n\u3000和及与\"'-");
