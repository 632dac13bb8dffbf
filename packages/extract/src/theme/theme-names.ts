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
  /** Folded names of programmes and platforms, in order. */
  private readonly surfaces: readonly string[];
  /** What may stand where such a name is cut in two. */
  private readonly tailStarts: CharacterSet;

  constructor(private readonly lexicon: Lexicon) {
    this.names = new Array(lexicon.nameKinds.length).fill(undefined);
    this.surfaces = sureSurfaces(lexicon);
    this.tailStarts = new CharacterSet(this.surfaces.map((surface) => surface.slice(SHORTEST_START)).join(""));
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
    if (end - start < SHORTEST_START || !this.tailStarts.hasAt(text, behind)) return null;
    const inner = text.slice(start, end);
    let longest = "";
    for (let index = this.firstFrom(inner); this.surfaces[index]?.startsWith(inner); index++) {
      const tail = this.surfaces[index]?.slice(inner.length) ?? "";
      if (tail.length > longest.length && text.startsWith(tail, behind)) longest = tail;
    }
    if (longest === "") return null;
    const surface = inner + longest;
    return { tail: longest, name: toThemeName(surface, this.lexicon.entriesOf(surface)) };
  }

  /** Place of the first name that does not sort before these words. */
  private firstFrom(words: string): number {
    let low = 0;
    let high = this.surfaces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.surfaces[middle] ?? "") < words) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A quotation of one character names nothing. */
const SHORTEST_START = 2;

/** What is left of a name behind its beginning, and the name. */
export interface LongerName {
  readonly tail: string;
  readonly name: ThemeName;
}

function sureSurfaces(lexicon: Lexicon): string[] {
  const surfaces: string[] = [];
  for (const { kind, isAmbiguous, name, aliases } of lexicon.programmes) {
    if (kind === "event" || isAmbiguous) continue;
    surfaces.push(foldName(name));
    for (const alias of aliases) surfaces.push(foldName(alias));
  }
  return surfaces.sort();
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
