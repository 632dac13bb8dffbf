import { foldName, type Lexicon, NAME_KIND } from "@govkg/lexicon";
import { oncePer } from "../once-per.js";
import { CitedTitle } from "./cited-title.js";
import { COUNTRY, type InstrumentEntry, titlesOf } from "./instrument-entry.js";
import { Misprints } from "./misprints.js";
import { TitleCache } from "./title-cache.js";
import { titleParts } from "./title-parts.js";

/** The instruments of the catalogue by every spelling of their titles. What a lexicon needs for it is made once. */
export class TitleCatalogue {
  /** The one of a lexicon. */
  static readonly of = oncePer((lexicon: Lexicon): TitleCatalogue => new TitleCatalogue(lexicon));
  private loose: ReadonlyMap<string, readonly InstrumentEntry[]> | null = null;
  private locals: ReadonlySet<string> | null = null;
  private nearNames: Misprints | null = null;
  /** By the number of a name; undefined until asked for. */
  private readonly instruments: (InstrumentEntry | null | undefined)[] = [];

  private readonly citedByTitle = new TitleCache<CitedTitle>();
  private readonly nearByTitle = new TitleCache<InstrumentEntry | null>();

  private constructor(readonly lexicon: Lexicon) {}

  /** What a title tells by itself. */
  cited(title: string): CitedTitle {
    return this.citedByTitle.get(title, () => new CitedTitle(title, this));
  }

  /** The instrument that a name of the lexicon stands for; null when it stands for none. */
  instrumentOf(name: number): InstrumentEntry | null {
    const held = this.instruments[name];
    if (held !== undefined) return held;
    const found = this.lexicon.name(name).entries.find(isInstrument) ?? null;
    this.instruments[name] = found;
    return found;
  }

  /** Entries with exactly this title or alias; one with the country's name may do without it. */
  exact(title: string): readonly InstrumentEntry[] {
    const entries = this.lexicon.entriesOf(title).filter(isInstrument);
    if (entries.length > 0 || !title.startsWith(COUNTRY)) return entries;
    return this.lexicon.entriesOf(title.slice(COUNTRY.length)).filter(isInstrument);
  }

  /** Whether some law of the catalogue is called so behind the name of its region. */
  isLocal(title: string): boolean {
    this.locals ??= localTitles(this.lexicon);
    return this.locals.has(title);
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

function isInstrument(entry: { readonly kind: string }): entry is InstrumentEntry {
  return entry.kind === "law" || entry.kind === "document";
}

/** What stands behind the name of a region in the titles of laws: 物业管理条例 of 汕头经济特区物业管理条例. */
function localTitles(lexicon: Lexicon): Set<string> {
  const rests = new Set<string>();
  for (const title of lexicon.laws.flatMap(titlesOf).map(foldName)) {
    const { count, start, end, name } = lexicon.match(title);
    for (let hit = 0; hit < count && start[hit] === 0; hit++) {
      if (((lexicon.nameKinds[name[hit] ?? 0] ?? 0) & NAME_KIND.region) === 0) continue;
      const rest = title.slice(end[hit]);
      rests.add(rest).add(rest.replace(/^经济特区/u, ""));
    }
  }
  return rests;
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
