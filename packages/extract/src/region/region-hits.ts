import { NAME_KIND } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { oncePer } from "../once-per.js";
import type { Reading } from "../reading.js";
import { type RegionName, RegionNames } from "./region-names.js";

/** A name of the gazetteer's regions in the text. */
export interface RegionHit extends Span, RegionName {
  readonly edge: NameEdge;
}

/**
 * How sure it is that the name begins where it was found: `inside` when it is the end of one word and the beginning of
 * another, `doubtful` when nothing tells.
 */
export type NameEdge = "clear" | "doubtful" | "inside";

/** The region names of one text: all in order, the longest that ends at an offset, and the longest that starts there. */
export class RegionHits {
  readonly all: readonly RegionHit[];
  /** By offset, one more than the place in `all` of the hit that ends or starts there; 0 for none. */
  private readonly byEnd: Int32Array;
  private readonly byStart: Int32Array;

  constructor({ hits, lexicon, text }: Reading) {
    const names = RegionNames.of(lexicon);
    const all: RegionHit[] = [];
    this.byEnd = new Int32Array(text.length + 1);
    this.byStart = new Int32Array(text.length + 1);
    let covered = 0;
    for (let index = 0; index < hits.count; index++) {
      const name = hits.name[index] ?? 0;
      if (((lexicon.nameKinds[name] ?? 0) & NAME_KIND.region) === 0) continue;
      const start = hits.start[index] ?? 0;
      const own = names.at(name);
      const autonomous = own.isShort ? autonomousName(own, text, hits.end[index] ?? 0) : null;
      const end = (hits.end[index] ?? 0) + (autonomous === null ? 0 : AUTONOMY);
      // hits are sorted by start, the longer first; a name inside a longer one (鞍山 in 马鞍山) is none
      if (end <= covered) continue;
      covered = end;
      const { candidates, isShort } = autonomous ?? own;
      all.push({ start, end, candidates, isShort, edge: edgeOf(text, start, end, names) });
      if (this.byEnd[end] === 0) this.byEnd[end] = all.length;
      if (this.byStart[start] === 0) this.byStart[start] = all.length;
    }
    this.all = all;
  }

  endingAt(offset: number): RegionHit | undefined {
    const place = this.byEnd[offset] ?? 0;
    return place === 0 ? undefined : this.all[place - 1];
  }

  /** Whether a name ends at an offset. */
  endsAt(offset: number): boolean {
    return this.byEnd[offset] !== 0;
  }

  startingAt(offset: number): RegionHit | undefined {
    const place = this.byStart[offset] ?? 0;
    return place === 0 ? undefined : this.all[place - 1];
  }
}

/** The region names of a reading, collected once for all rules that ask. */
export const regionHits = oncePer((reading: Reading): RegionHits => new RegionHits(reading));

/** Length of 自治县, 自治州, 自治旗. */
const AUTONOMY = 3;

/** 威宁|自治县: a short name with the last word of the full one. */
function autonomousName({ candidates }: RegionName, text: string, end: number): RegionName | null {
  if (!text.startsWith("自治", end)) return null;
  const kind = text.slice(end, end + AUTONOMY);
  const meant = candidates.filter(({ name }) => name.endsWith(kind));
  return meant.length === 0 ? null : { candidates: meant, isShort: false };
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
function edgeOf(text: string, start: number, end: number, names: RegionNames): NameEdge {
  if (start > 0 && names.beginsInside(text, start)) return "inside";
  if (names.beginsAsVerb(text, start)) return "doubtful";
  if (end - start > 2 || !"县市区旗镇乡".includes(text.charAt(end - 1))) return "clear";
  const before = start === 0 ? "\n" : text.charAt(start - 1);
  if ("和及与".includes(text.charAt(start))) return EDGE_BEFORE_JOINING.test(before) ? "clear" : "inside";
  return EDGE_BEFORE.test(before) ? "clear" : "doubtful";
}
