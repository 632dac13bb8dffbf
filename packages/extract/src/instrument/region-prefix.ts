import { type Lexicon, NAME_KIND, type RegionEntry } from "@govkg/lexicon";

/** Regions that a title begins with, from the larger to the smaller. */
export interface RegionPrefix {
  readonly length: number;
  /** What each name of the prefix may mean. */
  readonly names: readonly (readonly RegionEntry[])[];
}

/** Reads the region names at the start of a folded title: 重庆市 + 渝北区, each as long as it can be. */
export function regionPrefix(title: string, lexicon: Lexicon): RegionPrefix {
  const names: (readonly RegionEntry[])[] = [];
  let at = 0;
  const hits = lexicon.match(title);
  for (let hit = 0; hit < hits.count; hit++) {
    // the longer hit of a start comes first
    if (hits.start[hit] !== at) continue;
    const index = hits.name[hit] ?? 0;
    if (((lexicon.nameKinds[index] ?? 0) & NAME_KIND.region) === 0) continue;
    const { entries } = lexicon.name(index);
    names.push(entries.filter((entry) => entry.kind === "region"));
    at = hits.end[hit] ?? at;
  }
  return { length: at, names };
}
