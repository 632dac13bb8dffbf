import type { Commitment, Problem, Section, SectionRole, SourceDocument, Span } from "@govkg/model";
import { type Line, linesOf, narrow } from "./lines.js";
import { markerOf } from "./marker.js";
import { roleOfHeading, roleOfLead } from "./role.js";
import { isRoleAlone } from "./section-roles.js";
import { inlineSeries } from "./series.js";
import { joinWrapped } from "./soft-breaks.js";

/** The promises and shortcomings that a report lists. */
export interface ReportItems {
  readonly commitments: readonly Commitment[];
  readonly problems: readonly Problem[];
}

/**
 * Top items of the sections on plans and on problems (ontology 4): the numbered parts right below the section's
 * heading; where there are none, the 一是…二是… of its paragraphs, the members of a list behind a colon, or its
 * paragraphs.
 */
export function findItems(document: SourceDocument): ReportItems {
  const finder = new ItemFinder(document);
  return { commitments: finder.find("plan"), problems: finder.find("problems") };
}

/** Closing phrases that belong to no item. */
const CLOSING_WORDS = "(?:各位(?:代表|委员|同志)|特此报告|以上报告|专此报告|此报告|现报告如下|以上是|附件)";
const CLOSING = new RegExp(`^${CLOSING_WORDS}`, "u");
const HAS_CLOSING = new RegExp(CLOSING_WORDS, "u");

/** The end of a sentence behind which all shortcomings are answered. */
const PROMISE = /。(?=\s*(?:对此|为此|针?对(?:于)?(?:这些|上述|以上)|(?:这些|上述|以上)问题|我们(?:将|一定|必须|要)))/u;

class ItemFinder {
  private readonly childrenOf: ReadonlyMap<number, readonly number[]>;

  constructor(private readonly document: SourceDocument) {
    const childrenOf = new Map<number, number[]>();
    document.sections.forEach(({ parent }, index) => {
      const children = childrenOf.get(parent);
      if (children === undefined) childrenOf.set(parent, [index]);
      else children.push(index);
    });
    this.childrenOf = childrenOf;
  }

  find(role: SectionRole): Commitment[] {
    const { sections, text } = this.document;
    const spans = sections.flatMap((section, index) => {
      if (section.role !== role || sections[section.parent]?.role === role) return [];
      const items = this.ofSection(section, index);
      return role === "problems" ? this.withoutPromise(items) : items;
    });
    return spans.map(({ start, end }, index) => {
      const heading = headingOf(this.unwrapped({ start, end: Math.min(end, start + MAX_HEADING * 2) }));
      return { start, end, ordinal: index + 1, heading, text: text.slice(start, end) };
    });
  }

  private ofSection(section: Section, index: number): Span[] {
    const children = (this.childrenOf.get(index) ?? []).filter(
      (child) => this.document.sections[child]?.role === section.role,
    );
    const body = { start: section.headingEnd, end: section.end };
    return children.length > 0 ? this.ofChildren(body, children) : this.ofParagraphs(body, section.role);
  }

  private ofChildren(body: Span, children: readonly number[]): Span[] {
    const { sections, text } = this.document;
    const first = sections[children[0] ?? -1];
    // 一是… on the heading's own line, the rest as lines of their own
    const marker = first === undefined ? null : markerOf(narrow(text.slice(first.start, first.start + 12)));
    const isContinued = first !== undefined && marker?.style === "series" && !marker.isFirst;
    const before = isContinued ? inlineSeries(text, { start: body.start, end: first.start }) : [];
    if (children.length === 1 && before.length === 0 && first !== undefined) {
      const inner = inlineSeries(text, first);
      if (inner.length > 1) return inner;
    }
    return [...before, ...children.flatMap((child) => this.ofChild(child))];
  }

  /** A child is an item, unless its heading is that of the whole list (（一）存在的问题) or it holds several. */
  private ofChild(index: number): Span[] {
    const section = this.document.sections[index];
    if (section === undefined) return [];
    const heading = narrow(this.document.text.slice(section.headingStart, section.headingEnd));
    const words = heading.slice(markerOf(heading)?.length ?? 0);
    const isList = words.length > 0 && words.length <= 24 && isRoleAlone(words);
    const isWholeList = isList && roleOfHeading(words, null)?.role === section.role;
    if (isWholeList || section.headingStart === section.headingEnd) return this.ofSection(section, index);
    const other = (this.childrenOf.get(index) ?? []).find((child) => this.isOtherPart(child, section.role));
    // what an item plans against its shortcoming is an item of the plan
    const behind = this.document.sections[other ?? -1]?.start ?? section.end;
    const end = section.start + this.document.text.slice(section.start, behind).trimEnd().length;
    return this.splitRunOn({ start: section.start, end: this.endOfItem({ start: section.start, end }) });
  }

  private isOtherPart(index: number, role: SectionRole): boolean {
    return this.document.sections[index]?.role !== role;
  }

  /** One numbered line may go on into the next items: 一是…。二是…。三是…。 */
  private splitRunOn(span: Span): Span[] {
    const words = narrow(this.document.text.slice(span.start, span.end));
    if (markerOf(words)?.style !== "series") return [span];
    const series = inlineSeries(this.document.text, span);
    return series.length > 1 ? series : [span];
  }

  /** An item ends before closing phrases such as 特此报告. */
  private endOfItem({ start, end }: Span): number {
    if (!HAS_CLOSING.test(this.document.text.slice(start, end))) return end;
    const lines = this.paragraphs({ start, end });
    const closing = lines.findIndex(({ words }, index) => index > 0 && CLOSING.test(words));
    return closing < 0 ? end : (lines[closing - 1]?.end ?? end);
  }

  private ofParagraphs(body: Span, role: SectionRole): Span[] {
    const { text } = this.document;
    const series = inlineSeries(text, body, role === "problems");
    if (series.length > 1) return series;
    const lines = this.paragraphs(body).filter(({ words }) => !CLOSING.test(words));
    const listed = lines.length === 1 && lines[0] !== undefined ? unnumberedList(lines[0], role) : [];
    return listed.length > 0 ? listed : paragraphItems(lines);
  }

  /** The last shortcoming ends before the sentence that promises to cure them all: 对此，我们将…. */
  private withoutPromise(items: readonly Span[]): Span[] {
    return items.map(({ start, end }, index) => {
      const promise = index < items.length - 1 ? -1 : this.document.text.slice(start, end).search(PROMISE);
      return promise < 0 ? { start, end } : { start, end: start + promise + 1 };
    });
  }

  /** The paragraphs of a span, wrapped lines joined. */
  private paragraphs({ start, end }: Span): Line[] {
    const { text, softBreaks } = this.document;
    const lines = linesOf(text.slice(start, end)).map((line) => ({
      ...line,
      start: line.start + start,
      end: line.end + start,
    }));
    return joinWrapped(
      lines,
      softBreaks.filter((at) => at >= start && at < end),
    );
  }

  /** The words of a span without the breaks of wrapping. */
  private unwrapped({ start, end }: Span): string {
    const { text, softBreaks } = this.document;
    const breaks = softBreaks.filter((at) => at >= start && at < end);
    if (breaks.length === 0) return text.slice(start, end);
    const parts = [start, ...breaks.map((at) => (text[at] === "\r" ? at + 2 : at + 1))];
    return parts.map((from, index) => text.slice(from, breaks[index] ?? end).trim()).join("");
  }
}

/** A paragraph that goes on with what the one before has named. */
const CONTINUES = /^(?:为了|为此|对此|因此|鉴于此|(?:针对|对于?)?(?:上述|以上|这|该))/u;

/** Paragraphs are one item each; an opening one that only introduces them is none. */
function paragraphItems(lines: readonly Line[]): Span[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const isIntroduction = rest.length > 0 && (/[:：]$/u.test(first.words) || isOpening(first.words));
  const items: { start: number; end: number }[] = [];
  for (const { start, end, words } of isIntroduction ? rest : lines) {
    const previous = items.at(-1);
    if (previous !== undefined && CONTINUES.test(words)) previous.end = end;
    else items.push({ start, end });
  }
  return items;
}

const MAX_OPENING = 120;

function isOpening(words: string): boolean {
  return words.length <= MAX_OPENING && roleOfLead(words, null) !== null;
}

/** What introduces a list without numbers. */
const LIST_LEAD = /[:：]|(?:问题|不足|短板|困难|差距|挑战)[,，]/u;

/** 主要表现在：甲不足；乙不高；丙不强。 仍存在不少问题，甲不足；乙不高；丙不强。 */
function unnumberedList({ words, start }: Line, role: SectionRole): Span[] {
  const lead = LIST_LEAD.exec(words);
  if (role !== "problems" || lead === null || lead.index > MAX_OPENING) return [];
  const from = lead.index + lead[0].length;
  const members = words.slice(from).split(";");
  if (members.length < 3) return [];
  let at = start + from;
  return members.flatMap((member) => {
    const span = { start: at, end: at + member.trimEnd().length };
    at += member.length + 1;
    return span.end > span.start ? [span] : [];
  });
}

const MAX_HEADING = 60;

/** First clause of an item without its numbering. */
function headingOf(text: string): string {
  const words = narrow(text);
  const skip = markerOf(words)?.length ?? 0;
  return (/^[^。;,:\n]+/u.exec(words.slice(skip))?.[0] ?? "").trim().slice(0, MAX_HEADING);
}
