import { NAME_KIND, type RegionEntry } from "@govkg/lexicon";
import type { Reading } from "../reading.js";

/** A name of the gazetteer's regions in the text. */
export interface RegionHit {
  readonly start: number;
  readonly end: number;
  /** All divisions of that name. */
  readonly candidates: readonly RegionEntry[];
  /** Written by its short name (金华 for 金华市). */
  readonly isShort: boolean;
  readonly edge: NameEdge;
}

/**
 * How sure it is that the name begins where it was found: `inside` when it is the end of one word and the beginning of
 * another, `doubtful` when nothing tells.
 */
export type NameEdge = "clear" | "doubtful" | "inside";

/** The region names of one text: all in order, the longest that ends at an offset, and whether one starts there. */
export class RegionHits {
  readonly all: readonly RegionHit[];
  private readonly longestByEnd = new Map<number, RegionHit>();
  private readonly longestByStart = new Map<number, RegionHit>();

  constructor(reading: Reading) {
    const { hits, lexicon } = reading;
    const all: RegionHit[] = [];
    let covered = 0;
    for (let index = 0; index < hits.count; index++) {
      const name = hits.name[index] ?? 0;
      if (((lexicon.nameKinds[name] ?? 0) & NAME_KIND.region) === 0) continue;
      const start = hits.start[index] ?? 0;
      const end = hits.end[index] ?? 0;
      // hits are sorted by start, the longer first; a name inside a longer one (鞍山 in 马鞍山) is none
      if (end <= covered) continue;
      covered = end;
      const hit = { start, end, ...placeOf(reading, name), edge: edgeOf(reading, start, end) };
      all.push(hit);
      if (!this.longestByEnd.has(end)) this.longestByEnd.set(end, hit);
      if (!this.longestByStart.has(start)) this.longestByStart.set(start, hit);
    }
    this.all = all;
  }

  endingAt(offset: number): RegionHit | undefined {
    return this.longestByEnd.get(offset);
  }

  startingAt(offset: number): RegionHit | undefined {
    return this.longestByStart.get(offset);
  }
}

const hitsByReading = new WeakMap<Reading, RegionHits>();

/** The region names of a reading, collected once for all rules that ask. */
export function regionHits(reading: Reading): RegionHits {
  let hits = hitsByReading.get(reading);
  if (hits === undefined) {
    hits = new RegionHits(reading);
    hitsByReading.set(reading, hits);
  }
  return hits;
}

function placeOf(reading: Reading, index: number): Pick<RegionHit, "candidates" | "isShort"> {
  const { surface, entries } = reading.lexicon.name(index);
  const candidates = entries.filter((entry) => entry.kind === "region");
  return { candidates, isShort: candidates.every(({ name, fullName }) => surface !== name && surface !== fullName) };
}

/** What may stand before a name of two characters: a mark, or a word that governs a place. */
const EDGE_BEFORE = /[^\u4e00-\u9fff]|[在到赴与同向为由至从入和及对是原持进动设展导研访查助往扶援帮联]/u;
/** The same before a name whose first character also joins two names. */
const EDGE_BEFORE_JOINING = /[\s,。、;:(]|[在到赴与同向为由至从入和及对是原]/u;

/**
 * Names such as 范县 are found inside other words, and 和县 between two of them:
 *
 *     创建示范县        省委和县委        《意见》和县委要求        推广安全经验
 *           ^^              ^^                 ^^                   ^^
 */
function edgeOf({ text, lexicon }: Reading, start: number, end: number): NameEdge {
  const before = text[start - 1] ?? "\n";
  if (lexicon.words("region-inside").has(text.slice(start - 1, start + 1))) return "inside";
  if (end - start > 2 || !"县市区旗镇乡".includes(text[end - 1] ?? "")) return "clear";
  if ("和及与".includes(text[start] ?? "")) return EDGE_BEFORE_JOINING.test(before) ? "clear" : "inside";
  return EDGE_BEFORE.test(before) ? "clear" : "doubtful";
}
