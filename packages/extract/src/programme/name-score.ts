import type { Quoted } from "../quote/quoted.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** From this score on a quoted phrase is taken for the name of a programme. */
export const COINED_FROM = 2;

/** How far before a quotation the governing verb may stand (打造政务服务“…”). */
const REACH_BEFORE = 12;
/** How far behind it the noun that calls it something may stand (“…”人民调解模式). */
const REACH_BEHIND = 8;

/**
 * Sum of the signs that a quoted phrase is a name: what the clause does with it, what it calls it, how it is
 * built; and against it, that it is a slogan, a quotation or a complaint.
 */
export function nameScore(phrase: Quoted, themes: ThemeReading): number {
  return scoreBefore(phrase, themes) + scoreBehind(phrase, themes) + scoreInside(phrase, themes);
}

function scoreBefore(phrase: Quoted, { reading, grammar }: ThemeReading): number {
  const { text } = reading;
  const end = phrase.before;
  if (grammar.faultsBefore.lengthBefore(text, end) > 0) return -2;
  if (grammar.mottosBefore.lengthBefore(text, end) > 0) return -2;
  if (grammar.launches.lengthBefore(text, end) > 0) return 2;
  if (grammar.uses.lengthBefore(text, end) > 0) return 1;
  const clause = reading.clauses.clauseAt(Math.max(0, end - 1)).start;
  for (let at = Math.max(clause, end - REACH_BEFORE); at < end - 1; at++) {
    if (grammar.launches.lengthAt(text, at) > 0) return 1;
  }
  return 0;
}

const CLAUSE_MARK = /[,。;:!?、\n“"《(]/u;

function scoreBehind(phrase: Quoted, { reading: { text }, grammar }: ThemeReading): number {
  let at = phrase.after;
  if (text[at] === "等") at++;
  if (grammar.faultsBehind.lengthAt(text, at) > 0) return -3;
  // “…”的良好氛围: a description
  if (text[at] === "的" || grammar.mottosBehind.lengthAt(text, at) > 0) return -2;
  if (grammar.runs.lengthAt(text, at) > 0) return 1;
  let score = 0;
  for (const limit = at + REACH_BEHIND; at < limit && at < text.length; at++) {
    if (CLAUSE_MARK.test(text[at] ?? "")) break;
    if (grammar.heads.lengthAt(text, at) > 0) return 2;
    if (grammar.weakHeads.lengthAt(text, at) > 0) score = 1;
  }
  return score;
}

/** 应…尽…, 谁…谁…, …式, 一案一…: how principles and qualities are worded, not names. */
const QUALITY = /^应.尽.$|^谁.+谁|[式型级化性]$|^一.一.$|^[一二三四五六七八九十]+大/u;

function scoreInside(phrase: Quoted, { reading: { text }, grammar }: ThemeReading): number {
  const inner = text.slice(phrase.start, phrase.end);
  if (grammar.idioms.has(inner)) return -5;
  let score = 0;
  if (inner.includes("+") || grammar.nameEnds.lengthBefore(inner, inner.length) > 0) score++;
  if (QUALITY.test(inner)) score -= 2;
  if (inner.includes(",")) score -= 2;
  if (inner.includes("、") && inner.length > 7) score--;
  if (inner.length > 12 && !inner.includes("+")) score -= 2;
  if (grammar.mottoStarts.lengthAt(inner, 0) > 0) score -= 2;
  if (grammar.faultEnds.lengthBefore(inner, inner.length) > 0) score -= 2;
  return score;
}
