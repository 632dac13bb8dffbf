import { foldName, type Lexicon, NAME_KIND } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { CharacterSet } from "../character-set.js";
import type { Reading } from "../reading.js";
import { type ThemeName, toThemeName } from "./pick-entry.js";

const THEMES = NAME_KIND.programme | NAME_KIND.platform | NAME_KIND.event;

/** The names of programmes.tsv, looked up by hit and by beginning. */
export class ThemeNames {
  /** By the lexicon's number of a name; null: none of programmes.tsv; undefined: not met yet. */
  private readonly names: (ThemeName | null | undefined)[];
  private readonly longerByStart: ReadonlyMap<string, readonly LongerName[]>;
  private readonly tailStarts: CharacterSet;

  constructor(private readonly lexicon: Lexicon) {
    this.names = new Array(lexicon.nameKinds.length).fill(undefined);
    this.longerByStart = namesByStart(lexicon);
    this.tailStarts = new CharacterSet(
      [...this.longerByStart.values()]
        .flat()
        .map(({ tail }) => tail[0])
        .join(""),
    );
  }

  /** The name behind a hit, or null when it is none of programmes.tsv. */
  ofHit(index: number): ThemeName | null {
    const known = this.names[index];
    if (known !== undefined) return known;
    const isTheme = ((this.lexicon.nameKinds[index] ?? 0) & THEMES) !== 0;
    const name = isTheme ? this.nameOf(index) : null;
    this.names[index] = name;
    return name;
  }

  private nameOf(index: number): ThemeName {
    const { surface, entries } = this.lexicon.name(index);
    return toThemeName(surface, entries);
  }

  /** The longest name of a programme or platform that begins with a quotation's inside and goes on behind it. */
  splitBy(text: string, { start, end }: Span): LongerName | null {
    const behind = end + 1;
    if (!this.tailStarts.hasAt(text, behind)) return null;
    const longer = this.longerByStart.get(text.slice(start, end));
    return longer?.find(({ tail }) => text.startsWith(tail, behind)) ?? null;
  }
}

/** What is left of a name behind its beginning, and the name. */
export interface LongerName {
  readonly tail: string;
  readonly name: ThemeName;
}

/** Names by each of their beginnings, the longest first. */
function namesByStart(lexicon: Lexicon): Map<string, LongerName[]> {
  const names = new Map<string, LongerName[]>();
  for (const entry of lexicon.programmes) {
    if (entry.kind === "event" || entry.isAmbiguous) continue;
    for (const surface of [entry.name, ...entry.aliases].map(foldName)) {
      const name = toThemeName(surface, lexicon.entriesOf(surface));
      for (let length = 2; length < surface.length; length++) {
        const start = surface.slice(0, length);
        const longer = { tail: surface.slice(length), name };
        const known = names.get(start);
        if (known === undefined) names.set(start, [longer]);
        else known.push(longer);
      }
    }
  }
  for (const longer of names.values()) longer.sort((a, b) => b.tail.length - a.tail.length);
  return names;
}

/** Whether the catalogues have a name that spans exactly this text. Hits are sorted by start. */
export function isCatalogueName({ hits }: Reading, start: number, end: number): boolean {
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
