import { type Line, narrow } from "./lines.js";

/** What the title of a report ends with, edition and page notes aside. */
const TITLE_END =
  /(?:报告|情况|总结|年报|汇报|述法材料|工作情况|工作要点|公开稿)(?:(?:及|和|暨|与)20\d{2}年度?(?:工作)?(?:打算|计划|安排|思路|要点|重点|谋划))?(?:\s*\((?:公开稿|摘要|草案|节选|送审稿|书面)\))?$/u;
const TITLE_SUBJECT =
  /(?:法治政府|依法行政|法治建设|依法治[省市区县旗州]|述法|政府工作|政务公开|工作(?:情况|报告|总结)|年度(?:工作)?(?:报告|情况|总结)|第一责任人|普法)/u;
const NAME_LINE = /^[\u4e00-\u9fff()0-9〇○ ]{4,40}$/u;

/** A run of lines that together are a title: first and last index. */
export interface TitleLines {
  readonly first: number;
  readonly last: number;
}

const SEARCHED_LINES = 40;
const MAX_TITLE = 80;
const MAX_TITLE_LINES = 4;

/**
 * Finds the title among the first lines: one line, or up to four that were broken apart
 * (义乌市司法局 / 关于2022年度法治政府建设情况的报告).
 *
 * @param named title that the markup of a page gives; lines that spell it are preferred.
 */
export function findTitle(
  lines: readonly Line[],
  isOpen: (index: number) => boolean,
  named: string | null = null,
): TitleLines | null {
  const hinted = named === null ? null : namedLines(lines, isOpen, named.replace(/\s/gu, ""));
  if (hinted !== null) return hinted;
  let searched = 0;
  const limit = lines.length;
  for (let first = 0; first < limit && searched < SEARCHED_LINES; first++) {
    if (!isOpen(first)) continue;
    searched++;
    if (lines[first]?.marker?.style === "chinese") continue;
    let joined = "";
    for (let last = first; last < Math.min(limit, first + MAX_TITLE_LINES) && isOpen(last); last++) {
      joined += (lines[last]?.words ?? "").replace(/\s/gu, "");
      if (joined.length > MAX_TITLE || /[。;!?:]/u.test(joined)) break;
      if (TITLE_END.test(joined) && TITLE_SUBJECT.test(joined)) return withNameBefore(lines, { first, last }, isOpen);
      // a line that could open a title is short of its end: go on to the next one
      if (!NAME_LINE.test(lines[last]?.words ?? "")) break;
    }
  }
  return null;
}

/** The lines that together spell a title, blanks aside. */
function namedLines(lines: readonly Line[], isOpen: (index: number) => boolean, named: string): TitleLines | null {
  for (let first = 0; first < lines.length; first++) {
    let joined = "";
    for (let last = first; isOpen(last) && joined.length < named.length && last < first + MAX_TITLE_LINES; last++) {
      joined += narrow(lines[last]?.words ?? "").replace(/\s/gu, "");
      if (joined === narrow(named)) return { first, last };
      if (!narrow(named).startsWith(joined)) break;
    }
  }
  return null;
}

/** A title that begins with 关于 takes the issuer's name from the line above it. */
function withNameBefore(lines: readonly Line[], title: TitleLines, isOpen: (index: number) => boolean): TitleLines {
  const above = title.first - 1;
  const startsWithAbout = /^(?:关于|\d{4}年)/u.test(lines[title.first]?.words ?? "");
  const name = lines[above]?.words ?? "";
  const isName = NAME_LINE.test(name) && !/\d{4}|号$/u.test(name) && /[\u4e00-\u9fff]$/u.test(name);
  return startsWithAbout && above >= 0 && isOpen(above) && isName ? { first: above, last: title.last } : title;
}
