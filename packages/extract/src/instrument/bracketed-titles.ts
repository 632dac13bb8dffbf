import { type Candidate, RANK } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { isArtwork, withoutRow } from "./is-artwork.js";
import { resolveTitle, type TitlePlace } from "./resolve-title.js";
import { fromEntry, type Resolved } from "./resolved.js";
import { isGeneric, type ShortForms } from "./short-forms.js";
import type { TitleCatalogue } from "./title-catalogue.js";
import { titleParts } from "./title-parts.js";
import type { Title } from "./title-scan.js";
import { readTail, type TitleTail } from "./title-tail.js";

/** What all rules on titles of one report share. */
export interface TitleTask {
  readonly reading: Reading;
  readonly context: ReportContext;
  readonly titles: TitleCatalogue;
  readonly forms: ShortForms;
}

/** A verb of making right before a title, or a few words before it. */
const MAKING =
  /(?:制定|制订|印发|出台|修订|修改|起草|编制|编印|拟定|拟订|草拟|发布|公布|推出|完善|建立|健全|审定|颁布|提请审议)了?(?:并[一-龥]{2,4})?(?:实施|施行)?[^,。;:、《》\n的]{0,6}$/u;
/** Verbs by which bureaus put a document out. */
const SENDING = /(?:印发|下发|制发|转发)了?(?:实施)?[^,。;:、《》\n的]{0,6}$/u;
/** The nation's organs, as the subject of what is made: 国务院颁布《优化营商环境条例》. */
const NATIONS =
  /(?:国务院|中央|全国人大|总局|国家|(?:司法|公安|财政|商务|交通运输|教育|水利|农业农村|应急管理|生态环境|自然资源|住房城乡建设|民政)部)[^,。;]{0,16}$/u;
const AND_ITS = /(?:及|和|与|以及)其$/u;

/** A day, week or month named after a law is an event: 《民法典》宣传月. */
const NAMED_TIME = /^[》〉”]{1,2}(?:主题|集中|学习)?(?:宣传|普法|教育)(?:月|周|日)/u;
/** How far before a title words are looked at. */
const BEFORE = 24;
/** How far a row of titles is followed. */
const ROW = 160;

/** The claim of one title in brackets or quotation marks; null when what is quoted is no title. */
export function bracketedTitle(title: Title, task: TitleTask): Candidate | null {
  const { reading, forms } = task;
  const surface = reading.surface(title).replaceAll("\n", "");
  if (title.isShortForm === true && forms.definition(surface) === null) return null;
  const tail = readTail(reading.text, title.outer.end);
  const resolved = resolve(surface, placeOf(title, tail, reading), task);
  if (NAMED_TIME.test(reading.text.slice(title.end, title.end + 10))) return silent(title, "named-time");
  if (resolved.row === null && isArtwork(title, reading)) return silent(title, "artwork");
  if (resolved.how !== "short-form" && resolved.node !== null) forms.meet(surface, resolved, title.start);
  if (tail.shortForm !== undefined && isForm(tail.shortForm) && resolved.node !== null)
    forms.define(tail.shortForm, resolved);
  return toCandidate(title, resolved, tail, title.isClosed);
}

/** One character is no name, and a number of titles (两个条例, 一规划两纲要) no single one. */
function isForm(form: string): boolean {
  return form.length > 1 && !/^[一二两三四五六七八九十\d]/u.test(form);
}

/** Takes the text of a title that is no instrument, so that no name is read inside it. */
function silent({ start, end }: Title, how: string): Candidate {
  const rule = `document.${how}`;
  return { type: "document", start, end, node: null, rule, row: null, rank: RANK.bracketed, silent: true };
}

function placeOf(title: Title, { docNumber }: TitleTail, reading: Reading): TitlePlace {
  const before = wordsBefore(reading.text, title.outer.start);
  return { docNumber, isOwn: isMaking(before), isSentOut: isSentOut(before), before, span: title, reading };
}

/** The words before a title, the titles that stand in a row with it left out. */
export function wordsBefore(text: string, offset: number): string {
  return withoutRow(text.slice(Math.max(0, offset - ROW), offset)).slice(-BEFORE);
}

/** Whether the words before a title make, change or put it out, and no organ of the nation is said to. */
export function isMaking(before: string): boolean {
  return MAKING.test(before) && !NATIONS.test(before);
}

/** Whether the words before a title send it out. */
export function isSentOut(before: string): boolean {
  return SENDING.test(before);
}

function resolve(surface: string, place: TitlePlace, task: TitleTask): Resolved {
  const { forms, titles, context } = task;
  const defined = forms.definition(surface);
  if (defined !== null) return { ...withoutDoubt(defined), how: "short-form" };
  const implementing = AND_ITS.test(place.before) ? implementingRules(surface, task) : null;
  if (implementing !== null) return implementing;
  if (isGeneric(surface)) return implied(surface, place, task) ?? resolveGeneric(surface, place, task);
  const resolved = resolveTitle(surface, place, titles, context);
  if (resolved.row !== null || !isShort(surface)) return resolved;
  return implied(surface, place, task) ?? resolved;
}

/** A title of a few characters that no catalogue has is more likely short for one named before. */
function isShort(surface: string): boolean {
  return titleParts(surface).base.length <= 8;
}

function implied(surface: string, { before, span }: TitlePlace, { forms }: TitleTask): Resolved | null {
  // 省委《决定》, 党的《准则》: another's
  if (/(?:委|党的|政府|中央)$/u.test(before)) return null;
  const meant = forms.implied(surface, span.start);
  return meant === null ? null : { ...withoutDoubt(meant), how: "short-form" };
}

/** 《行政复议法》及其《实施条例》: the rules that implement the law before. */
function implementingRules(surface: string, { forms, titles, context }: TitleTask): Resolved | null {
  const law = forms.last?.node;
  if (law === null || law === undefined || !/^实施/u.test(surface)) return null;
  const entry = titles.exact(law.name + surface)[0];
  return entry === undefined ? null : fromEntry(entry, "implementing-rules", context);
}

function resolveGeneric(surface: string, place: TitlePlace, task: TitleTask): Resolved {
  const resolved = resolveTitle(surface, place, task.titles, task.context);
  if (resolved.row !== null) return resolved;
  // a head noun tells no more than 条例 or 法 does
  const kind = /(?:条例|(?<!办)法)$/u.test(surface)
    ? resolved
    : ({ type: "document", kind: task.reading.lexicon.documentKindOf(surface) } as const);
  return {
    ...resolved,
    type: kind.type,
    kind: kind.kind,
    node: null,
    how: "short-form",
    doubt: {
      code: "unresolved-short-form",
      message: `"${surface}" is short for a title that the text before it does not name; it was left unresolved.`,
    },
  };
}

function withoutDoubt({ doubt: _, ...resolved }: Resolved): Resolved {
  return resolved;
}

/** A claim on the inside of brackets. */
export function toCandidate(
  span: { readonly start: number; readonly end: number },
  { type, node, kind, row, how, doubt }: Resolved,
  tail: TitleTail,
  isClosed: boolean,
): Candidate {
  const unclosed = isClosed
    ? undefined
    : ({ code: "unclosed-title", message: "The title has no closing bracket; its end was told by grammar." } as const);
  const told = doubt ?? unclosed;
  return {
    type,
    start: span.start,
    end: span.end,
    node,
    kind,
    rule: `${type}.${how}`,
    row,
    rank: RANK.bracketed,
    articles: tail.articles,
    ...(tail.docNumber === undefined ? {} : { docNumber: tail.docNumber }),
    ...(told === undefined ? {} : { doubt: told }),
  };
}
