import { foldName, type Lexicon } from "@govkg/lexicon";
import { COUNTRY, type InstrumentEntry, titlesOf } from "./instrument-entry.js";
import { Misprints } from "./misprints.js";
import { TitleCache } from "./title-cache.js";
import { titleParts } from "./title-parts.js";

/** Made when first asked for and kept as long as the lexicon is. */
const CATALOGUES = new WeakMap<Lexicon, TitleCatalogue>();

/** The instruments of the catalogue by every spelling of their titles. What a lexicon needs for it is made once. */
export class TitleCatalogue {
  private loose: ReadonlyMap<string, readonly InstrumentEntry[]> | null = null;
  private nearNames: Misprints | null = null;

  private readonly exactByTitle = new TitleCache<readonly InstrumentEntry[]>();
  private readonly nearByTitle = new TitleCache<InstrumentEntry | null>();

  private constructor(readonly lexicon: Lexicon) {}

  /** The one of a lexicon. */
  static of(lexicon: Lexicon): TitleCatalogue {
    const held = CATALOGUES.get(lexicon);
    if (held !== undefined) return held;
    const made = new TitleCatalogue(lexicon);
    CATALOGUES.set(lexicon, made);
    return made;
  }

  /** Entries with exactly this title or alias; one with the country's name may do without it. */
  exact(title: string): readonly InstrumentEntry[] {
    return this.exactByTitle.get(title, () => {
      const entries = instrumentsOf(this.lexicon, title);
      if (entries.length > 0 || !title.startsWith(COUNTRY)) return entries;
      return instrumentsOf(this.lexicon, title.slice(COUNTRY.length));
    });
  }

  /**
   * Entries whose title has the same letters and figures, whatever stands between them; a note at its end, such as
   * （试行） or （2021—2025年）, may be left out.
   */
  likely(title: string): readonly InstrumentEntry[] {
    this.loose ??= looseIndex(this.entries());
    return this.loose.get(looseKey(title)) ?? [];
  }

  /**
   * The one entry whose title differs by a single character that looks like a slip of the pen; null for none. The
   * first `fixed` characters, a region's name, are no slip.
   */
  misprinted(title: string, fixed: number): InstrumentEntry | null {
    this.nearNames ??= new Misprints(this.entries());
    const { nearNames } = this;
    return this.nearByTitle.get(title, () => nearNames.find(foldName(title), fixed));
  }

  private entries(): readonly InstrumentEntry[] {
    return [...this.lexicon.laws, ...this.lexicon.documents];
  }
}

function instrumentsOf(lexicon: Lexicon, title: string): readonly InstrumentEntry[] {
  return lexicon.entriesOf(title).filter((entry) => entry.kind === "law" || entry.kind === "document");
}

function looseIndex(entries: readonly InstrumentEntry[]): Map<string, InstrumentEntry[]> {
  const index = new Map<string, InstrumentEntry[]>();
  for (const entry of entries) {
    for (const key of new Set(
      titlesOf(entry).flatMap((title) => [looseKey(title), looseKey(titleParts(title).base)]),
    )) {
      const held = index.get(key);
      if (held === undefined) index.set(key, [entry]);
      else if (!held.includes(entry)) held.push(entry);
    }
  }
  return index;
}

/** 中共中央 国务院关于… and 中共中央、国务院关于… are one title. */
function looseKey(title: string): string {
  return foldName(title).replace(/[^\p{L}\p{N}]/gu, "");
}
