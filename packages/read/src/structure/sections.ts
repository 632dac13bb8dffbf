import type { Section, SectionRole } from "@govkg/model";
import { type Heading, type HeadingContext, headingAt, PLAIN_RANK } from "./heading.js";
import type { Line } from "./lines.js";
import { splitAtTurns } from "./paragraph-parts.js";
import { roleOfHeading, roleOfLead, type ToldRole } from "./role.js";
import { assignRoles } from "./section-roles.js";

/** A section while the tree grows. */
export interface OpenSection {
  readonly start: number;
  readonly headingStart: number;
  readonly headingEnd: number;
  /** Words of the heading without its number; empty for a section that a paragraph opened. */
  readonly heading: string;
  readonly rank: number;
  readonly level: number;
  readonly parent: number;
  end: number;
  role: SectionRole;
  /** What its heading announces. */
  readonly told: ToldRole | null;
}

/**
 * The section tree of the body lines, in reading order. Numbering styles nest by their rank; where there is no
 * number, a short line that reads like a heading opens a section, and so do words inside the text that say that
 * problems or plans begin.
 */
export function buildSections(lines: readonly Line[], year: number | null): Section[] {
  const hasNumbers = lines.filter(({ marker }) => marker?.rank === 1).length >= 2;
  const tree = new SectionTree({ lines: splitAtTurns(lines, year), hasNumbers, year });
  return tree.build();
}

class SectionTree {
  private readonly sections: OpenSection[] = [];
  private readonly stack: number[] = [];
  private readonly headings: ReadonlyMap<number, Heading>;
  /** Roles that a heading of the top level tells. */
  private readonly headedRoles: ReadonlySet<SectionRole>;

  constructor(private readonly context: HeadingContext) {
    this.headings = findHeadings(context);
    const tops = [...this.headings.values()].filter(({ rank }) => rank <= PLAIN_RANK);
    this.headedRoles = new Set(tops.flatMap(({ words }) => toldAlone(words, context.year)));
  }

  build(): Section[] {
    const { lines } = this.context;
    for (let index = 0; index < lines.length; index++) {
      const heading = this.headings.get(index);
      if (heading === undefined) this.openByLead(index);
      else {
        this.open(heading);
        index += heading.extraLines;
      }
    }
    while (this.stack.length > 0) this.close(lines.at(-1)?.end ?? 0);
    assignRoles(this.sections);
    trimEnds(this.sections, lines);
    return this.withPreamble().map(({ heading: _, rank: __, told: ___, ...section }) => section);
  }

  private open(heading: Heading, role: SectionRole = "other"): void {
    const { start, end, words, rank } = heading;
    while (this.stack.length > 0 && (this.top()?.rank ?? 0) >= rank) this.close(start);
    const parent = this.stack.at(-1) ?? -1;
    this.stack.push(this.sections.length);
    const level = this.stack.length;
    const told = roleOfHeading(words, this.context.year);
    this.sections.push({
      start,
      headingStart: start,
      headingEnd: end,
      heading: words,
      rank,
      parent,
      level,
      end: start,
      role,
      told,
    });
  }

  private close(end: number): void {
    const top = this.sections[this.stack.pop() ?? -1];
    if (top !== undefined) top.end = end;
  }

  private top(): OpenSection | undefined {
    return this.sections[this.stack.at(-1) ?? -1];
  }

  /** A paragraph whose first words say what follows opens a section without a heading. */
  private openByLead(index: number): void {
    const line = this.context.lines[index];
    if (line === undefined || line.marker !== null) return;
    const role = roleOfLead(line.words, this.context.year);
    if (role === null || !this.mayOpen(role, index)) return;
    const rank = this.rankOfLead(index);
    this.open({ start: line.start, end: line.start, words: "", rank, extraLines: 0 }, role);
  }

  /**
   * A lead stands in place of a heading that is missing, or below a section that joins problems and plans; inside its
   * subsection where others follow, each with its own: （一）…。下一步：…（二）….
   */
  private rankOfLead(index: number): number {
    if (this.joint() === undefined) return PLAIN_RANK;
    return this.isAmongSubsections(index) ? (this.top()?.rank ?? 0) + 0.5 : PLAIN_RANK + 0.5;
  }

  /** The open section whose heading announces two things in one. */
  private joint(): OpenSection | undefined {
    return this.stack.map((at) => this.sections[at]).find((section) => section?.told?.joined);
  }

  /** Whether a lead may open a part: not what the section around it or another heading has said already. */
  private mayOpen(role: SectionRole, index: number): boolean {
    const current = this.sections[this.stack.find((at) => (this.sections[at]?.rank ?? 0) >= PLAIN_RANK) ?? -1];
    if (this.joint() !== undefined) return current?.role !== role || current.heading !== "";
    if (this.headedRoles.has(role)) return false;
    if (role === "previous-problems") return false;
    const told = current?.told?.role;
    if (told === "plan" || told === role || (current?.heading === "" && current.role === role)) return false;
    return !this.isAmongSubsections(index);
  }

  /** Whether subsections of the same section go on behind a line: then it ends one of them and opens nothing. */
  private isAmongSubsections(index: number): boolean {
    const rank = this.top()?.rank ?? 0;
    if (rank <= PLAIN_RANK) return false;
    for (let next = index + 1; next < this.context.lines.length; next++) {
      const heading = this.headings.get(next);
      if (heading === undefined) continue;
      // a list that starts again belongs to another part
      const isFirst = this.context.lines[next]?.marker?.isFirst === true;
      return heading.rank > PLAIN_RANK && heading.rank <= rank && !isFirst;
    }
    return false;
  }

  /** Text before the first section is a section of level 0. */
  private withPreamble(): OpenSection[] {
    const [line] = this.context.lines;
    const first = this.sections[0];
    const end = this.context.lines.findLast(({ start }) => first === undefined || start < first.start)?.end;
    if (line === undefined || end === undefined || line.start === first?.start) return this.sections;
    const role = this.sections.some((section) => section.role === "results") ? "other" : "results";
    const { start } = line;
    const empty = { heading: "", rank: 0, level: 0, parent: -1, told: null };
    const preamble = { start, headingStart: start, headingEnd: start, end, role, ...empty } as const;
    return [
      preamble,
      ...this.sections.map((section) => ({ ...section, parent: section.parent < 0 ? -1 : section.parent + 1 })),
    ];
  }
}

function findHeadings(context: HeadingContext): Map<number, Heading> {
  const headings = new Map<number, Heading>();
  for (let index = 0; index < context.lines.length; index++) {
    const heading = headingAt(context, index);
    if (heading === null) continue;
    headings.set(index, heading);
    index += heading.extraLines;
  }
  return headings;
}

function toldAlone(words: string, year: number | null): SectionRole[] {
  const told = roleOfHeading(words, year);
  return told === null || told.joined ? [] : [told.role];
}

/** Ends each section behind its last word instead of at the start of the next. */
function trimEnds(sections: OpenSection[], lines: readonly Line[]): void {
  let last = 0;
  const order = sections.map((_, index) => index).sort((a, b) => (sections[a]?.end ?? 0) - (sections[b]?.end ?? 0));
  for (const index of order) {
    const section = sections[index];
    if (section === undefined) continue;
    while (last < lines.length && (lines[last]?.end ?? 0) <= section.end) last++;
    section.end = Math.max(section.headingEnd, lines[last - 1]?.end ?? section.end);
  }
}
