import { NAME_KIND } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { type Candidate, RANK } from "../candidate.js";
import type { Reading } from "../reading.js";
import { LEFT_EDGE } from "./bare-titles.js";
import { type TitleTask, toCandidate } from "./bracketed-titles.js";
import { hitAt } from "./region-prefix.js";
import { resolveTitle } from "./resolve-title.js";
import { again } from "./resolved.js";
import { TitlePlace } from "./title-place.js";
import { readTail } from "./title-tail.js";

const HEAD = "条例";
/** Shortest and longest title without its brackets. */
const SHORTEST = 6;
const LONGEST = 30;
/** What a title can't hold, or can't be: 相关条例, 关于修订…条例. */
const NO_TITLE =
  /[^一-龥a-z0-9]|关于|相关|有关|配套|地方性|党内|制定|制订|修订|出台|起草|印发|落实|贯彻|学习|宣传|执行|审议|通过|颁布|依照|按照|根据|依据|对照|以及|实施|推动|推进|首[部个]|率先|深入|完成|我[省市]|全[国省市]|加强|健全|完善|[的了等该本各多几两]|^[一二三四五六七八九十\d]|^[省市]级/u;
/** Words that a title of one's own may follow. */
const FURTHER_EDGE = /(?:首[部个]|省级|地级市|推动|推进|完成|我[省市]|自治区|全[国省市]|率先)$/u;
const RIGHT_EDGE =
  /^(?:[^一-龥a-z0-9]|等|和|与|及|的|第|以及|规定|要求|等|列为|列入|纳入|作为|正式|颁布|实施|施行|出台|开展|进行|立法|执法|宣传|培训|学习|$)/u;

/**
 * Titles that no catalogue has and no bracket marks, by a proper left edge: a region, or a verb or 、和 before words
 * that can be a title.
 *
 *     学习宪法、电信设施建设保护条例和…
 *               ^
 */
export function unknownBareTitles(task: TitleTask): Candidate[] {
  const { reading } = task;
  const candidates: Candidate[] = [];
  for (let head = reading.text.indexOf(HEAD); head >= 0; head = reading.text.indexOf(HEAD, head + HEAD.length)) {
    const span = spanOf(head + HEAD.length, reading);
    if (span === null) continue;
    const place = new TitlePlace(span, span.start, undefined, reading);
    const resolved = resolveTitle(task.titles.cited(reading.surface(span)), place, task);
    if (resolved.type !== "law") continue;
    const tail = readTail(reading.text, span.end);
    candidates.push(toCandidate(span, again(resolved, "bare-grammar", resolved.doubt), tail, RANK.grammar));
  }
  return candidates;
}

/** The widest stretch before an offset that can be a title. */
function spanOf(end: number, reading: Reading): Span | null {
  const { text } = reading;
  if (text[end] === "》" || !RIGHT_EDGE.test(text.slice(end, end + 2))) return null;
  for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start++) {
    if (!isLeftEdge(start, reading)) continue;
    if (!NO_TITLE.test(text.slice(start, end))) return { start, end };
  }
  return null;
}

function isLeftEdge(offset: number, reading: Reading): boolean {
  const before = reading.text.slice(Math.max(0, offset - 4), offset);
  const isEdge = LEFT_EDGE.test(before) || FURTHER_EDGE.test(before);
  return isEdge || hitAt(reading, offset, NAME_KIND.region) !== null;
}
