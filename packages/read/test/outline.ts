import type { SectionRole, SourceDocument } from "@govkg/model";
import { findItems, readText } from "@govkg/read";

/** The sections of a text as indented lines: role and heading, or the first words of one without a heading. */
export function outlineOf(document: SourceDocument): string[] {
  return document.sections.map((section) => {
    const heading = document.text.slice(section.headingStart, section.headingEnd);
    const words = heading === "" ? `~${document.text.slice(section.start, section.start + 6)}` : heading;
    return `${"  ".repeat(Math.max(0, section.level - 1))}${section.role} ${words}`;
  });
}

/** Headings of the promises and shortcomings of a text. */
export function itemsOf(text: string): { commitments: string[]; problems: string[] } {
  const { commitments, problems } = findItems(readText(text, { id: "report" }));
  return { commitments: commitments.map(({ heading }) => heading), problems: problems.map(({ heading }) => heading) };
}

/** Roles of the sections at the top, in order. */
export function topRoles(text: string): SectionRole[] {
  return readText(text, { id: "report" })
    .sections.filter(({ level }) => level === 1)
    .map(({ role }) => role);
}
