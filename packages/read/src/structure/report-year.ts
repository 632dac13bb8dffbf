import { spelledYear } from "./dates.js";
import type { Line } from "./lines.js";

const YEAR = /(20\d{2})年?|(二[〇○零][〇○零一二三四五六七八九]{2})年?/u;

/** The year that words name, in digits or spelled out, or null. */
export function yearIn(words: string): number | null {
  const found = YEAR.exec(words);
  if (found === null) return null;
  if (found[1] !== undefined) return Number(found[1]);
  return spelledYear(found[2] ?? "");
}

/** A heading that looks back on a year: 2023年工作回顾. */
const LOOKS_BACK = /回顾|总结|(?:工作|完成|落实|开展|进展|建设)情况|主要成效|主要工作$/u;
const BEGINS_WITH_YEAR = /^(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年/u;
const MAX_HEADING = 40;

/**
 * The year that a report is about, so that headings and paragraphs that name a later one can be told for plans: by
 * the title, a heading that looks back, or the date of the signature (up to September that of the year before), or the first paragraph that begins with a year.
 */
export function reportYear(lines: readonly Line[], title: string | null, signedOn: string | undefined): number | null {
  const titled = title === null ? null : yearIn(title);
  // a work report is titled by the year in which it is given
  if (titled !== null && !/政府工作报告/u.test(title ?? "")) return titled;
  const back = lines.find(
    ({ words, marker }) =>
      words.length <= MAX_HEADING && LOOKS_BACK.test(words) && (marker !== null || YEAR.test(words)),
  );
  const looked = back === undefined ? null : yearIn(back.words);
  if (looked !== null) return looked;
  if (titled !== null) return titled - 1;
  return signedOn === undefined ? firstYear(lines) : yearBefore(signedOn);
}

/** A report is signed at the end of its year or in the first months of the next. */
function yearBefore(signedOn: string): number {
  const [year = 0, month = 1] = signedOn.split("-").map(Number);
  return month >= 10 ? year : year - 1;
}

/** The year with which a paragraph begins first. */
function firstYear(lines: readonly Line[]): number | null {
  const line = lines.find(({ words }) => words.length > MAX_HEADING && BEGINS_WITH_YEAR.test(words));
  return line === undefined ? null : yearIn(line.words);
}
