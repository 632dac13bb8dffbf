import type { RegionEntry } from "@govkg/lexicon";
import type { LawKind } from "@govkg/model";
import type { ReportContext } from "../context.js";
import { type CitedTitle, RELATIVE } from "./cited-title.js";
import { COUNTRY, type InstrumentEntry } from "./instrument-entry.js";
import { titleNode } from "./instrument-node.js";
import { placedEntry, placedTitle, pointedRegion } from "./local-title.js";
import { singleEdit } from "./misprints.js";
import { again, type Doubt, fromEntry, fromWords, type Resolved } from "./resolved.js";
import type { TitleCatalogue } from "./title-catalogue.js";
import { titleKind } from "./title-kind.js";
import { isCommentNote, isDraftNote, isVersionNote, titleParts } from "./title-parts.js";
import type { TitlePlace } from "./title-place.js";

/** What titles are looked up in, and for whom. */
interface TitleScope {
  readonly titles: TitleCatalogue;
  readonly context: ReportContext;
}

/**
 * What a title in brackets means: the catalogue's row of that name, of the region's own name, of a near name; else
 * the title itself, told law or document by its words.
 */
export function resolveTitle(cited: CitedTitle, place: TitlePlace, scope: TitleScope): Resolved {
  const { context } = scope;
  const entry = catalogued(cited, scope);
  if (entry !== null) return placed(cited.title, entry, place, scope) ?? fromEntry(entry, "catalogue", context);
  const misprint = misprinted(cited, place, scope.titles);
  if (misprint !== null)
    return again(fromEntry(misprint, "misprint", context), "misprint", misprintDoubt(cited.title, misprint));
  const own = unplaced(cited, place, scope);
  if (own !== null) return own;
  const kind = titleKind(cited.title, place);
  return fromWords(kind, titleNode(canonicalTitle(cited, kind.type), kind, place.docNumber), "grammar");
}

/** The region's own instrument where the words say so, or where the issuer makes what the nation has by that name. */
export function placed(title: string, entry: InstrumentEntry, place: TitlePlace, scope: TitleScope): Resolved | null {
  if (entry.kind !== "law" || !SHARED_KINDS.has(entry.lawKind) || title.startsWith(COUNTRY)) return null;
  const region = pointedRegion(place.before, scope.context) ?? (place.isOwn ? scope.context.region : null);
  return region === null ? null : placedTitle(titleParts(title).base, region, scope);
}

/** A 条例 of a region whose name is left out: 推动出台《越剧传承保护条例》. */
function unplaced({ title, base, notes }: CitedTitle, place: TitlePlace, scope: TitleScope): Resolved | null {
  if (!base.endsWith("条例") || notes.some(isCommentNote)) return null;
  if (bearsPlace(place) || /^(?:中国|中华|经济特区|自治(?!区|州))/u.test(base)) return null;
  if (titleKind(title, place).kind !== "local-regulation") return null;
  const region = bearer(place, scope.context);
  return region === null ? null : placedTitle(base.replace(RELATIVE, ""), region, scope);
}

/**
 * Whose a 条例 is that names no place: the region the words point to; the issuer's, when it makes it or is a province,
 * since a city's report may mean its own or the province's.
 */
function bearer(place: TitlePlace, context: ReportContext): RegionEntry | null {
  const pointed = pointedRegion(place.before, context);
  if (pointed !== null || context.region === null) return pointed;
  const { end } = place.span;
  const isMade = place.isOwn || FIRST.test(place.before) || MADE.test(place.reading.text.slice(end, end + 8));
  return isMade || context.region.level === "province" ? context.region : null;
}

/** Who boasts of the first of its kind made it: 实施全国首部《车联网发展促进条例》. */
const FIRST = /首[部个](?:省级|市级|地方性法规)?[《〈“]?$/u;
/** What is said behind a title of one's own making: 《湖笔保护条例》颁布实施. */
const MADE = /^[》〉”]?(?:的)?(?:立法|颁布|出台|制定|修订)/u;

/** Whether a title begins with a place; a county's short name can be a thing's (盐湖产业). */
function bearsPlace({ span, reading, prefix: { names, end } }: TitlePlace): boolean {
  const [first] = names;
  if (first === undefined) return false;
  const words = reading.text.slice(span.start, end);
  return (
    /[省市县区旗州盟乡镇]$/u.test(words) || first.some(({ level }) => level === "province" || level === "prefecture")
  );
}

/** Titles of these kinds are given by provinces and cities too. */
const SHARED_KINDS = new Set<LawKind>(["administrative-regulation", "department-rule"]);

function catalogued({ spellings }: CitedTitle, { titles, context }: TitleScope): InstrumentEntry | null {
  for (const { exact, local } of spellings) {
    const entry = pick(exact, context) ?? (local === null ? null : localEntry(local, titles, context));
    if (entry !== null) return entry;
  }
  for (const { likely } of spellings) {
    const entry = pick(likely, context);
    if (entry !== null) return entry;
  }
  return null;
}

/** Of several entries with one name: a law before a document, one of the report's own region before another's. */
function pick(entries: readonly InstrumentEntry[], { lineage, year }: ReportContext): InstrumentEntry | null {
  if (entries.length === 0) return null;
  if (entries.length === 1) return entries[0] ?? null;
  const regions = new Set(lineage.map(({ name }) => name));
  const own = entries.filter(({ region }) => region === "" || regions.has(region));
  return own.find(({ kind }) => kind === "law") ?? own.find(({ title }) => isInPeriod(title, year)) ?? own[0] ?? null;
}

/** Whether a plan's years hold the report's: 法治政府建设实施纲要（2021—2025年）. */
function isInPeriod(title: string, year: number | null): boolean {
  const period = /(20\d\d)[—-](20\d\d)年/u.exec(title);
  return period !== null && year !== null && Number(period[1]) <= year && year <= Number(period[2]);
}

/** 《物业管理条例》 or 《省物业管理条例》 in a report of that province: the row with the region's name in front. */
function localEntry(title: string, titles: TitleCatalogue, { lineage }: ReportContext): InstrumentEntry | null {
  for (let at = lineage.length - 1; at >= 0; at--) {
    const region = lineage[at];
    const entry = region === undefined ? null : placedEntry(title, region, titles);
    if (entry !== null) return entry;
  }
  return null;
}

function misprinted(
  { spellings }: CitedTitle,
  { span, prefix }: TitlePlace,
  titles: TitleCatalogue,
): InstrumentEntry | null {
  const fixed = prefix.end - span.start;
  for (const { title } of spellings) {
    const entry = titles.misprinted(title, fixed) ?? misprintedCountry(title, titles);
    if (entry !== null) return entry;
  }
  return null;
}

/** 中华人民共和行政处罚法: the slip is in the country's name, the title behind it is known. */
function misprintedCountry(title: string, titles: TitleCatalogue): InstrumentEntry | null {
  if (!title.startsWith("中")) return null;
  const [name = ""] = /^中[华国]?人?民?共?和?国?(?:共和国|和国)?/u.exec(title) ?? [];
  if (name.length < COUNTRY.length - 1 || singleEdit(name, COUNTRY) === null) return null;
  return titles.exact(COUNTRY + title.slice(name.length))[0] ?? null;
}

function misprintDoubt(title: string, entry: InstrumentEntry): Doubt {
  return {
    code: "misprinted-title",
    message: `"${title}" is in no catalogue; it was read as "${entry.title}", which differs by one character.`,
    candidates: [entry.title],
  };
}

/** A law's official title has no version in it, nor the state of its draft; a document's title is as written. */
function canonicalTitle({ title, base, notes }: CitedTitle, type: "law" | "document"): string {
  if (type === "document") return title;
  let canonical = base;
  for (const note of [...notes].reverse()) {
    if (!isVersionNote(note) && !isDraftNote(note) && !isCommentNote(note)) canonical += `（${note}）`;
  }
  return canonical;
}
