import { createHash } from "node:crypto";
import type { DocumentKind } from "@govkg/model";
import { DocumentKinds } from "./document-kind.js";
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
import { EntryList } from "./entry-list.js";
import { foldName } from "./fold.js";
import { type CompiledNames, compileNames } from "./names/compiled-names.js";
import { readCachedNames, writeCachedNames } from "./names/names-cache.js";
import { buildRegions, toTownship } from "./regions.js";
import { toAgency, toInstrument, toOrgan, toProgramme } from "./rows.js";
import { readTables, type TableTexts, tableOf } from "./tables.js";
import { matchNames } from "./trie/match.js";
import { type Hits, nameIndex } from "./trie/name-trie.js";
import type { Table } from "./tsv.js";
import { readUserRows, type UserRows, withUserRows } from "./user-rows.js";

/** One surface form and all that it may mean. */
export interface Name {
  /** Folded, without blanks: what the matcher looks for. */
  readonly surface: string;
  readonly entries: readonly Entry[];
}

/** The catalogues and the matcher over all their names. Instances share nothing; entries are made when asked for. */
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
  /** How many names there are: surfaces, each once. */
  readonly nameCount: number;
  /** Bits of `NAME_KIND` for each name: what its entries are, without looking at them. */
  readonly nameKinds: Uint8Array;
  /** The name that a hit points to. */
  name(index: number): Name;
  regionByCode(code: string): RegionEntry | undefined;
  /** Entries known by a surface form (any spelling that folds to it). */
  entriesOf(name: string): readonly Entry[];
  /** Words of one list of words.tsv. */
  words(list: string): ReadonlySet<string>;
  /** Kind of a document by the head noun of its title. */
  documentKindOf(title: string): DocumentKind;
  /** Every name in a folded text, in one pass. */
  match(text: string): Hits;
}

export interface LexiconOptions {
  /** The user's own rows, for this instance only; they replace rows of the same key. */
  readonly rows?: UserRows;
  /** Files of such rows, see `readUserRows`. */
  readonly files?: readonly string[];
  /** Folder that keeps compiled names between runs, by version; none: they are compiled each time. */
  readonly cacheDir?: string;
}

/** Changes whenever the way names are compiled does, so that older caches are not read. */
const COMPILER = "govkg-names/1";

/**
 * Loads the catalogues and prepares the matcher.
 *
 * @example
 * const lexicon = createLexicon({
 *   rows: { "laws.tsv": [{ title: "某市数据条例", kind: "local-regulation", region: "某市" }] },
 * });
 *
 * @throws GovkgError `invalid-lexicon` naming table and line of a bad row, `path-not-found` for a missing file.
 */
export function createLexicon(options: LexiconOptions = {}): Lexicon {
  let texts = readTables();
  for (const path of options.files ?? []) texts = withUserRows(texts, readUserRows(path));
  if (options.rows !== undefined) texts = withUserRows(texts, options.rows);
  return new CatalogueLexicon(texts, options.cacheDir);
}

class CatalogueLexicon implements Lexicon {
  readonly version: string;
  private readonly instruments: EntryList<LawEntry | DocumentEntry>;
  private readonly themes: EntryList<ProgrammeEntry>;
  private readonly bodies: EntryList<AgencyEntry | AgencyTypeEntry>;
  private readonly divisions: readonly RegionEntry[];
  private readonly townships: EntryList<RegionEntry>;
  private readonly townshipTable: Table;
  private readonly divisionByCode: ReadonlyMap<string, RegionEntry>;
  private readonly wordLists: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly documentKinds: DocumentKinds;
  private readonly compiled: CompiledNames;
  private readonly namesByIndex: EntryList<Name>;
  private surfaces: readonly string[] | null = null;

  constructor(
    private readonly texts: TableTexts,
    cacheDir: string | undefined,
  ) {
    this.version = versionOf(texts);
    this.wordLists = toWordLists(tableOf(texts, "words.tsv"));
    this.documentKinds = new DocumentKinds((list) => this.words(list));
    const successors = new Map(
      [...tableOf(texts, "law-successors.tsv").rows()].map((cells) => [cells[0] ?? "", cells]),
    );
    const tables = { successors, documentKinds: this.documentKinds };
    this.instruments = listOf(tableOf(texts, "laws.tsv"), (cells) => toInstrument(cells, tables));
    this.themes = listOf(tableOf(texts, "programmes.tsv"), toProgramme);
    this.bodies = listOf(tableOf(texts, "agencies.tsv"), toAgency);
    this.divisionByCode = buildRegions(tableOf(texts, "zones.tsv"), tableOf(texts, "former-regions.tsv"));
    // a zone with towns is listed under their code too
    this.divisions = [...new Set(this.divisionByCode.values())];
    this.townshipTable = tableOf(texts, "townships.tsv");
    this.townships = listOf(this.townshipTable, (cells) => toTownship(cells, this.divisionByCode));
    this.compiled = this.loadNames(cacheDir);
    this.namesByIndex = new EntryList(this.compiled.kinds.length, (index) => this.makeName(index));
  }

  get laws(): readonly LawEntry[] {
    return this.instruments.all().filter((entry) => entry.kind === "law");
  }

  get documents(): readonly DocumentEntry[] {
    return this.instruments.all().filter((entry) => entry.kind === "document");
  }

  get programmes(): readonly ProgrammeEntry[] {
    return this.themes.all();
  }

  get agencies(): readonly AgencyEntry[] {
    return this.bodies.all().filter((entry) => entry.kind === "agency");
  }

  get agencyTypes(): readonly AgencyTypeEntry[] {
    return this.bodies.all().filter((entry) => entry.kind === "agency-type");
  }

  get organs(): readonly OrganRow[] {
    return [...tableOf(this.texts, "organs.tsv").rows()].map(toOrgan);
  }

  get regions(): readonly RegionEntry[] {
    return [...this.divisions, ...this.townships.all()];
  }

  get nameCount(): number {
    return this.compiled.kinds.length;
  }

  get nameKinds(): Uint8Array {
    return this.compiled.kinds;
  }

  name(index: number): Name {
    return this.namesByIndex.at(index);
  }

  regionByCode(code: string): RegionEntry | undefined {
    return this.divisionByCode.get(code) ?? this.townshipByCode(code);
  }

  entriesOf(name: string): readonly Entry[] {
    const index = nameIndex(this.compiled.trie, foldName(name));
    return index < 0 ? [] : this.name(index).entries;
  }

  words(list: string): ReadonlySet<string> {
    const words = this.wordLists.get(list);
    if (words === undefined) throw new RangeError(`words.tsv has no list "${list}".`);
    return words;
  }

  documentKindOf(title: string): DocumentKind {
    return this.documentKinds.of(title);
  }

  match(text: string): Hits {
    return matchNames(this.compiled.trie, text);
  }

  private loadNames(cacheDir: string | undefined): CompiledNames {
    const cached = cacheDir === undefined ? null : readCachedNames(cacheDir, this.version);
    if (cached !== null) return cached;
    const compiled = compileNames(this.entries());
    if (cacheDir !== undefined) writeCachedNames(cacheDir, this.version, compiled);
    return compiled;
  }

  /** Every entry, in the order of their numbers, which `entry` takes. */
  private *entries(): Generator<Entry> {
    yield* this.instruments.all();
    yield* this.themes.all();
    yield* this.bodies.all();
    yield* this.divisions;
    yield* this.townships.all();
  }

  private entry(number: number): Entry {
    let rest = number;
    for (const list of [this.instruments, this.themes, this.bodies]) {
      if (rest < list.size) return list.at(rest);
      rest -= list.size;
    }
    return this.divisions[rest] ?? this.townships.at(rest - this.divisions.length);
  }

  private makeName(index: number): Name {
    const { surfaces, refStarts, refs } = this.compiled;
    this.surfaces ??= surfaces.split("\n");
    const numbers = refs.subarray(refStarts[index], refStarts[index + 1]);
    return { surface: this.surfaces[index] ?? "", entries: Array.from(numbers, (number) => this.entry(number)) };
  }

  /** The table is sorted by code. */
  private townshipByCode(code: string): RegionEntry | undefined {
    if (code.length <= 6) return undefined;
    let low = 0;
    let high = this.townshipTable.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const held = this.townshipTable.cells(middle)[0] ?? "";
      if (held === code) return this.townships.at(middle);
      if (held < code) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

function listOf<T>(table: Table, make: (cells: readonly string[]) => T): EntryList<T> {
  return new EntryList(table.size, (index) => make(table.cells(index)));
}

function versionOf(texts: TableTexts): string {
  const hash = createHash("sha256").update(COMPILER);
  for (const [name, text] of Object.entries(texts)) hash.update(`\n${name}\n`).update(text);
  return hash.digest("hex").slice(0, 16);
}

function toWordLists(table: Table): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  for (const [list = "", word = ""] of table.rows()) {
    const words = lists.get(list);
    if (words === undefined) lists.set(list, new Set([word]));
    else words.add(word);
  }
  return lists;
}
