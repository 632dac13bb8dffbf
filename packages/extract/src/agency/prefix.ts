import type { RegionEntry } from "@govkg/lexicon";
import type { Reading } from "../reading.js";
import { LEVEL_WORDS, type LevelWord, regionOfLevelWord } from "../region/level-word.js";
import { type RegionHits, regionHits } from "../region/region-hits.js";
import { isInside, type RegionLineage, resolveRegion } from "../region/resolve-region.js";

/** What stands before an organ's own name: regions (重庆市渝北区), or a word that stands for one (区). */
export interface AgencyPrefix {
  readonly start: number;
  readonly end: number;
  /** Null when the regions named are ambiguous, or the level word means none of the issuer's chain. */
  readonly region: RegionEntry | null;
  /** Regions that came into question. */
  readonly candidates: readonly RegionEntry[];
  /** Set when the prefix is only a level word. */
  readonly word?: LevelWord;
  /** The last region is written by its short name (金华 for 金华市). */
  readonly isShort: boolean;
}

/** Region names of a text by where they end. */
export type RegionEnds = RegionHits;

/** The region names of a reading. */
export function regionEnds(reading: Reading): RegionEnds {
  return regionHits(reading);
}

/** The regions of a text, and what ambiguous ones and level words are resolved against. */
export interface PrefixContext {
  readonly ends: RegionEnds;
  readonly lineage: RegionLineage;
}

/** Reads the prefix that ends at an offset, or gives null when there is none. */
export function prefixEndingAt({ text }: Reading, end: number, context: PrefixContext): AgencyPrefix | null {
  return placesEndingAt(end, context) ?? levelWordPrefix(text, end, context.lineage);
}

/** Regions written one in the other: each narrows down the one behind it. */
export function placesEndingAt(end: number, { ends, lineage }: PrefixContext): AgencyPrefix | null {
  const last = ends.endingAt(end);
  if (last === undefined || (last.isShort && !isNear(last.candidates, lineage))) return null;
  let { start, candidates } = last;
  for (let outer = ends.endingAt(start); outer !== undefined; outer = ends.endingAt(start)) {
    const inside = candidates.filter((region) => isInsideAny(region, outer.candidates));
    if (inside.length === 0) break;
    candidates = inside;
    start = outer.start;
  }
  const isPlaced = start < last.start;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const region = (isPlaced ? only : undefined) ?? resolveRegion(candidates, lineage);
  return { start, end, region, candidates, isShort: last.isShort };
}

/** Short names of counties are words too (会同, 光明): only those of the issuer's prefecture count. */
function isNear(candidates: readonly RegionEntry[], lineage: RegionLineage): boolean {
  const area = lineage.findLast(({ level }) => level === "prefecture") ?? lineage[0];
  return candidates.some(
    (region) => (region.level !== "county" && region.level !== "township") || (area !== undefined && isInside(region, area)),
  );
}

function isInsideAny(region: RegionEntry, others: readonly RegionEntry[]): boolean {
  return others.some((other) => other !== region && isInside(region, other));
}

function levelWordPrefix(text: string, end: number, lineage: RegionLineage): AgencyPrefix | null {
  const word = levelWordEndingAt(text, end);
  if (word === null) return null;
  const start = end - word.length;
  if (isPartOfWord(text, start, word)) return null;
  const region = regionOfLevelWord(word, lineage);
  return { start, end, region, candidates: [], word, isShort: false };
}

/** The longest level word that ends at an offset. */
export function levelWordEndingAt(text: string, end: number): LevelWord | null {
  return LEVEL_WORDS.find((word) => text.startsWith(word, end - word.length)) ?? null;
}

/**
 * Characters before which a level word is part of another word (城市, 全区, 各县, 社区): the word then names no
 * division of the issuer's chain. 我市 and 本区 do: 我市司法局 is the city's.
 */
const JOINED_BEFORE = new Set("全各城都超跨辖社片小山景校厂库灾牧郊每两双某他她股县域圩老赶闹侨乡级心一二三四五六七八九十");

const ZONE_WORDS: ReadonlySet<string> = new Set(LEVEL_WORDS.filter((word) => /区$/u.test(word) && !word.startsWith("自治")));
const JOINING = /[我本由与和及同向经在对将被为让从到请据受]/u;

function isPartOfWord(text: string, start: number, word: LevelWord): boolean {
  if (start === 0) return false;
  const before = text[start - 1] ?? "";
  if (JOINED_BEFORE.has(before)) return true;
  // 综合保税区, 绵阿园区: the zone's own name is longer than the word
  if (word.length > 1 && ZONE_WORDS.has(word)) return /[\u4e00-\u9fff]/u.test(before) && !JOINING.test(before);
  // 省市区, 市区: a list of levels, not a name
  return word === "区" && "市街园新地特林矿验范发税".includes(before);
}
