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
const JOINER = "[、,]?(?:和|与|及|以及|及其|或|暨|并)|[、,]|\\n";
const EDITION = "新修[订正改](?:后|实施|施行)?的?|修[订正改]后?的|新(?:颁布|出台|实施|施行|制定)?的?";
const GAP = new RegExp(
  `^${CLOSERS}(?:(?:${REMARK}|${ARTICLES})*(?:${JOINER})?(?:${EDITION})?|\\(?(?:[^()]{0,60}[,;]|,)?(?:以下|下文)?(?:统|均|合)?(?:简)?称(?:为)?)[《〈“"‘<]{0,2}$`,
  "u",
);

interface OpenRow {
  readonly start: number;
  end: number;
  readonly titles: Candidate[];
  /** 和 has joined its last title: what follows a comma is no part of it. */
  isComplete: boolean;
}

/** The rows of all titles that won, in order of the text. */
export function titleRows(kept: readonly Candidate[], { text }: Reading): TitleRow[] {
  const rows: OpenRow[] = [];
  for (const candidate of kept) {
    if (candidate.silent === true || (candidate.type !== "law" && candidate.type !== "document")) continue;
    const row = rows.at(-1);
    if (row === undefined || !extend(row, candidate, text)) {
      rows.push({ start: candidate.start, end: candidate.end, titles: [candidate], isComplete: false });
    }
  }
  return rows;
}

/** What a title behind a comma does by itself: 执行《甲条例》，《乙规划》送司法局审查. */
const DOES =
  /[》〉”]?(?:\([^()]{0,60}\))?(?:已|正式|经|获|送|报|由|自|于|顺利|成功|通过|出台|颁布|施行|实施|进入|列入)/uy;

function isSubject(text: string, end: number): boolean {
  DOES.lastIndex = end;
  return DOES.test(text);
}

/** Adds a title to the row before it, if nothing but joining words stands between. */
function extend(row: OpenRow, title: Candidate, text: string): boolean {
  if (title.start - row.end > LONGEST_GAP) return false;
  const gap = text.slice(row.end, title.start);
  if (!GAP.test(gap)) return false;
  if (gap.includes(",") && (row.isComplete || isSubject(text, title.end))) return false;
  row.titles.push(title);
  row.end = title.end;
  row.isComplete ||= /[和与及]/u.test(gap);
  return true;
}
