import type { Section, SectionRole } from "@govkg/model";
import type { Line } from "./lines.js";
import { type Marker, markerOf } from "./marker.js";
import { fallbackRole, roleOfHeading, roleOfLead } from "./role.js";

interface OpenSection {
  start: number;
  headingStart: number;
  headingEnd: number;
  heading: string;
  rank: number;
  level: number;
  parent: number;
  role: SectionRole;
  joined: boolean;
  end: number;
}

/** Headings without a number are short and end like a name, not like a sentence. */
const PLAIN_HEADING = /^[^。;:,!?"]{3,26}$/u;
const PLAIN_RANK = 1;

/** Longest first sentence of a numbered paragraph that still counts as its heading, in code units. */
const MAX_RUN_IN = 60;

/**
 * The section tree of the body lines, in reading order. Numbering styles nest by their rank; where there is no
 * number, a short line that reads like a heading opens a section, and so does a paragraph whose first words say
 * that problems or plans begin.
 */
export function buildSections(lines: readonly Line[], bodyEnd: number): Section[] {
  const sections: OpenSection[] = [];
  const stack: number[] = [];
  const hasNumbers = lines.filter((line) => markerOf(line.words)?.rank === 1).length >= 2;
  const open = (section: Omit<OpenSection, "end" | "level" | "parent">): void => {
    while (stack.length > 0 && (sections[stack.at(-1) ?? 0]?.rank ?? 0) >= section.rank) close(section.start);
    const parent = stack.at(-1) ?? -1;
    stack.push(sections.length);
    sections.push({ ...section, parent, level: stack.length, end: section.start });
  };
  const close = (end: number): void => {
    const top = sections[stack.pop() ?? -1];
    if (top !== undefined) top.end = end;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const heading = headingAt(lines, index, hasNumbers);
    if (heading !== null) {
      open({ start: line.start, ...heading.span, heading: heading.words, rank: heading.rank, role: "other", joined: false });
      index += heading.extraLines;
    } else if (markerOf(line.words) === null) {
      const role = roleOfLead(line.words);
      const holder = sections[stack[0] ?? -1];
      if (role !== null && opensPart(role, holder, line)) {
        const heading = { headingStart: line.start, headingEnd: line.start, heading: "" };
        // below a section that joins problems and plans, or in place of a heading that is missing
        const rank = holder?.joined ? PLAIN_RANK + 0.5 : PLAIN_RANK;
        open({ start: line.start, ...heading, rank, role, joined: false });
      }
    }
  }
  while (stack.length > 0) close(bodyEnd);
  assignRoles(sections);
  trimEnds(sections, lines);
  return sections.map(({ start, end, headingStart, headingEnd, level, parent, role }) => ({
    start,
    end,
    headingStart,
    headingEnd,
    level,
    parent,
    role,
  }));
}

/** A lead opens a part of its own unless the section around it has said the same already. */
function opensPart(role: SectionRole, holder: OpenSection | undefined, line: Line): boolean {
  if (holder === undefined) return role !== "previous-problems" && !/^\d{4}年(?:以来)?[,，]?[^。]{0,20}(?:坚持|以)/u.test(line.words);
  const held = roleOfHeading(holder.heading);
  if (held === null) return holder.heading === "" ? holder.role !== role : true;
  return held.joined || (held.role !== role && held.role !== "plan" && role === "plan");
}

interface FoundHeading {
  readonly span: { readonly headingStart: number; readonly headingEnd: number };
  readonly words: string;
  readonly rank: number;
  /** Lines after the first that belong to the heading (a number that stands alone on its line). */
  readonly extraLines: number;
}

function headingAt(lines: readonly Line[], index: number, hasNumbers: boolean): FoundHeading | null {
  const line = lines[index];
  if (line === undefined) return null;
  const next = lines[index + 1];
  if (/^0?\d{1,2}$/u.test(line.words) && next !== undefined && PLAIN_HEADING.test(next.words)) {
    const span = { headingStart: line.start, headingEnd: next.end };
    return { span, words: next.words, rank: PLAIN_RANK, extraLines: 1 };
  }
  const marker = markerOf(line.words);
  if (marker !== null) return numberedHeading(line, marker);
  if (!isPlainHeading(line, next, hasNumbers)) return null;
  const span = { headingStart: line.start, headingEnd: line.end };
  return { span, words: line.words, rank: PLAIN_RANK, extraLines: 0 };
}

function numberedHeading(line: Line, marker: Marker): FoundHeading {
  const stop = line.words.search(/[。;]/u);
  const isWhole = stop < 0 || stop === line.words.length - 1;
  const length = isWhole ? line.words.length : Math.min(stop + 1, MAX_RUN_IN);
  const span = { headingStart: line.start, headingEnd: line.start + length };
  return { span, words: line.words.slice(marker.length, length), rank: marker.rank, extraLines: 0 };
}

function isPlainHeading(line: Line, next: Line | undefined, hasNumbers: boolean): boolean {
  if (next === undefined || !PLAIN_HEADING.test(line.words) || /^\d|\d$/u.test(line.words.replace(/^\d{4}年/u, ""))) {
    return false;
  }
  const role = roleOfHeading(line.words);
  if (hasNumbers) return role !== null && line.words.length <= 20 && next.words.length > line.words.length;
  return role !== null || /(?:情况|成效|举措|做法|工作|建设|问题|打算|安排)$/u.test(line.words);
}

/** A section's own heading decides, then its parent's role; children of a results section stay results. */
function assignRoles(sections: OpenSection[]): void {
  for (const section of sections) {
    if (section.heading === "" && section.role !== "other") continue;
    const parent = sections[section.parent];
    const told = roleOfHeading(section.heading);
    if (parent === undefined) section.role = told?.role ?? fallbackRole(section.heading);
    else section.role = isOwnRole(section, parent, told?.role) ? (told?.role ?? parent.role) : parent.role;
    section.joined = told?.joined ?? false;
  }
}

/** Whether a subsection may differ from the section around it: only by a heading that is about nothing else. */
function isOwnRole(section: OpenSection, parent: OpenSection, role: SectionRole | undefined): boolean {
  if (role === undefined || section.heading.length > 24 || section.rank > 3) return false;
  if (parent.role === "results" || parent.joined) return roleOfShortHeading(section.heading);
  return parent.role === "problems" && role === "plan" && roleOfShortHeading(section.heading);
}

function roleOfShortHeading(heading: string): boolean {
  return /^(?:目前|当前|主要)?(?:存在|面临)?的?(?:主要)?(?:问题|不足|短板|困难|薄弱环节)|^存在|^下一?[步阶年]|^明年|^\d{4}年.{0,8}(?:安排|计划|打算|思路)|^上一?年|^(?:工作)?(?:打算|计划|安排|思路)|^改进(?:措施|方向)/u.test(
    heading,
  );
}

/** Ends each section behind its last word instead of at the start of the next. */
function trimEnds(sections: OpenSection[], lines: readonly Line[]): void {
  let last = 0;
  const ends = sections.map((section) => section.end);
  const order = ends.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  for (const index of order) {
    const section = sections[index];
    if (section === undefined) continue;
    while (last < lines.length && (lines[last]?.end ?? 0) <= section.end) last++;
    section.end = Math.max(section.headingEnd, lines[last - 1]?.end ?? section.end);
  }
}

