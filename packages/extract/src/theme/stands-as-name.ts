import type { Span } from "@govkg/model";
import { closesQuote, opensQuote, quotedAround } from "../quote/quoted.js";
import type { NamedRow, ThemeName } from "./pick-entry.js";
import type { ThemeReading } from "./theme-reading.js";

/**
 * Whether a catalogue name stands as itself (ontology 6): quoted, or bare, whole and not part of a rate, an organ
 * or a longer word. An ambiguous name counts only in quotes or when its wording names a reform by itself; an
 * ambiguous thought (数据多跑路、群众少跑腿) is a slogan even in quotes.
 */
export function standsAsName(span: Span, { name, row }: Named, themes: ThemeReading): boolean {
  const { text } = themes.reading;
  if (isCutWord(text, span)) return false;
  const { isAmbiguous, entry } = row;
  if (isQuotedName(text, span, themes)) return !(isAmbiguous && entry.programmeKind === "guiding-thought");
  if (isAmbiguous && !namesByItself(name.surface, themes) && !isCalledName(span, themes)) return false;
  if (isPartOfName(span, themes)) return false;
  if (!name.isNumeral) return true;
  return entry.kind === "platform" ? isHotline(span, themes) : isFiveYears(span, themes);
}

/** A name and the row that it means here. */
interface Named {
  readonly name: ThemeName;
  readonly row: NamedRow;
}

/** 十四五时期, 八五普法: a plan known by its number. */
function isFiveYears({ start, end }: Span, { grammar, reading: { text } }: ThemeReading): boolean {
  if (text[end - 1] !== "五" || grammar.planBehind.lengthAt(text, end) === 0) return false;
  return !/[\d一二三四五六七八九十百]/u.test(text[start - 1] ?? "");
}

/** 法律顾问制度, 信用承诺制: the name ends with what it is, and what comes before is no single word (机构改革). */
function namesByItself(surface: string, { grammar }: ThemeReading): boolean {
  const ending = grammar.namingEnds.lengthBefore(surface, surface.length);
  return ending > 0 && surface.length - ending > 2;
}

/** 帮代办品牌: the next word calls it a name, and not the quoted one before it (“院坝说理会”人民调解模式). */
function isCalledName({ start, end }: Span, { grammar, reading: { text } }: ThemeReading): boolean {
  return grammar.namingBehind.lengthAt(text, end) > 0 && !closesQuote(text, start - 1);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** A Latin word or number that goes on at either end: 12345 in 112345, ai in mail; 国家反诈中心APP1万 is not cut. */
function isCutWord(text: string, { start, end }: Span): boolean {
  return isOneWord(text, start) || isOneWord(text, end);
}

function isOneWord(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (
    (isDigit(left) && isDigit(right) && !/^20\d\d/u.test(text.slice(at, at + 4))) || (isLetter(left) && isLetter(right))
  );
}

/** In a pair of quotes alone, or as one item of a list in one pair. */
function isQuotedName(text: string, span: Span, { quoted }: ThemeReading): boolean {
  const isOpen = opensQuote(text, span.start);
  if (!isOpen && text[span.start - 1] !== "、") return false;
  const isClosed = closesQuote(text, span.end) || closesBehindVersion(text, span.end);
  if (isOpen && isClosed) return true;
  if (!isClosed && text[span.end] !== "、") return false;
  return quotedAround(quoted, span) !== null;
}

const VERSION_CLOSED = /v?[\d.]{1,5}[”’"]/uy;

/** “一网通办2.0”: the quotation closes behind the version. */
function closesBehindVersion(text: string, end: number): boolean {
  VERSION_CLOSED.lastIndex = end;
  return VERSION_CLOSED.test(text);
}

/** 率 of 出庭应诉率, 领导小组 behind 河长制工作: the name belongs to a metric or an organ. */
function isPartOfName({ end }: Span, { grammar, reading: { text } }: ThemeReading): boolean {
  const filler = grammar.fillers.lengthAt(text, end);
  return grammar.partBehind.lengthAt(text, end) > 0 || grammar.partBehind.lengthAt(text, end + filler) > 0;
}

/** A service number, not a count. */
function isHotline({ start, end }: Span, { grammar, reading: { text } }: ThemeReading): boolean {
  // 020-12345 is a telephone number
  if (text[start - 1] === "-" || grammar.counters.lengthAt(text, end) > 0) return false;
  return !(text[end] === "." && isDigit(text.charCodeAt(end + 1)));
}
