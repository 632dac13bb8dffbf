import type { Hits, Lexicon } from "@govkg/lexicon";
import { fold } from "@govkg/lexicon";
import type { SectionRole, SourceDocument, Span } from "@govkg/model";
import { Clauses } from "./clauses.js";
import { type CleanText, cleanText } from "./clean-text.js";

/**
 * One document made ready for the rules: its clean text, the gazetteer's hits in it, its sentences and the roles
 * of its sections. All offsets are into `text`; `toSource` leads back to the document.
 */
export class Reading {
  readonly text: string;
  readonly clauses: Clauses;
  /** Every catalogue name in the text, sorted by start, the longer first. */
  readonly hits: Hits;
  private readonly clean: CleanText;
  private readonly roleStarts: Int32Array;
  private readonly roles: readonly SectionRole[];

  constructor(
    readonly document: SourceDocument,
    readonly lexicon: Lexicon,
  ) {
    this.clean = cleanText(document, fold);
    this.text = this.clean.text;
    this.clauses = new Clauses(this.text);
    this.hits = lexicon.match(this.text);
    const { starts, roles } = flattenRoles(document);
    this.roleStarts = new Int32Array(starts.length);
    for (let at = 0; at < starts.length; at++) this.roleStarts[at] = this.clean.fromSource(starts[at] ?? 0);
    this.roles = roles;
  }

  /** Span in the source text of a span of `text`. */
  toSource(span: Span): Span {
    return this.clean.toSource(span);
  }

  /** Span of `text` that covers a span of the source. */
  fromSource(span: Span): Span {
    return { start: this.clean.fromSource(span.start), end: this.clean.fromSource(span.end) };
  }

  /** Words of a span as the source has them (case, width), without its artefact spaces and breaks. */
  surface(span: Span): string {
    const source = this.toSource(span);
    const raw = this.document.text.slice(source.start, source.end);
    if (source.end - source.start === span.end - span.start) return raw;
    let words = "";
    for (let at = span.start; at < span.end; at++) words += this.document.text[this.clean.offsets[at] ?? 0] ?? "";
    return words;
  }

  /** Role of the section that holds an offset of `text`. */
  roleAt(offset: number): SectionRole {
    let low = 0;
    let high = this.roleStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.roleStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.roles[low] ?? "other";
  }
}

/** The section tree as a flat list: from each start on, the role of the innermost section. */
function flattenRoles(document: SourceDocument): { starts: number[]; roles: SectionRole[] } {
  const starts: number[] = [0];
  const roles: SectionRole[] = ["other"];
  const open: { end: number; role: SectionRole }[] = [];
  const closeUntil = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= offset; top = open.at(-1)) {
      open.pop();
      starts.push(top.end);
      roles.push(open.at(-1)?.role ?? "other");
    }
  };
  for (const section of document.sections) {
    closeUntil(section.start);
    starts.push(section.start);
    roles.push(section.role);
    open.push({ end: section.end, role: section.role });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return { starts, roles };
}
