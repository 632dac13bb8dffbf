import { NAME_KIND, type RegionEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import type { Reading } from "../reading.js";

/** Regions that a title begins with, from the larger to the smaller. */
export interface RegionPrefix {
  /** Offset in `reading.text` behind them. */
  readonly end: number;
  /** What each name of the prefix may mean. */
  readonly names: readonly (readonly RegionEntry[])[];
}

/** Reads the region names at the start of a title: 重庆市 + 渝北区, each as long as it can be. */
export function regionPrefix({ start, end }: Span, reading: Reading): RegionPrefix {
  const names: (readonly RegionEntry[])[] = [];
  let at = start;
  for (;;) {
    const hit = hitAt(reading, at, NAME_KIND.region);
    if (hit === null || hit.end > end) return { end: at, names };
    const named = reading.lexicon.name(hit.name).entries.filter((entry) => entry.kind === "region");
    // 雅安市城区公共停车场…: 城区 is one of 晋城, and no part of 雅安
    const within = names.length === 0 ? named : named.filter((region) => isWithin(region, names.at(-1) ?? []));
    if (within.length === 0) return { end: at, names };
    names.push(within);
    at = hit.end;
  }
}

function isWithin({ chain }: RegionEntry, larger: readonly RegionEntry[]): boolean {
  return larger.some(({ name }) => chain.slice(0, -1).includes(name));
}

/** The longest name of some kinds that begins at an offset of `reading.text`; null for none. */
export function hitAt(reading: Reading, offset: number, kinds: number): { end: number; name: number } | null {
  const { start, end, name, count } = reading.hits;
  for (let hit = firstHit(start, count, offset); hit < count && start[hit] === offset; hit++) {
    const index = name[hit] ?? 0;
    if (((reading.lexicon.nameKinds[index] ?? 0) & kinds) !== 0) return { end: end[hit] ?? offset, name: index };
  }
  return null;
}

/** Index of the first hit that starts at an offset or behind it. */
function firstHit(start: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
