import { type Candidate, RANK } from "../candidate.js";
import { CharacterSet } from "../character-set.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { eventCandidate } from "./event-candidate.js";

const UNITS = ["日", "周", "月"] as const;
const MAX_THEME = 14;

/**
 * Days, weeks and months named after a theme, beyond those of the catalogue:
 *
 *     结合全国节能宣传周开展活动   利用全国中小学生安全教育日
 *         ^────────────^           ^────────────────────^
 */
export function findNamedDays(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  const candidates: Candidate[] = [];
  for (const unit of UNITS) {
    for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
      // most are dates
      if (NUMERALS.hasAt(text, at - 1) || BEHIND.hasAt(text, at + 1)) continue;
      const start = nameStart(at, themes);
      if (start === null) continue;
      const span = { start, end: at + 1 };
      const rule = { rule: "event-named-day", rank: RANK.grammar, themes };
      candidates.push(eventCandidate(span, themes.reading.surface(span), rule));
    }
  }
  return candidates;
}

const NUMERALS = new CharacterSet("0123456789一二两三四五六七八九十百〇几半个");

/** 活动日内, 安全日报, 周边: no name, or another word. */
const BEHIND = new CharacterSet("内前后起报常程益度底初末均到子用记历期夜边围年转刊末一二三四五六日");

/** Where the name of a day begins, or null: a theme behind a verb, with a noun such as 宣传, or 全国 at its head. */
function nameStart(at: number, themes: ThemeReading): number | null {
  const { grammar, reading } = themes;
  const { text } = reading;
  const noun = grammar.dayNouns.lengthBefore(text, at);
  if (noun === 0 && grammar.dayNots.lengthBefore(text, at + 1) > 0) return null;
  const start = themeStart(at - noun, themes);
  if (noun > 0 && at - noun - start >= 2) return start;
  for (let from = start; from < at - noun; from++) {
    const world = grammar.dayStarts.lengthAt(text, from);
    if (world > 0) return at - from > world ? from : null;
  }
  return null;
}

const STOPS = new CharacterSet(` \t\r\n\u3000,。;:!?、()《》“”"'‘’[]0123456789①②③④⑤⑥⑦⑧⑨⑩`);

function themeStart(end: number, { reading: { text }, grammar }: ThemeReading): number {
  const limit = Math.max(0, end - MAX_THEME);
  let at = end;
  while (at > limit && !STOPS.hasAt(text, at - 1) && !isBroken(text, at, grammar)) at--;
  return at;
}

function isBroken(text: string, at: number, grammar: ThemeReading["grammar"]): boolean {
  return grammar.breaks.lengthBefore(text, at) > 0 || grammar.launches.lengthBefore(text, at) > 0;
}
