import type { Span } from "@govkg/model";
import { narrow } from "./lines.js";
import { problemLeadEnd } from "./role.js";

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];
const CN = "[一二三四五六七八九]|十[一二三四五]?";
/** Heads of the members of a run-on list, at the beginning of a clause. */
const HEADS = new RegExp(
  `(?<=^|[。;:,!\\s])(?:(${CN})(?:是|要|来)|[第其](${CN})[,、]|(${CN})、|\\((${CN})\\)` +
    "|([①-⑮])|\\((\\d{1,2})\\)|(\\d{1,2})(?:[、)]|\\.(?!\\d))|(首先|其次|再次|最后)[,、]?)",
  "gu",
);
/** What each group of `HEADS` is called. */
const STYLES = ["is", "nth", "top", "bracketed", "circled", "number", "arabic", "order"];
const ORDER = ["首先", "其次", "再次", "最后"];

interface Head {
  readonly style: string;
  readonly ordinal: number;
  readonly index: number;
}

/**
 * The members of a run-on list (一是…；二是…；三是…), behind the words that introduce it, as spans of the text; empty
 * when there is none. A list starts at its first ordinal; of several styles the one that comes first counts.
 *
 * @param isAfterLead skips what stands before the words that introduce problems.
 */
export function inlineSeries(text: string, span: Span, isAfterLead = false): Span[] {
  const words = narrow(text.slice(span.start, span.end));
  const lead = isAfterLead ? problemLeadEnd(words) : 0;
  const heads = headsOf(words).filter(({ index }) => index >= lead);
  const first = heads.find(({ ordinal }) => ordinal === 1);
  if (first === undefined) return [];
  const chosen: number[] = [];
  for (const { style, ordinal, index } of heads) {
    if (style === first.style && isNext(style, ordinal, chosen.length)) chosen.push(index);
  }
  return chosen.map((start, index) => {
    const end = chosen[index + 1] ?? words.length;
    return { start: span.start + start, end: span.start + words.slice(0, end).trimEnd().length };
  });
}

/** 最后 closes a list of any length. */
function isNext(style: string, ordinal: number, count: number): boolean {
  return ordinal === count + 1 || (style === "order" && ordinal === ORDER.length && count > 0 && count < ORDER.length);
}

function headsOf(words: string): Head[] {
  const heads: Head[] = [];
  HEADS.lastIndex = 0;
  for (let match = HEADS.exec(words); match !== null; match = HEADS.exec(words)) {
    const group = match.findIndex((found, index) => index > 0 && found !== undefined);
    const style = STYLES[group - 1] ?? "";
    heads.push({ style, ordinal: ordinalOf(style, match[group] ?? ""), index: match.index });
  }
  return heads;
}

function ordinalOf(style: string, value: string): number {
  switch (style) {
    case "circled":
      return value.charCodeAt(0) - 0x245f;
    case "number":
    case "arabic":
      return Number(value);
    case "order":
      return ORDER.indexOf(value) + 1;
    default:
      return NUMERALS.indexOf(value) + 1;
  }
}
