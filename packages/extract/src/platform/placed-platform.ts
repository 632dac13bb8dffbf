import type { RegionEntry } from "@govkg/lexicon";
import type { Entity } from "@govkg/model";
import { type AgencyPrefix, prefixEndingAt } from "../agency/prefix.js";
import { type Candidate, RANK } from "../candidate.js";
import { CharacterSet } from "../character-set.js";
import { isLocal, isTheme } from "../theme/pick-entry.js";
import { coinedNode, themeNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import type { WordMatcher } from "../word-matcher.js";
import { platformClaim, unresolvedPlatform } from "./platform-claim.js";

/** How far the name of a platform may reach back from its head noun. */
const MAX_NAME = 24;

/**
 * Platforms known by their place and a head noun, resolved like an agency (ontology 6):
 *
 *     记入区政务服务信用库并推送市联合奖惩系统
 *         ^────────────^        ^────────────^
 */
export function findPlacedPlatforms(themes: ThemeReading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const head of findHeads(themes)) {
    const platform = placedPlatform(head, themes);
    if (platform !== null) candidates.push(platform);
  }
  return candidates;
}

interface Head {
  readonly start: number;
  readonly end: number;
}

function findHeads({ reading: { text }, grammar: { platforms } }: ThemeReading): Head[] {
  const heads: Head[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!platforms.placedHeadStarts.hasAt(text, start)) continue;
    const length = platforms.placedHeads.lengthAt(text, start);
    if (length === 0 || platforms.headNots.lengthAt(text, start + length) > 0) continue;
    heads.push({ start, end: start + length });
  }
  return heads;
}

function placedPlatform(head: Head, themes: ThemeReading): Candidate | null {
  const from = nameStart(head.start, themes);
  const prefix = firstPrefix(from, head, themes);
  if (prefix === null) return nationalPlatform(from, head, themes);
  const { start, region, word } = prefix;
  const span = { start, end: head.end };
  const name = themes.reading.surface({ start: prefix.end, end: head.end });
  if (region !== null) return platformClaim(span, platformNode(region, name, themes), PLACED);
  // a short name that fits several places is rather an ordinary word (城中 in 城中村)
  return word !== undefined && DIVISION.test(word) ? unresolvedPlatform(span, name, PLACED) : null;
}

const PLACED = { rule: "platform-placed" } as const;

/** Divisions proper; 地区, 园区 and the like are ordinary words too. */
const DIVISION = /^(?:省|自治区|市|自治州|州|盟|区|县|旗|镇|乡|街道)$/u;

const STOPS = new CharacterSet(` \t\r\n\u3000,。;:!?、()《》“”"'‘’[]`);

/** Goes back from a head noun to where its name can begin at the earliest: behind a mark or a word such as 依托. */
function nameStart(headStart: number, { reading: { text }, grammar }: ThemeReading): number {
  const limit = Math.max(0, headStart - MAX_NAME);
  let at = headStart;
  while (at > limit && !STOPS.hasAt(text, at - 1) && grammar.breaks.lengthBefore(text, at) === 0) at--;
  return at;
}

/** The first region, or word for one, behind which a proper name follows: not 区 of 区司法局对区智慧执法平台. */
function firstPrefix(from: number, head: Head, themes: ThemeReading): AgencyPrefix | null {
  let best: AgencyPrefix | null = null;
  for (let at = from + 1; at <= head.start; at++) {
    const prefix = prefixEndingAt(themes.reading, at, themes.places);
    if (prefix === null || prefix.start < from || isOrdinaryWord(prefix, themes)) continue;
    if (!isProper(at, head, themes)) continue;
    if (best === null || prefix.start <= best.start) best = prefix;
  }
  return best;
}

/** 市 of 市民, of 互市, of 省市一体化: the level word is part of an ordinary word or of a list of levels. */
function isOrdinaryWord({ start, word }: AgencyPrefix, { reading: { text }, grammar }: ThemeReading): boolean {
  if (word === undefined) return false;
  return grammar.platforms.levelNots.lengthAt(text, start) > 0 || /[互夜早菜省市区县州旗]/u.test(text[start - 1] ?? "");
}

/**
 * Whether the words between place and head noun name one platform: not empty, no organ's, no mere level (市级平台),
 * and with a word of information technology or service where the head has other senses (市司法行政系统,
 * 省供应链平台), or the name of a programme.
 */
function isProper(start: number, head: Head, { reading, grammar }: ThemeReading): boolean {
  const { text } = reading;
  const own = text.slice(start, head.start);
  if (own === "") return grammar.platforms.bareHeads.has(text.slice(head.start, head.end));
  if (own.length < 2 || !isOwnName(own, grammar)) return false;
  if (!text.startsWith("系统", head.start) && !text.startsWith("平台", head.start)) return true;
  if (own.endsWith("云") || hasWord(own, grammar.platforms.systemWords)) return true;
  return reading.lexicon.entriesOf(own).some(isTheme);
}

const FIVE_DIGITS = /\d{5}/u;

/** No organ's words, no mere level, no verb: what a platform's own name can be. */
function isOwnName(own: string, grammar: ThemeReading["grammar"]): boolean {
  if (
    grammar.platforms.ownNameNotStarts.lengthAt(own, 0) > 0 ||
    grammar.platforms.ownNameNotEnds.lengthBefore(own, own.length) > 0
  ) {
    return false;
  }
  return !hasWord(own, grammar.platforms.ownNameNots) && !FIVE_DIGITS.test(own);
}

function hasWord(text: string, words: WordMatcher): boolean {
  for (let at = 0; at < text.length; at++) if (words.lengthAt(text, at) > 0) return true;
  return false;
}

/** 全国…平台, 国家…系统: as written. */
function nationalPlatform(from: number, head: Head, themes: ThemeReading): Candidate | null {
  const { reading } = themes;
  const span = { start: from, end: head.end };
  if (!/^(?:全国|国家|中国)/u.test(reading.text.slice(from, head.start))) return null;
  if (!isProper(from + 2, head, themes)) return null;
  return platformClaim(span, coinedNode("platform", reading.surface(span)), NATIONAL);
}

const NATIONAL = { rule: "platform-national", rank: RANK.grammar } as const;

/** A row under its place's name (光明区政府在线), else the place's full name and the name as written. */
function platformNode(region: RegionEntry, name: string, { reading, context }: ThemeReading): Entity {
  const known = [region.fullName + name, region.name + name]
    .flatMap((full) => reading.lexicon.entriesOf(full))
    .find((entry) => isTheme(entry) && (isLocal(entry, context) || entry.kind === "platform"));
  return known !== undefined && isTheme(known) ? themeNode(known) : coinedNode("platform", region.fullName + name);
}
