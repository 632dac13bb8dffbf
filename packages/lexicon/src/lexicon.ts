import { createHash } from "node:crypto";
import { type Automaton, buildAutomaton, type Hits, matchAll } from "./automaton.js";
import {
  readTable,

  type TableName,
  tableRows,
  toAgencies,
  toInstruments,
  toOrgans,
  toProgrammes,
} from "./catalogues.js";
import type {
  AgencyEntry,
  AgencyTypeEntry,
  DocumentEntry,
  Entry,
  LawEntry,
  OrganRow,
  ProgrammeEntry,
  RegionEntry,
} from "./entries.js";
import { foldName } from "./fold.js";
import { buildRegions } from "./regions.js";

/** One surface form and all that it may mean. */
export interface Name {
  /** Folded, without blanks: what the matcher looks for. */
  readonly surface: string;
  readonly entries: readonly Entry[];
  /** Whether one of the entries is a region: most hits are asked for this. */
  readonly hasRegion: boolean;
}

/** The catalogues and the matcher over all their names. Instances share nothing. */
export interface Lexicon {
  /** Hash of everything the lexicon holds; the same content gives the same version. */
  readonly version: string;
  readonly laws: readonly LawEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly programmes: readonly ProgrammeEntry[];
  readonly agencies: readonly AgencyEntry[];
  readonly agencyTypes: readonly AgencyTypeEntry[];
  readonly organs: readonly OrganRow[];
  readonly regions: readonly RegionEntry[];
  readonly names: readonly Name[];
  regionByCode(code: string): RegionEntry | undefined;
  /** Entries known by a surface form (any spelling that folds to it). */
  entriesOf(name: string): readonly Entry[];
  /** Words of one list of words.tsv. */
  words(list: string): ReadonlySet<string>;
  /** Every name in a folded text, in one pass. */
  match(text: string): Hits;
}

/** Extra rows of a user, as the text of a table with the same columns as the package's own. */
export type UserTables = Partial<Readonly<Record<TableName, string>>>;

export interface LexiconOptions {
  /** Rows to add to the catalogues, for this instance only. */
  readonly tables?: UserTables;
}

/**
 * Loads the catalogues and builds the matcher.
 * @throws GovkgError `invalid-lexicon` naming table and line of a bad row.
 */
export function createLexicon(options: LexiconOptions = {}): Lexicon {
  return new CatalogueLexicon(options.tables ?? {});
}

class CatalogueLexicon implements Lexicon {
  readonly version: string;
  readonly laws: readonly LawEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly programmes: readonly ProgrammeEntry[];
  readonly agencies: readonly AgencyEntry[];
  readonly agencyTypes: readonly AgencyTypeEntry[];
  readonly organs: readonly OrganRow[];
  readonly regions: readonly RegionEntry[];
  readonly names: readonly Name[];
  private readonly regionsByCode: ReadonlyMap<string, RegionEntry>;
  private readonly nameIndex: ReadonlyMap<string, number>;
  private readonly wordLists: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly automaton: Automaton;

  constructor(tables: UserTables) {
    const hash = createHash("sha256");
    const rows = (name: TableName) => {
      const text = readTable(name);
      const extra = tables[name];
      hash.update(text).update(extra ?? "");
      return extra === undefined ? tableRows(text, name) : [...tableRows(text, name), ...tableRows(extra, name)];
    };
    const instruments = toInstruments(rows("laws.tsv"), rows("law-successors.tsv"));
    this.laws = instruments.filter((entry) => entry.kind === "law");
    this.documents = instruments.filter((entry) => entry.kind === "document");
    this.programmes = toProgrammes(rows("programmes.tsv"));
    const agencies = toAgencies(rows("agencies.tsv"));
    this.agencies = agencies.filter((entry) => entry.kind === "agency");
    this.agencyTypes = agencies.filter((entry) => entry.kind === "agency-type");
    this.organs = toOrgans(rows("organs.tsv"));
    this.regions = buildRegions({
      townships: rows("townships.tsv"),
      zones: rows("zones.tsv"),
      former: rows("former-regions.tsv"),
    });
    this.regionsByCode = new Map(this.regions.map((region) => [region.code, region]));
    this.wordLists = toWordLists(rows("words.tsv"));
    const named = collectNames([instruments, this.programmes, agencies, this.regions]);
    this.names = named;
    this.nameIndex = new Map(named.map((name, index) => [name.surface, index]));
    this.automaton = buildAutomaton(named.map((name) => name.surface));
    this.version = hash.digest("hex").slice(0, 16);
  }

  regionByCode(code: string): RegionEntry | undefined {
    return this.regionsByCode.get(code);
  }

  entriesOf(name: string): readonly Entry[] {
    const index = this.nameIndex.get(foldName(name));
    return index === undefined ? [] : (this.names[index]?.entries ?? []);
  }

  words(list: string): ReadonlySet<string> {
    const words = this.wordLists.get(list);
    if (words === undefined) throw new RangeError(`words.tsv has no list "${list}".`);
    return words;
  }

  match(text: string): Hits {
    return matchAll(this.automaton, text);
  }
}

function toWordLists(rows: readonly { readonly cells: readonly string[] }[]): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const [list = "", word = ""] = cells;
    const words = lists.get(list);
    if (words === undefined) lists.set(list, new Set([word]));
    else words.add(word);
  }
  return lists;
}

const COUNTRY_PREFIX = "中华人民共和国";

/** Surface forms of an entry: name, aliases, and a law's title without the country's name. */
function surfacesOf(entry: Entry): string[] {
  switch (entry.kind) {
    case "law":
    case "document": {
      const titles = [entry.title, ...entry.aliases];
      if (entry.title.startsWith(COUNTRY_PREFIX)) titles.push(entry.title.slice(COUNTRY_PREFIX.length));
      return titles;
    }
    default:
      return [entry.name, ...entry.aliases];
  }
}

function collectNames(catalogues: readonly (readonly Entry[])[]): Name[] {
  const entriesBySurface = new Map<string, Entry[]>();
  for (const catalogue of catalogues) {
    for (const entry of catalogue) {
      for (const surface of surfacesOf(entry)) {
        const folded = foldName(surface);
        if (folded.length < 2) continue;
        const entries = entriesBySurface.get(folded);
        if (entries === undefined) entriesBySurface.set(folded, [entry]);
        else if (!entries.includes(entry)) entries.push(entry);
      }
    }
  }
  return [...entriesBySurface].map(([surface, entries]) => ({
    surface,
    entries,
    hasRegion: entries.some((entry) => entry.kind === "region"),
  }));
}

