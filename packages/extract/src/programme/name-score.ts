import { CharacterSet } from "../character-set.js";
import type { Quoted } from "../quote/quoted.js";
import { isHonour } from "../theme/honour.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** From this score on a quoted phrase is taken for the name of a programme. */
export const COINED_FROM = 2;

/** How far before a quotation the governing verb may stand (打造政务服务“…”). */
const REACH_BEFORE = 12;
/** How far behind it the noun that calls it something may stand (“…”人民调解模式). */
const REACH_BEHIND = 12;

/**
 * Sum of the signs that a quoted phrase is a name: what the clause does with it, what it calls it, how it is
 * built; and against it, that it is a slogan, a quotation or a complaint.
 */
export function nameScore(phrase: Quoted, themes: ThemeReading): number {
  const { reading, grammar } = themes;
  // “防风险、保平安”专项行动: what is called so at once is a name, slogan though it be
  const isCalled = grammar.heads.lengthAt(reading.text, phrase.after) > 0;
  return scoreBefore(phrase, isCalled, themes) + scoreBehind(phrase, themes) + scoreInside(phrase, isCalled, themes);
}

function scoreBefore(phrase: Quoted, isCalled: boolean, { reading, grammar }: ThemeReading): number {
  const { text } = reading;
  const end = phrase.before;
  if (grammar.faultsBefore.lengthBefore(text, end) > 0) return -2;
  // 以“学宪法 讲宪法”活动为载体 is no motto
  if (grammar.mottosBefore.lengthBefore(text, end) > 0) return isCalled && text[end - 1] === "以" ? 0 : -2;
  if (grammar.launches.lengthBefore(text, end) > 0) return 2;
  if (grammar.uses.lengthBefore(text, end) > 0) return 1;
  const clause = reading.clauses.clauseAt(Math.max(0, end - 1)).start;
  for (let at = Math.max(clause, end - REACH_BEFORE); at < end - 1; at++) {
    if (grammar.launches.lengthAt(text, at) > 0 || grammar.uses.lengthAt(text, at) > 1) return 1;
  }
  return 0;
}

const CLAUSE_MARKS = new CharacterSet(',。;:!?、\n“"《(的');

function scoreBehind(phrase: Quoted, { reading: { text }, grammar }: ThemeReading): number {
  let at = phrase.after;
  if (text[at] === "等") at++;
  if (grammar.faultsBehind.lengthAt(text, at) > 0) return -3;
  // “…”的良好氛围: a description
  if (text[at] === "的" || grammar.mottosBehind.lengthAt(text, at) > 0) return -2;
  HELD.lastIndex = at;
  if (HELD.test(text)) return 2;
  let score = grammar.runs.lengthAt(text, at) > 0 ? 1 : 0;
  for (const limit = at + REACH_BEHIND; at < limit && at < text.length; at++) {
    if (CLAUSE_MARKS.hasAt(text, at)) break;
    if (grammar.heads.lengthAt(text, at) > 0) return 2;
    if (grammar.weakHeads.lengthAt(text, at) > 0) score = 1;
  }
  return score;
}

/** 应…尽…, 谁…谁…, …式, 一案一…, 低成本: how principles and qualities are worded, not names. */
const QUALITY = /^应.尽.$|^谁.+谁|[式型级化性]$|^一.一.$|^[一二三四五六七八九十]+大|^[高低](?!新)..$/u;

/** “援法议事”93场: it was held. */
const HELD = /\d+[余多]?[场期]/uy;

function scoreInside(phrase: Quoted, isCalled: boolean, { reading: { text }, grammar }: ThemeReading): number {
  const inner = text.slice(phrase.start, phrase.end);
  if (grammar.idioms.has(inner)) return -5;
  let score = 0;
  if (grammar.strongEnds.lengthBefore(inner, inner.length) > 0) score += 2;
  else if (inner.includes("+") || grammar.nameEnds.lengthBefore(inner, inner.length) > 0) score++;
  if (QUALITY.test(inner) || isHonour(inner, grammar)) score -= 2;
  if (grammar.faultEnds.lengthBefore(inner, inner.length) > 0) score -= 2;
  if (grammar.aimEnds.lengthBefore(inner, inner.length) > 0) score -= 2;
  if (isCalled) return score;
  if (inner.includes(",")) score -= 2;
  if (inner.includes("、") && inner.length > 7) score--;
  if (inner.length > 12 && !inner.includes("+")) score -= 2;
  if (inner.length < 3) score--;
  if (grammar.mottoStarts.lengthAt(inner, 0) > 0) score -= 2;
  return score;
}
