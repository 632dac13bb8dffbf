import type { ReportFacts } from "@govkg/model";
import type { Reading } from "../reading.js";
import { reportTitle } from "./report-title.js";

const DIGITS: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  o: "0",
};

const YEAR = /(20[0-3]\d|二[〇○零o0][〇○零o一二三][〇○零o一二三四五六七八九])\s*(?:年|-20)/gu;

/** 2021年工作总结|及2022年工作打算: the year behind is planned, not reported on. */
const PLAN_IN_TITLE = /(?:及|和|暨|与)20\d{2}年.{0,6}(?:打算|计划|安排|思路|要点|重点|谋划)$/u;

/** Reports appear in the first months of the year after; later ones may be of the running year. */
const LAST_MONTH_OF_LAST_YEAR = 6;

/**
 * Year reported on: from the title, the opening or a heading (2023年工作回顾), else the year before publication.
 * A work report is held in the year that its title bears, and looks back on the one before.
 */
export function reportYear(reading: Reading, kind: ReportFacts["kind"], publishedOn: string | null): number | null {
  if (kind === "work-report") {
    const looksBack = /(20[0-3]\d)年(?:政府)?(?:主要)?工作(?:的)?(?:回顾|情况|总结)/u.exec(reading.text)?.[1];
    if (looksBack !== undefined) return Number(looksBack);
    const held = yearsOf(reportTitle(reading.document)?.text ?? "")[0];
    if (held !== undefined) return held - 1;
  }
  const title = (reportTitle(reading.document)?.text ?? "").replace(PLAN_IN_TITLE, "");
  const titled = yearsOf(title).at(-1);
  if (titled !== undefined) return titled;
  return openingYear(reading, publishedOn) ?? yearBefore(publishedOn);
}

/** The year that the first lines speak of: an opening year, else the most named one. */
function openingYear(reading: Reading, publishedOn: string | null): number | null {
  const head = withoutTitles(bodyHead(reading));
  const opening =
    /(?:^|[\n。])(?:[（(]?[一二三四五六七八九十\d]+[)）、.])?\s*(20[0-3]\d)年(?:以来|度|来|,|我|,|是)/u.exec(head)?.[1];
  if (opening !== undefined) return Number(opening);
  const counts = new Map<number, number>();
  const latest = publishedOn === null ? Number.POSITIVE_INFINITY : Number(publishedOn.slice(0, 4));
  for (const year of yearsOf(head)) if (year <= latest) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

function bodyHead(reading: Reading): string {
  const title = reportTitle(reading.document);
  const start = title === null ? 0 : reading.fromSource(title).end;
  return reading.text.slice(start, start + 1200);
}

/** Years inside 《titles》 and document numbers are those of instruments, full dates those of single days. */
function withoutTitles(text: string): string {
  return text.replace(/《[^》\n]{0,80}》|\[20\d\d\]\s*第?\d*号|20\d\d年\d{1,2}月\d{1,2}日/gu, "");
}

function yearsOf(text: string): number[] {
  return [...text.matchAll(YEAR)].map(([, year = ""]) => toYear(year)).filter((year) => year >= 2000 && year < 2040);
}

function toYear(written: string): number {
  return Number([...written].map((digit) => DIGITS[digit] ?? digit).join(""));
}

function yearBefore(publishedOn: string | null): number | null {
  if (publishedOn === null) return null;
  const [year = 0, month = 1] = publishedOn.split("-").map(Number);
  return month <= LAST_MONTH_OF_LAST_YEAR ? year - 1 : year;
}
