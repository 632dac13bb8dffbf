import type { Span } from "@govkg/model";
import { type Candidate, candidate, RANK } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import type { CitedTitle } from "./cited-title.js";
import { isArtwork } from "./is-artwork.js";
import { namedTime } from "./named-time.js";
import { resolveTitle } from "./resolve-title.js";
import { again, fromEntry, type Resolved } from "./resolved.js";
import type { ShortForms } from "./short-forms.js";
import type { TitleCatalogue } from "./title-catalogue.js";
import { TitlePlace } from "./title-place.js";
import type { Title } from "./title-scan.js";
import { readTail, type TitleTail } from "./title-tail.js";

/** What all rules on titles of one report share. */
export interface TitleTask {
  readonly reading: Reading;
  readonly context: ReportContext;
  readonly titles: TitleCatalogue;
  readonly forms: ShortForms;
}

const AND_ITS = /(?:及|和|与|以及)其$/u;
/** The claim of one title in brackets or quotation marks; null when what is quoted is no title. */
export function bracketedTitle(title: Title, task: TitleTask): Candidate | null {
  const { reading, forms, titles } = task;
  const cited = titles.cited(surfaceOf(title, reading));
  if (title.isShortForm && forms.definition(cited.form) === null) return null;
  const event = namedTime(title, reading);
  if (event !== null) return event;
  const tail = readTail(reading.text, title.outer.end);
  const place = new TitlePlace(title, title.outer.start, tail.docNumber, reading);
  const resolved = resolve(cited, place, task);
  if (resolved.row === null && !cited.hasInstrumentHead && isArtwork(title, reading)) return artwork(title);
  if (resolved.how !== "short-form" && resolved.node !== null) forms.meet(cited.key, resolved, title.start);
  if (tail.shortForm !== undefined && isForm(tail.shortForm) && resolved.node !== null)
    forms.define(tail.shortForm, resolved);
  const isDoubted = !title.isClosed && resolved.doubt === undefined;
  const meant = isDoubted ? again(resolved, resolved.how, UNCLOSED) : resolved;
  return toCandidate(title, meant, tail, RANK.bracketed);
}

/** The words of a title, a line break inside left out. */
function surfaceOf(title: Title, reading: Reading): string {
  const surface = reading.surface(title);
  return surface.includes("\n") ? surface.replaceAll("\n", "") : surface;
}

/** One character is no name, and a number of titles (两个条例, 一规划两纲要) no single one. */
function isForm(form: string): boolean {
  return form.length > 1 && !/^[一二两三四五六七八九十\d]/u.test(form);
}

/** Takes the text of a title that is no instrument, so that no name is read inside it. */
function artwork({ start, end }: Title): Candidate {
  const claim = { type: "document", start, end, node: null, rule: "document.artwork", row: null } as const;
  return candidate({ ...claim, rank: RANK.bracketed, silent: true });
}

function resolve(cited: CitedTitle, place: TitlePlace, task: TitleTask): Resolved {
  const defined = task.forms.definition(cited.form);
  if (defined !== null) return again(defined, "short-form");
  const implementing = cited.form.startsWith("实施") ? implementingRules(cited.title, place, task) : null;
  if (implementing !== null) return implementing;
  if (cited.isGeneric) return implied(cited, place, task) ?? resolveGeneric(cited, place, task);
  const resolved = resolveTitle(cited, place, task);
  if (resolved.row !== null || !cited.isShort) return resolved;
  return implied(cited, place, task) ?? resolved;
}

function implied({ key }: CitedTitle, { before, span }: TitlePlace, { forms }: TitleTask): Resolved | null {
  // 省委《决定》, 党的《准则》: another's
  if (/(?:委|党的|政府|中央)$/u.test(before)) return null;
  const meant = forms.implied(key, span.start);
  return meant === null ? null : again(meant, "short-form");
}

/** 《行政复议法》及其《实施条例》: the rules that implement the law before. */
function implementingRules(
  title: string,
  { before }: TitlePlace,
  { forms, titles, context }: TitleTask,
): Resolved | null {
  const law = forms.last?.node;
  if (law === null || law === undefined || !AND_ITS.test(before)) return null;
  const entry = titles.exact(law.name + title)[0];
  return entry === undefined ? null : fromEntry(entry, "implementing-rules", context);
}

function resolveGeneric(cited: CitedTitle, place: TitlePlace, task: TitleTask): Resolved {
  const resolved = resolveTitle(cited, place, task);
  if (resolved.row !== null) return resolved;
  const { title } = cited;
  const doubt = {
    code: "unresolved-short-form",
    message: `"${title}" is short for a title that the text before it does not name; it was left unresolved.`,
  } as const;
  // a head noun tells no more than 条例 or 法 does
  const isLaw = /(?:条例|(?<!办)法)$/u.test(title);
  const type = isLaw ? resolved.type : "document";
  const kind = isLaw ? resolved.kind : task.reading.lexicon.documentKindOf(title);
  return { type, node: null, kind, row: null, how: "short-form", doubt };
}

const UNCLOSED = {
  code: "unclosed-title",
  message: "The title has no closing bracket; its end was told by grammar.",
} as const;

/** A claim on a title; `tail` is what stands behind it. */
export function toCandidate(
  { start, end }: Span,
  { type, node, kind, row, how, doubt }: Resolved,
  { articles, docNumber }: TitleTail,
  rank: number,
): Candidate {
  return candidate({ type, start, end, node, rule: `${type}.${how}`, row, rank, kind, articles, docNumber, doubt });
}
