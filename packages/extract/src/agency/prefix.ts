import type { RegionEntry } from "@govkg/lexicon";
import type { Reading } from "../reading.js";
import { coinedZone, zoneOfKind } from "../region/coined-zone.js";
import { LEVEL_WORDS, type LevelWord, levelWordEndingAt, regionOfLevelWord } from "../region/level-word.js";
import type { RegionHits } from "../region/region-hits.js";
import { isInside, isNear, type RegionLineage, resolveRegion } from "../region/resolve-region.js";

/** What stands before an organ's own name: regions (重庆市渝北区), or a word that stands for one (区). */
export interface AgencyPrefix {
  readonly start: number;
  readonly end: number;
  /** Null when the regions named are ambiguous, or the level word means none of the issuer's chain. */
  readonly region: RegionEntry | null;
  /** Regions that came into question. */
  readonly candidates: readonly RegionEntry[];
  /** Set when the prefix is only a level word. */
  readonly word: LevelWord | undefined;
  /** The last region is written by its short name (金华 for 金华市). */
  readonly isShort: boolean;
}

/** The regions of a text, and what ambiguous ones and level words are resolved against. */
export interface PrefixContext {
  readonly ends: RegionHits;
  readonly lineage: RegionLineage;
}

/** Reads the prefix that ends at an offset, or gives null when there is none. */
export function prefixEndingAt({ text }: Reading, end: number, context: PrefixContext): AgencyPrefix | null {
  return placesEndingAt(end, context) ?? levelWordPrefix(text, end, context.lineage);
}

/**
 * The prefix of an organ that only zones have (管委会): a zone of the table, or one made from its own name, or the
 * only one of its kind near the issuer.
 */
export function zonePrefixEndingAt(reading: Reading, end: number, context: PrefixContext): AgencyPrefix | null {
  const known = prefixEndingAt(reading, end, context);
  if (isNamedZone(known)) return known;
  const coined = coinedZone({ text: reading.text, ...context }, end);
  // 漳州古雷港经济|开发区: the zone's own name, not 开发区 alone
  if (coined !== null && (known?.region == null || coined.start < known.start))
    return { start: coined.start, end, region: coined.region, candidates: [], word: undefined, isShort: false };
  if (known === null || known.region !== null) return known;
  if (known.word === undefined || !ZONE_WORDS.has(known.word)) return known;
  return { ...known, region: zoneOfKind(known.word, context.lineage) };
}

function isNamedZone(prefix: AgencyPrefix | null): boolean {
  return prefix !== null && prefix.region !== null && prefix.region.level !== "province" && prefix.word === undefined;
}

/** Regions written one in the other: each narrows down the one behind it. */
export function placesEndingAt(end: number, { ends, lineage }: PrefixContext): AgencyPrefix | null {
  const last = ends.endingAt(end);
  if (last === undefined || (last.isShort && !isNear(last.candidates, lineage))) return null;
  const outermost = ends.endingAt(last.start);
  if (last.edge !== "clear" && outermost === undefined) {
    if (last.edge === "inside" || !isNear(last.candidates, lineage)) return null;
  }
  let { start, candidates } = last;
  for (let outer = outermost; outer !== undefined; outer = ends.endingAt(start)) {
    const inside = insideOf(candidates, outer.candidates);
    if (inside.length === 0) break;
    candidates = inside;
    start = outer.start;
  }
  const isPlaced = start < last.start;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const region = (isPlaced ? only : undefined) ?? resolveRegion(candidates, lineage);
  return { start, end, region, candidates, word: undefined, isShort: last.isShort };
}

function insideOf(candidates: readonly RegionEntry[], outer: readonly RegionEntry[]): readonly RegionEntry[] {
  return candidates.filter((region) => isInsideAny(region, outer));
}

function isInsideAny(region: RegionEntry, others: readonly RegionEntry[]): boolean {
  return others.some((other) => other !== region && isInside(region, other));
}

function levelWordPrefix(text: string, end: number, lineage: RegionLineage): AgencyPrefix | null {
  const word = levelWordEndingAt(text, end);
  if (word === null || (word === "街" && text[end] === "道") || (word === "地" && text[end] !== "委")) return null;
  const start = end - word.length;
  if (isPartOfWord(text, start, word)) return null;
  const region = regionOfLevelWord(word, lineage);
  if (!ZONE_WORDS.has(word)) return { start, end, region, candidates: [], word, isShort: false };
  const own = region === null ? 0 : ownNameLength(text, start, region.name);
  if (own === 0 && isOtherZone(text, start, region)) return null;
  return { start: start - own, end, region, candidates: [], word, isShort: false };
}

/** Longest part of a zone's own name that reports write before its kind. */
const MAX_OWN_NAME = 8;

/** 古雷|开发区 of 漳州古雷港经济开发区: how much of the zone's own name ends at an offset. */
export function ownNameLength(text: string, end: number, name: string): number {
  for (let length = Math.min(MAX_OWN_NAME, end); length >= 2; length--) {
    if (name.includes(text.slice(end - length, end))) return length;
  }
  return 0;
}

/**
 * Characters before which a level word is part of another word (城市, 全区, 各县, 社区): the word then names no
 * division of the issuer's chain. 我市 and 本区 do: 我市司法局 is the city's.
 */
const JOINED_BEFORE = unitsOf(
  "全各当属城都超跨辖社片小山景校厂库灾牧郊每两双某他她股县域圩老赶闹侨乡级心一二三四五六七八九十",
);

const JOINED_BEFORE_DISTRICT = unitsOf("市街园新地特林矿验范发税");

function unitsOf(characters: string): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) units[characters.charCodeAt(at)] = 1;
  return units;
}

const ZONE_WORDS: ReadonlySet<string> = new Set(
  LEVEL_WORDS.filter((word) => /.区$/u.test(word) && !word.startsWith("自治")),
);
const ZONE_NAME_BEFORE = /[业技合流工新创学试验游品药软飞农]/u;
const JOINING = /[我本由与和及同向经在对将被为让从到请据受]/u;

/** Whether a name may begin behind a character: a mark, or a word that joins. */
export function isJoined(before: string): boolean {
  return !/[\u4e00-\u9fff]/u.test(before) || JOINING.test(before);
}

function isPartOfWord(text: string, start: number, word: LevelWord): boolean {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  // 省市区, 市区: a list of levels, not a name
  if (JOINED_BEFORE[before] === 1 || (word === "区" && JOINED_BEFORE_DISTRICT[before] === 1)) return true;
  // 设区市: a kind of city
  return word === "市" && text.startsWith("设区", start - 2);
}

/**
 * Whether the level word that ends at an offset is the end of another word, told by the character before it alone
 * (城市, 全县). 区 is left open: functional zones have names of their own.
 */
export function isInWord(text: string, end: number): boolean {
  const word = levelWordEndingAt(text, end);
  return word !== null && word !== "区" && !ZONE_WORDS.has(word) && isPartOfWord(text, end - word.length, word);
}

/** 综合保税区, 绵阿园区: a zone's own name, longer than the word; 回复园区检察院 in a zone's report is its own. */
function isOtherZone(text: string, start: number, region: RegionEntry | null): boolean {
  const before = text[start - 1] ?? "";
  if (isJoined(before)) return false;
  return region === null || ZONE_NAME_BEFORE.test(before);
}
