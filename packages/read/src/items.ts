import type { Commitment, Problem, Section, SectionRole, SourceDocument } from "@govkg/model";
import { linesOf, narrow } from "./lines.js";
import { markerOf } from "./marker.js";
import { problemLeadEnd } from "./role.js";

/** The promises and shortcomings that a report lists. */
export interface ReportItems {
  readonly commitments: readonly Commitment[];
  readonly problems: readonly Problem[];
}

interface ItemSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Top items of the sections on plans and on problems (ontology 4): the numbered parts right below the section's
 * heading; where there are none, the 一是…二是… of its paragraphs, its paragraphs that open with a short heading of
 * their own, or the section as one item.
 */
export function findItems(document: SourceDocument): ReportItems {
  return { commitments: itemsOf(document, "plan"), problems: itemsOf(document, "problems") };
}

function itemsOf(document: SourceDocument, role: SectionRole): Commitment[] {
  const spans = document.sections.flatMap((section, index) =>
    isTopOfRole(document.sections, section, role) ? itemsOfSection(document, index) : [],
  );
  return spans.map(({ start, end }, index) => {
    const text = document.text.slice(start, end);
    return { start, end, ordinal: index + 1, heading: headingOf(text), text };
  });
}

/** A section of the role whose parent is of another. */
function isTopOfRole(sections: readonly Section[], section: Section, role: SectionRole): boolean {
  return section.role === role && sections[section.parent]?.role !== role;
}

function itemsOfSection(document: SourceDocument, index: number): ItemSpan[] {
  const { sections } = document;
  const section = sections[index];
  if (section === undefined) return [];
  const children = sections.filter((child) => child.parent === index && child.role === section.role);
  if (children.length > 0) return fromChildren(document, section, children);
  const body = { start: bodyStart(section), end: section.end };
  return fromParagraphs(document, body, section.role);
}

/** A section that a paragraph opened without a heading is all body. */
function bodyStart(section: Section): number {
  return section.headingEnd;
}

function fromChildren(document: SourceDocument, section: Section, children: readonly Section[]): ItemSpan[] {
  const first = children[0];
  // 一是… on the heading's own line, the rest as lines of their own
  const before = first === undefined ? [] : inlineSeries(document, { start: section.headingEnd, end: first.start });
  const own = children.map(({ start, end }) => ({ start, end: lastParagraphOf(document, { start, end }) }));
  if (children.length === 1 && before.length === 0 && first !== undefined) {
    const inner = inlineSeries(document, first);
    if (inner.length > 1) return inner;
  }
  return [...before, ...own.flatMap((span) => splitRunOn(document, span))];
}

/** One numbered line may go on into the next items: 一是…。二是…。三是…。 */
function splitRunOn(document: SourceDocument, span: ItemSpan): ItemSpan[] {
  const words = narrow(document.text.slice(span.start, span.end));
  if (markerOf(words)?.style !== "series") return [span];
  const series = inlineSeries(document, span);
  return series.length > 1 ? series : [span];
}

/** Ends an item before closing phrases such as 特此报告. */
function lastParagraphOf(document: SourceDocument, span: ItemSpan): number {
  const lines = linesOf(document.text.slice(span.start, span.end));
  const last = lines.at(-1);
  if (lines.length > 1 && last !== undefined && /^(?:特此报告|以上报告|专此报告|此报告)/u.test(last.words)) {
    return span.start + (lines.at(-2)?.end ?? last.end);
  }
  return span.end;
}

function fromParagraphs(document: SourceDocument, body: ItemSpan, role: SectionRole): ItemSpan[] {
  const series = inlineSeries(document, body, role === "problems");
  if (series.length > 1) return series;
  const lines = linesOf(document.text.slice(body.start, body.end)).filter(
    ({ words }) => !/[:：]$/u.test(words) && !/^(?:特此报告|以上报告|专此报告)/u.test(words),
  );
  const spans = lines.map(({ start, end }) => ({ start: body.start + start, end: body.start + end }));
  const headed = lines.filter(({ words }) => /^[^。,，]{4,22}。./u.test(words));
  if (lines.length > 1 && headed.length >= lines.length * 0.6) return spans;
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

const ORDINALS = "一二三四五六七八九十";
const SERIES_HEAD = /(?<=^|[。;:,!\s，；：！])(?:([一二三四五六七八九]|十[一二三]?)(?:是|要|，|、)|\(([一二三四五六七八九十])\)|([①-⑩])|(\d{1,2})[.、)])/gu;

/**
 * The members of a run-on list (一是…；二是…；三是…), behind the words that introduce it. A list starts at its first
 * ordinal; a new 一是 starts a new list, of which the last one counts after a lead to problems.
 */
function inlineSeries(document: SourceDocument, span: ItemSpan, isAfterLead = false): ItemSpan[] {
  const words = narrow(document.text.slice(span.start, span.end));
  const lead = isAfterLead ? problemLeadEnd(words) : 0;
  const heads = [...words.matchAll(SERIES_HEAD)].filter((head) => head.index >= lead);
  const style = heads.find((head) => ordinalOf(head) === 1);
  if (style === undefined) return [];
  const chosen: number[] = [];
  for (const head of heads) {
    if (styleOf(head) === styleOf(style) && ordinalOf(head) === chosen.length + 1) chosen.push(head.index);
  }
  return chosen.map((start, index) => {
    const end = chosen[index + 1] ?? words.length;
    return { start: span.start + start, end: span.start + words.slice(0, end).trimEnd().length };
  });
}

function ordinalOf(head: RegExpMatchArray): number {
  const [, chinese, bracketed, circled, arabic] = head;
  if (circled !== undefined) return circled.charCodeAt(0) - 0x245f;
  if (arabic !== undefined) return Number(arabic);
  const numeral = chinese ?? bracketed ?? "";
  return numeral.length === 2 ? 10 + ORDINALS.indexOf(numeral[1] ?? "") + 1 : ORDINALS.indexOf(numeral) + 1;
}

function styleOf(head: RegExpMatchArray): string {
  const [whole = "", chinese, bracketed, circled] = head;
  if (chinese !== undefined) return whole.slice(-1);
  return bracketed !== undefined ? "bracketed" : circled !== undefined ? "circled" : "arabic";
}

/** First clause of an item without its numbering. */
function headingOf(text: string): string {
  const words = narrow(text);
  const skip = markerOf(words)?.length ?? 0;
  return (/^[^。;,:\n]+/u.exec(words.slice(skip))?.[0] ?? "").trim();
}

