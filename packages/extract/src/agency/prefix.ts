import { NAME_KIND, type RegionEntry } from "@govkg/lexicon";
import type { Reading } from "../reading.js";
import { LEVEL_WORDS, type LevelWord, regionOfLevelWord } from "../region/level-word.js";
import { type RegionLineage, resolveRegion } from "../region/resolve-region.js";

/** What stands before an organ's own name: regions (重庆市渝北区), or a word that stands for one (区). */
export interface AgencyPrefix {
  readonly start: number;
  readonly end: number;
  /** Null when the regions named are ambiguous, or the level word means none of the issuer's chain. */
  readonly region: RegionEntry | null;
  /** Set when the prefix is only a level word. */
  readonly word?: LevelWord;
  /** The last region is written by its short name (金华 for 金华市). */
  readonly isShort: boolean;
}

/** Region names that end at an offset, the longest first. */
export type RegionEnds = ReadonlyMap<number, readonly RegionHit[]>;

export interface RegionHit {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly RegionEntry[];
  readonly isShort: boolean;
}

/** Collects the region names among the gazetteer's hits by where they end. */
export function regionEnds(reading: Reading): RegionEnds {
  const ends = new Map<number, RegionHit[]>();
  const { hits, lexicon } = reading;
  for (let index = 0; index < hits.count; index++) {
    const nameIndex = hits.name[index] ?? 0;
    if (((lexicon.nameKinds[nameIndex] ?? 0) & NAME_KIND.region) === 0) continue;
    const name = lexicon.name(nameIndex);
    const start = hits.start[index] ?? 0;
    const end = hits.end[index] ?? 0;
    const candidates = name.entries.filter((entry) => entry.kind === "region");
    const isShort = candidates.every((region) => !isFullName(name.surface, region));
    const hit: RegionHit = { start, end, candidates, isShort };
    const others = ends.get(end);
    // hits come sorted by start, so an earlier hit with the same end is the longer one
    if (others === undefined) ends.set(end, [hit]);
    else others.push(hit);
  }
  return ends;
}

function isFullName(surface: string, region: RegionEntry): boolean {
  return surface === region.name || surface === region.fullName;
}

const MAX_CHAIN = 4;

/** Reads the prefix that ends at an offset, or gives null when there is none. */
export function prefixEndingAt(
  reading: Reading,
  end: number,
  context: { readonly ends: RegionEnds; readonly lineage: RegionLineage },
): AgencyPrefix | null {
  const chain: RegionHit[] = [];
  let start = end;
  while (chain.length < MAX_CHAIN) {
    const hit = context.ends.get(start)?.[0];
    if (hit === undefined) break;
    chain.unshift(hit);
    start = hit.start;
  }
  const last = chain.at(-1);
  if (last !== undefined) {
    return { start, end, region: resolveChain(chain, context.lineage), isShort: last.isShort };
  }
  const word = levelWordEndingAt(reading.text, end);
  if (word === null || isPartOfWord(reading.text, end - word.length, word)) return null;
  return { start: end - word.length, end, region: regionOfLevelWord(word, context.lineage), word, isShort: false };
}

function resolveChain(chain: readonly RegionHit[], lineage: RegionLineage): RegionEntry | null {
  let region: RegionEntry | null = null;
  for (const hit of chain) {
    const inside: RegionEntry | null =
      region === null ? null : resolveRegion(hit.candidates, lineage, region);
    region = inside ?? resolveRegion(narrowed(hit.candidates, chain, hit), lineage);
    if (region === null) return null;
  }
  return region;
}

/** Candidates that lie above a later region of the chain: 长沙县 after 湖南省 rules out every other reading. */
function narrowed(
  candidates: readonly RegionEntry[],
  chain: readonly RegionHit[],
  hit: RegionHit,
): readonly RegionEntry[] {
  const next = chain[chain.indexOf(hit) + 1];
  if (next === undefined || candidates.length < 2) return candidates;
  const above = candidates.filter((region) => resolveRegion(next.candidates, [], region) !== null);
  return above.length > 0 ? above : candidates;
}

/** The longest level word that ends at an offset. */
export function levelWordEndingAt(text: string, end: number): LevelWord | null {
  return LEVEL_WORDS.find((word) => text.startsWith(word, end - word.length)) ?? null;
}

/**
 * Characters before which a level word is part of another word (城市, 全区, 各县, 社区): the word then names no
 * division of the issuer's chain.
 */
const JOINED_BEFORE = new Set("全我本各该城都超跨辖社片小山景校厂库灾牧郊每两双某他她外同股县域圩集老赶开下上入进闹学侨");

function isPartOfWord(text: string, start: number, word: LevelWord): boolean {
  if (start === 0) return false;
  const before = text[start - 1] ?? "";
  if (JOINED_BEFORE.has(before)) return true;
  // 省市区, 市区: a list of levels, not a name
  return word === "区" && "市街园新地特林矿".includes(before);
}
