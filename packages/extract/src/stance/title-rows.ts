import type { Span } from "@govkg/model";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

/** Titles that stand side by side under one verb: 学习宪法、民法典和《行政处罚法》. */
export interface TitleRow extends Span {
  readonly titles: readonly Candidate[];
}

/** Longest gap between two titles of a row. */
const LONGEST_GAP = 100;
const CLOSERS = '[》〉”"’>)]{0,3}';
const REMARK = "\\([^()]{0,80}\\)|\\[[^[\\]]{0,40}\\]|【[^【】]{0,40}】|[一-龥]{1,12}\\[\\d{4}\\]\\d{1,5}号";
const ARTICLES = "第[^,。;《》]{1,60}[条款项]";
const JOINER = "[、,]|\\n|和|与|及|以及|及其|或|暨|并";
const EDITION = "新修[订正改](?:后|实施|施行)?的?|修[订正改]后?的|新(?:颁布|出台|实施|施行|制定)?的?";
const GAP = new RegExp(
  `^${CLOSERS}(?:(?:${REMARK}|${ARTICLES})*(?:${JOINER})?(?:${EDITION})?|\\(?,?(?:以下|下文)?(?:统|均)?(?:简)?称(?:为)?)[《〈“"‘<]{0,2}$`,
  "u",
);

/** The rows of all titles that won, in order of the text. */
export function titleRows(kept: readonly Candidate[], { text }: Reading): TitleRow[] {
  const rows: { start: number; end: number; titles: Candidate[]; isComplete: boolean }[] = [];
  for (const candidate of kept) {
    if (candidate.silent === true || (candidate.type !== "law" && candidate.type !== "document")) continue;
    const row = rows.at(-1);
    if (row !== undefined && candidate.start - row.end <= LONGEST_GAP && GAP.test(gap)) {
      row.titles.push(candidate);
      row.end = candidate.end;
      row.isComplete ||= /[和与及]/u.test(gap);
    } else rows.push({ start: candidate.start, end: candidate.end, titles: [candidate], isComplete: false });
  }
  return rows;
}
