import type { ProgrammeEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { closesQuote, opensQuote, quotedAround } from "../quote/quoted.js";
import type { ThemeReading } from "./theme-reading.js";

/**
 * Whether a catalogue name stands as itself (ontology 6): quoted, or bare, whole and not part of a rate, an organ
 * or a longer word. An ambiguous row counts only in quotes or when its wording names a reform by itself.
 */
export function standsAsName(span: Span, entry: ProgrammeEntry, themes: ThemeReading): boolean {
  const { text } = themes.reading;
  if (isCutWord(text, span)) return false;
  if (isQuotedName(text, span, themes)) return true;
  if (isPartOfName(span, themes)) return false;
  const surface = text.slice(span.start, span.end);
  if (NUMERAL.test(surface)) return entry.kind === "platform" && isHotline(text, span);
  if (surface.length <= 2 && !isFree(text, span, themes)) return false;
  return !entry.isAmbiguous || themes.grammar.namingEnds.lengthBefore(surface, surface.length) > 0;
}

/** 八五, 1310, 1+1+9, 12345. */
const NUMERAL = /^[\d一二三四五六七八九十+x×.-]+$/u;

function isAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122);
}

/** A Latin word or number that goes on at either end: 12345 in 112345, ai in mail. */
function isCutWord(text: string, { start, end }: Span): boolean {
  const cut = (left: number, right: number): boolean => isAlphanumeric(left) && isAlphanumeric(right);
  if (cut(text.charCodeAt(start - 1), text.charCodeAt(start))) return true;
  if (!cut(text.charCodeAt(end - 1), text.charCodeAt(end))) return false;
  return !/^20\d\d/u.test(text.slice(end, end + 4));
}

/** In a pair of quotes alone, or as one item of a list in one pair. */
function isQuotedName(text: string, span: Span, { quoted }: ThemeReading): boolean {
  const isOpen = opensQuote(text, span.start);
  const isClosed = closesQuote(text, span.end) || /^v?[\d.]+[”’"]/u.test(text.slice(span.end, span.end + 6));
  if (isOpen && isClosed) return true;
  if (!isOpen && text[span.start - 1] !== "、") return false;
  if (!isClosed && text[span.end] !== "、") return false;
  return quotedAround(quoted, span) !== null;
}

/** 率 of 出庭应诉率, 领导小组 behind 河长制工作: the name belongs to a metric or an organ. */
function isPartOfName({ end }: Span, { grammar, reading: { text } }: ThemeReading): boolean {
  const filler = grammar.fillers.lengthAt(text, end);
  return grammar.partBehind.lengthAt(text, end) > 0 || grammar.partBehind.lengthAt(text, end + filler) > 0;
}

const HOTLINE_NOT_BEHIND = /[项件人次个户条元万亿余名家场份宗部多%]|\.\d/uy;

/** A service number, not a count. */
function isHotline(text: string, { end }: Span): boolean {
  HOTLINE_NOT_BEHIND.lastIndex = end;
  return !HOTLINE_NOT_BEHIND.test(text);
}

const EDGE = /[\s,。;:!?、()《》“”"'‘’与和及等的以在对从]/u;

/** A name of two characters may lie across two words (信创 in 诚信创建): it must begin a clause or follow a verb. */
function isFree(text: string, { start }: Span, { grammar }: ThemeReading): boolean {
  if (start === 0 || EDGE.test(text[start - 1] ?? "")) return true;
  return grammar.launches.lengthBefore(text, start) > 0 || grammar.uses.lengthBefore(text, start) > 0;
}
