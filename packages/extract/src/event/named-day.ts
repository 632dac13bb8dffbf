import type { Candidate } from "../candidate.js";
import { RANK } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { eventCandidate } from "./event-candidate.js";

/** What a named day, week, month or year ends with. */
const ENDS =
  /(?:宣传|活动|主题|教育|服务|体验|开放|安全|质量|生产|普法|公开|保护|诚信|消费|公益|读书|阅读|纪念|消防|禁毒|环境|节能|科普|法治)(?:日|周|月)/gu;
const MAX_THEME = 14;

/**
 * Days, weeks and months named after a theme, beyond those of the catalogue:
 *
 *     结合全国节能宣传周开展活动
 *         ^────────────^
 */
export function findNamedDays(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    const start = themeStart(match.index, themes);
    if (!isNamed(text.slice(start, end), match[0], text[end] ?? "")) continue;
    const span = { start, end };
    const name = themes.reading.surface(span);
    candidates.push({ ...eventCandidate(span, name, { rule: "event-named-day", themes }), rank: RANK.grammar });
  }
  return candidates;
}

const STOP = /[\s,。;:!?、()《》“”"'‘’[\]\d]/u;

function themeStart(end: number, { reading: { text }, grammar }: ThemeReading): number {
  const limit = Math.max(0, end - MAX_THEME);
  let at = end;
  while (at > limit && !STOP.test(text[at - 1] ?? "") && !isBroken(text, at, grammar)) at--;
  return at;
}

function isBroken(text: string, at: number, grammar: ThemeReading["grammar"]): boolean {
  return grammar.breaks.lengthBefore(text, at) > 0 || grammar.launches.lengthBefore(text, at) > 0;
}

/** A theme of two characters at least, and no count of days (活动日内, 安全日报). */
function isNamed(name: string, ending: string, next: string): boolean {
  if (name.length - ending.length < 2 && !/^(?:全国|国际|世界)/u.test(name)) return false;
  return !/[内前后起报常程益度底初末均到]/u.test(next);
}
