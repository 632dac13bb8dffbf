import { foldName, type Lexicon, NAME_KIND } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import type { Reading } from "../reading.js";
import { isTheme, type ThemeName } from "./pick-entry.js";

const THEMES = NAME_KIND.programme | NAME_KIND.platform | NAME_KIND.event;

/** The names of programmes.tsv, looked up by hit and by beginning. */
export class ThemeNames {
  private readonly nameByIndex = new Map<number, ThemeName>();
  private longerByStart: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(private readonly lexicon: Lexicon) {}

  /** The name behind a hit, or null when it is none of programmes.tsv. */
  ofHit(index: number): ThemeName | null {
    if (((this.lexicon.nameKinds[index] ?? 0) & THEMES) === 0) return null;
    const known = this.nameByIndex.get(index);
    if (known !== undefined) return known;
    const { surface, entries } = this.lexicon.name(index);
    const name = { surface, entries: entries.filter(isTheme) };
    this.nameByIndex.set(index, name);
    return name;
  }

  /** Names of programmes and platforms, folded, that begin with these words and go on. */
  beginningWith(words: string): readonly string[] {
    this.longerByStart ??= namesByStart(this.lexicon);
    return this.longerByStart.get(words) ?? [];
  }
}

function namesByStart(lexicon: Lexicon): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const entry of lexicon.programmes) {
    if (entry.kind === "event" || entry.isAmbiguous) continue;
    for (const name of [entry.name, ...entry.aliases].map(foldName)) {
      for (let length = 2; length < name.length; length++) {
        const start = name.slice(0, length);
        const longer = names.get(start);
        if (longer === undefined) names.set(start, [name]);
        else longer.push(name);
      }
    }
  }
  return names;
}

/** Whether the catalogues have a name that spans exactly this text. Hits are sorted by start. */
export function isCatalogueName({ hits }: Reading, { start, end }: Span): boolean {
  let low = 0;
  let high = hits.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits.start[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < hits.count && hits.start[index] === start; index++) {
    if (hits.end[index] === end) return true;
  }
  return false;
}
