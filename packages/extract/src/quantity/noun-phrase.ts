import type { Span } from "@govkg/model";
import type { QuantityGrammar } from "./quantity-grammar.js";

interface Bounds {
  /** Offset that the phrase may not pass. */
  readonly limit: number;
  readonly grammar: QuantityGrammar;
}

/** No counted noun phrase is longer, titles and quotations aside. */
const MAX_PHRASE = 24;
const MAX_TITLE = 90;

const STOPS = new Uint8Array(0x10000);
for (const character of ",。;:、!?\n()|/的了0123456789") STOPS[character.charCodeAt(0)] = 1;

function isStop(text: string, at: number): boolean {
  return STOPS[text.charCodeAt(at)] === 1;
}

const OPENER: Readonly<Record<string, string>> = { "”": "“", "》": "《", ")": "(", "’": "‘" };
const CLOSER: Readonly<Record<string, string>> = { "“": "”", "《": "》", "(": ")", "‘": "’" };

const DERIVED = new Uint8Array(0x10000);
for (const character of "性率型员者度量额费款权") DERIVED[character.charCodeAt(0)] = 1;

/** 保障|性, 处罚|率: a verb with such a syllable behind it is part of a noun. */
function isDerived(text: string, at: number): boolean {
  return DERIVED[text.charCodeAt(at)] === 1;
}

/** The noun phrase that ends at an offset: back to a verb, a mark or 的; null when no noun ends there. */
export function nounPhraseBefore(text: string, end: number, { limit, grammar }: Bounds): Span | null {
  let at = end;
  while (at > limit && end - at < MAX_TITLE) {
    const closed = enclosedBefore(text, at, limit);
    if (closed < at) {
      at = closed;
      continue;
    }
    if (isStop(text, at - 1) || end - at >= MAX_PHRASE) break;
    const guard = grammar.nouns.lengthBefore(text, at);
    const stop = isDerived(text, at) ? 0 : grammar.breaks.lengthBefore(text, at);
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
    if (isStop(text, at)) break;
    const guard = grammar.nouns.lengthAt(text, at);
    const verb = grammar.breaks.lengthAt(text, at);
    const stop = isDerived(text, at + verb) ? 0 : verb;
    if (stop > guard) break;
    at = Math.min(limit, at + Math.max(guard, 1));
  }
  return trimmed(text, from, at);
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
  const opener = OPENER[text[at - 1] ?? ""];
  if (opener === undefined) return at;
  const open = text.lastIndexOf(opener, at - 2);
  return open >= limit && at - open <= MAX_TITLE ? open : at;
}

/** End of the quotation, title or short bracket that opens at an offset; a bracket only between two words. */
function enclosedAt(text: string, at: number, limit: number, from: number): number {
  const closer = CLOSER[text[at] ?? ""];
  if (closer === undefined) return at;
  const close = text.slice(at + 1, at + MAX_TITLE).indexOf(closer) + at + 1;
  if (close <= at || close >= limit) return at;
  if (closer === ")" && (at === from || close - at > 8 || !/[\u4e00-\u9fff]/u.test(text[close + 1] ?? ""))) return at;
  return close + 1;
}

/** Without blanks, conjunctions and the 年 of a year at its ends. */
function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  if (/\d/u.test(text[start - 1] ?? "") && /[年月日]/u.test(text[start] ?? "")) start++;
  while (start < end && /[\s及与以"'-]/u.test(text[start] ?? "")) start++;
  while (end > start && /[\s和及与"'-]/u.test(text[end - 1] ?? "")) end--;
  return end - start >= 1 && /[\u4e00-\u9fffa-z]/u.test(text.slice(start, end)) ? { start, end } : null;
}
