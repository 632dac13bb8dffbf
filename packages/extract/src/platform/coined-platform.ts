import type { Candidate } from "../candidate.js";
import { CharacterSet } from "../character-set.js";
import type { Quoted } from "../quote/quoted.js";
import { isHonour } from "../theme/honour.js";
import { coinedNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { isNamedAsPlatform } from "./named-as-platform.js";
import { platformClaim } from "./platform-claim.js";

/**
 * Platforms named in quotation marks that no row has:
 *
 *     开通“庭州普法”微信公众号
 *          ^──────^
 */
export function findCoinedPlatforms({ reading, openPlatforms }: ThemeReading): Candidate[] {
  return openPlatforms.map((phrase) => platformClaim(phrase, coinedNode("platform", reading.surface(phrase)), COINED));
}

const COINED = { rule: "platform-coined" } as const;

/**
 * Whether a quoted phrase is a platform: its own words say so (“楚天放心码”), or a head noun of platforms follows it
 * (“庭州普法”微信公众号); and it is no complaint, slogan or list of parts.
 */
export function isCoinedPlatform(phrase: Quoted, themes: Pick<ThemeReading, "reading" | "grammar">): boolean {
  const { reading, grammar } = themes;
  const { text } = reading;
  const inner = text.slice(phrase.start, phrase.end);
  if (inner.includes(",") || inner.includes("、")) return false;
  if (grammar.faultsBefore.lengthBefore(text, phrase.before) > 0) return false;
  if (LIST.test(inner) || COUNTS.test(inner) || isHonour(inner, grammar)) return false;
  if (isNamedAsPlatform(inner, phrase, themes)) return true;
  // a word of two characters is rather an adjective (“双跨”平台)
  return inner.length > 2 && !grammar.idioms.has(inner) && hasPlatformHead(text, phrase.after, grammar);
}

/** 三清单一平台, 链主+基金+平台, 五大系统, 1+9, 网约式: a list of parts, a count of things, or a quality. */
const LIST =
  /(?:[一+多])(?:平台|系统|门户|网)$|^[一二三四五六七八九十]+大|^[上云]+平台|\+.+\+|-.+-|^[\dnx+]+$|[式型级性]$|(?:一体|[字能准范态业视平精细息慧])化$/u;

/** 一室多院, 三区一港五口岸, 万亩千亿: counts of things. */
const COUNTS = /^(?:[\d一两三四五六七八九十百千万多][^\d一两三四五六七八九十百千万多]{1,3}){2,}$/u;

/** How far behind a quotation the head noun may stand (“…”矛盾纠纷化解平台). */
const REACH = 10;
const STOPS = new CharacterSet("的和与及等在将把");

/** Whether a head noun stands behind a quotation, with words that say what for in between: 微信公众号. */
function hasPlatformHead(text: string, start: number, grammar: ThemeReading["grammar"]): boolean {
  for (let at = start; at < start + REACH && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const head = grammar.platforms.heads.lengthAt(text, at);
    if (head > 0) return isSoftware({ start: at, end: at + head }, start, { text, grammar });
    if (!isLetter(unit) || STOPS.hasAt(text, at) || grammar.heads.lengthAt(text, at) > 0) return false;
  }
  return false;
}

interface Words {
  readonly text: string;
  readonly grammar: ThemeReading["grammar"];
}

/** Not 平台公司, 创新平台, 快速道路系统: a platform or system of another kind. */
function isSoftware(head: { start: number; end: number }, from: number, { text, grammar }: Words): boolean {
  if (grammar.platforms.headNots.lengthAt(text, head.end) > 0) return false;
  if (text.startsWith("平台", head.start)) return grammar.platforms.headNotsBefore.lengthBefore(text, head.start) === 0;
  if (!text.startsWith("系统", head.start) || head.start === from) return true;
  for (let at = from; at < head.start; at++) if (grammar.platforms.systemWords.lengthAt(text, at) > 0) return true;
  return false;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 97 && unit <= 122);
}
