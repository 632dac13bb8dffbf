import { type Candidate, RANK } from "../candidate.js";
import type { Quoted } from "../quote/quoted.js";
import { coinedNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/**
 * Platforms named in quotation marks that no row has:
 *
 *     开通“庭州普法”微信公众号
 *          ^──────^
 */
export function findCoinedPlatforms(themes: ThemeReading): Candidate[] {
  return themes.open.flatMap((phrase) => {
    if (!isCoinedPlatform(phrase, themes)) return [];
    const node = coinedNode("platform", themes.reading.surface(phrase));
    const { start, end } = phrase;
    return [{ type: "platform", start, end, node, rule: "platform-coined", row: null, rank: RANK.catalogue }];
  });
}

/**
 * Whether a quoted phrase is a platform: a head noun of platforms follows it or ends it (“庭州普法”微信公众号,
 * “楚天放心码”), and it is no complaint or slogan.
 */
export function isCoinedPlatform(phrase: Quoted, { reading: { text }, grammar }: ThemeReading): boolean {
  const inner = text.slice(phrase.start, phrase.end);
  if (inner.includes(",") || inner.includes("、")) return false;
  if (grammar.faultsBefore.lengthBefore(text, phrase.before) > 0) return false;
  if (LIST.test(inner)) return false;
  const head = grammar.platformHeads.lengthBefore(inner, inner.length);
  if (head > 0 && inner.length > head + 1) return true;
  // a word of two characters is rather an adjective (“双跨”平台)
  return inner.length > 2 && !grammar.idioms.has(inner) && hasPlatformHead(text, phrase.after, grammar);
}

/** 三清单一平台, 链主+基金+平台, 五大系统: a list of parts, or a count of things, that happens to end with the word. */
const LIST = /(?:[一+])(?:平台|系统|门户|网)$|^[一二三四五六七八九十]+大|^[上云]+平台|\+.+\+/u;

/** How far behind a quotation the head noun may stand (“…”矛盾纠纷化解平台). */
const REACH = 10;
const STOPS = new Set([..."的和与及等在将把"].map((word) => word.charCodeAt(0)));

/** Whether a head noun stands behind a quotation, with words that say what for in between: 微信公众号. */
function hasPlatformHead(text: string, start: number, grammar: ThemeReading["grammar"]): boolean {
  for (let at = start; at < start + REACH && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const head = grammar.platformHeads.lengthAt(text, at);
    if (head > 0) return grammar.platformNots.lengthAt(text, at + head) === 0;
    if (!isLetter(unit) || STOPS.has(unit) || grammar.heads.lengthAt(text, at) > 0) return false;
  }
  return false;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 97 && unit <= 122);
}
