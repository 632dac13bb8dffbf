import type { Candidate } from "../candidate.js";
import { CharacterSet } from "../character-set.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { eventCandidate } from "./event-candidate.js";

const NUMERALS = new CharacterSet("一二三四五六七八九十");
const ANCHOR = "中全会";
const NUMBER = "[一二三四五六七八九十]";

/** What stands before 中全会, listed sessions included. */
const BEFORE = new RegExp(
  `(?:中国共产党|中共|党的)?第?(${NUMBER}{1,3})届((?:${NUMBER}中[、和与及])*)(${NUMBER})$`,
  "u",
);
const MAX_BEFORE = 30;
const ITEM = new RegExp(`(${NUMBER})中`, "gu");

const FULL =
  /(?:中国共产党|中共|党的)?第?([一二三四五六七八九十]{1,3})届中央委员会第?([一二三四五六七八九])次全(?:体会议|会)/gu;

/**
 * Plenums of the Central Committee in every form. A list shares its congress; each session is a mention:
 *
 *     党的二十届二中、三中全会精神
 *     ^────────^ ^──────^
 */
export function findNationalPlenums(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  const candidates: Candidate[] = [];
  for (let at = text.indexOf(ANCHOR); at >= 0; at = text.indexOf(ANCHOR, at + 1)) {
    candidates.push(...plenumsEndingAt(at, themes));
  }
  return [...candidates, ...fullNames(themes)];
}

function plenumsEndingAt(anchor: number, themes: ThemeReading): Candidate[] {
  // a number stands right before it: 三中全会
  if (!NUMERALS.hasAt(themes.reading.text, anchor - 1)) return [];
  const from = Math.max(0, anchor - MAX_BEFORE);
  const match = BEFORE.exec(themes.reading.text.slice(from, anchor));
  if (match === null) return [];
  const [whole, congress = "", listed = "", session = ""] = match;
  const start = from + match.index;
  const rule = { rule: "event-plenum", themes };
  const end = anchor + ANCHOR.length;
  if (listed === "") return [eventCandidate({ start, end }, plenumName(congress, session), rule)];
  const lead = whole.length - listed.length - session.length;
  const candidates: Candidate[] = [];
  for (const item of listed.matchAll(ITEM)) {
    const itemStart = candidates.length === 0 ? start : start + lead + item.index;
    const span = { start: itemStart, end: start + lead + item.index + item[0].length };
    candidates.push(eventCandidate(span, plenumName(congress, item[1] ?? ""), rule));
  }
  candidates.push(eventCandidate({ start: anchor - session.length, end }, plenumName(congress, session), rule));
  return candidates;
}

/** 中国共产党第二十届中央委员会第三次全体会议. */
function fullNames(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  if (!text.includes("届中央委员会")) return [];
  return [...text.matchAll(FULL)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return eventCandidate(span, plenumName(match[1] ?? "", match[2] ?? ""), { rule: "event-plenum", themes });
  });
}

function plenumName(congress: string, session: string): string {
  return `党的${congress}届${session}中全会`;
}
