import { foldName, type LawEntry } from "@govkg/lexicon";
import type { Diagnostic, DocumentKind, Entity, LawKind } from "@govkg/model";
import type { ReportContext } from "../context.js";
import { entryKind, entryNode, titleNode } from "./instrument-node.js";
import { outdatedDoubt } from "./outdated.js";
import { regionPrefix } from "./region-prefix.js";
import type { InstrumentEntry, TitleCatalogue } from "./title-catalogue.js";
import { type TitleClues, titleKind } from "./title-kind.js";
import { isCommentNote, isDraftNote, isVersionNote, titleParts } from "./title-parts.js";

/** What a title means, and how that was found. */
export interface Resolved {
  readonly type: "law" | "document";
  readonly node: Entity | null;
  readonly kind: LawKind | DocumentKind;
  readonly row: string | null;
  /** Last part of the rule's name. */
  readonly how: string;
  readonly doubt?: Doubt;
}

/** What is reported when the claim wins; its place is filled in then. */
export type Doubt = Pick<Diagnostic, "code" | "message" | "candidates">;

/** What stands around a title. */
export interface TitlePlace extends TitleClues {
  /** Whether the words before it say that it is the province's or city's own: 我省《优化营商环境条例》. */
  readonly isLocal: boolean;
  /** Some words before it, its opening bracket included. */
  readonly before: string;
}

/**
 * What a title in brackets means: the catalogue's row of that name, of the region's own name, of a near name; else
 * the title itself, told law or document by its words.
 */
export function resolveTitle(
  title: string,
  place: TitlePlace,
  titles: TitleCatalogue,
  context: ReportContext,
): Resolved {
  const entry = catalogued(title, place, titles, context);
  if (entry !== null) return fromEntry(entry, "catalogue", context);
  const misprint = misprinted(title, place, titles);
  if (misprint !== null) return { ...fromEntry(misprint, "misprint", context), doubt: misprintDoubt(title, misprint) };
  const kind = titleKind(title, place);
  return {
    ...kind,
    node: titleNode(canonicalTitle(title, kind.type), kind, place.docNumber),
    row: null,
    how: "grammar",
  };
}

/** A row of the catalogue as a resolved title, with a doubt when it was replaced before the report's time. */
export function fromEntry(entry: InstrumentEntry, how: string, context: ReportContext): Resolved {
  const doubt = entry.kind === "law" ? outdatedDoubt(entry, context.year) : undefined;
  return {
    ...entryKind(entry),
    node: entryNode(entry),
    row: entry.row,
    how,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

function catalogued(
  title: string,
  place: TitlePlace,
  titles: TitleCatalogue,
  context: ReportContext,
): InstrumentEntry | null {
  const spellings = spellingsOf(title);
  for (const spelling of spellings) {
    const local = place.isLocal ? localEntry(spelling, titles, context) : null;
    const entry = local ?? pick(titles.exact(spelling), context) ?? localEntry(spelling, titles, context);
    if (entry !== null) return entry;
  }
  for (const spelling of spellings) {
    const entry = pick(titles.likely(spelling), context);
    if (entry !== null) return entry;
  }
  return null;
}

/** The title as written, and without the notes that are no part of an official title. */
function spellingsOf(title: string): string[] {
  const { base, notes } = titleParts(title);
  return notes.length === 0 || foldName(base).length < 2 ? [title] : [title, base];
}

/** Of several entries with one name: a law before a document, one of the report's own region before another's. */
function pick(entries: readonly InstrumentEntry[], { lineage }: ReportContext): InstrumentEntry | null {
  if (entries.length < 2) return entries[0] ?? null;
  const regions = new Set(lineage.map(({ name }) => name));
  const own = entries.filter(({ region }) => region === "" || regions.has(region));
  return own.find(({ kind }) => kind === "law") ?? own[0] ?? null;
}

const RELATIVE = /^(?:我)?(?:自治区|自治州|省|市|州)(?![场容政民长级区县])/u;

/** 《物业管理条例》 or 《省物业管理条例》 in a report of that province: the row with the region's name in front. */
function localEntry(title: string, titles: TitleCatalogue, { lineage }: ReportContext): LawEntry | null {
  const bare = foldName(title).replace(RELATIVE, "");
  for (const region of [...lineage].reverse()) {
    const prefixes = [region.name, `${region.name.replace(/市$/u, "")}经济特区`];
    for (const prefix of prefixes) {
      const entry = titles.exact(prefix + bare).find(({ kind }) => kind === "law");
      if (entry?.kind === "law") return entry;
    }
  }
  return null;
}

function misprinted(title: string, { span, reading }: TitlePlace, titles: TitleCatalogue): InstrumentEntry | null {
  const fixed = regionPrefix(span, reading).end - span.start;
  for (const spelling of spellingsOf(title)) {
    const entry = titles.misprinted(spelling, fixed);
    if (entry !== null) return entry;
  }
  return null;
}

function misprintDoubt(title: string, entry: InstrumentEntry): Doubt {
  return {
    code: "misprinted-title",
    message: `"${title}" is in no catalogue; it was read as "${entry.title}", which differs by one character.`,
    candidates: [entry.title],
  };
}

/** A law's official title has no version in it, nor the state of its draft; a document's title is as written. */
function canonicalTitle(title: string, type: "law" | "document"): string {
  if (type === "document") return title;
  let { base, notes } = titleParts(title);
  for (const note of [...notes].reverse()) {
    if (!isVersionNote(note) && !isDraftNote(note) && !isCommentNote(note)) base += `（${note}）`;
  }
  return base;
}
