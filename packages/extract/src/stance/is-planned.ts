import type { Span } from "@govkg/model";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";

/** Whether the clause at a span of `reading.text` speaks of the year to come. */
export function isPlanned(span: Span, reading: Reading, context: ReportContext): boolean {
  return reading.roleAt(span.start) === "plan" || holds(plannedStretches(reading, context), span.start);
}

/** Stretches outside the plan section that speak of what is to come, sorted: starts and ends in turn. */
type Stretches = readonly number[];

const HELD = new WeakMap<Reading, Stretches>();

function plannedStretches(reading: Reading, { year }: ReportContext): Stretches {
  const held = HELD.get(reading);
  if (held !== undefined) return held;
  const made = findStretches(reading, year);
  HELD.set(reading, made);
  return made;
}

/** Words that open a passage on the time to come; a year counts when it is the one after the report's. */
const NEXT = /下一?(?:步|阶段|年度?)(?!度?(?:级|的))|明年|来年|今后(?!的)|(?:20\d\d)年/gu;
/** What makes a passage of it: 2025年，我局将…; 下一步，要…. */
const INTENDED =
  /^(?:[,度]|工作|我[局市区县省镇街们]|全[局市区县省镇]|[一-龥]{2,16}?(?=将|拟))*[^。;\n]{0,40}?(?:将|拟|计划|力争|要|重点|着力|继续|进一步|争取|努力|预计)/u;
const INTENDED_YEAR =
  /^(?:[,度]|工作|我[局市区县省镇街们]|全[局市区县省镇])*[^。;\n,]{0,20}?(?:将|拟|计划|力争|打算|预计)(?!近|军|领)/u;
/** Clauses that speak of the time to come by themselves: 拟于, 拟出台, 即将印发. */
const COMING =
  /(?<![草虚模审起编研])拟(?=[于在报]|出台|制定|制订|修订|印发|提请|提交|推出|发布|公布|颁布|开展)|即将(?=出台|印发|施行|实施|公布)|将于/gu;
/** 计划于2025年修订: what was planned for the year before the words. */
const FORESEEN = /(?:计划|预计|力争|争取)[于在到]?$/u;

function findStretches(reading: Reading, year: number | null): Stretches {
  const { text, clauses } = reading;
  const found: Span[] = [];
  NEXT.lastIndex = 0;
  for (let match = NEXT.exec(text); match !== null; match = NEXT.exec(text)) {
    if (!isOpening(text, match, year)) continue;
    const { end } = clauses.sentenceAt(match.index);
    found.push({ start: match.index, end });
    NEXT.lastIndex = Math.max(end, NEXT.lastIndex);
  }
  COMING.lastIndex = 0;
  for (let match = COMING.exec(text); match !== null; match = COMING.exec(text)) {
    const { end } = clauses.clauseAt(match.index);
    found.push({ start: match.index, end });
    COMING.lastIndex = Math.max(end, COMING.lastIndex);
  }
  return merged(found);
}

/** Whether a word on the time to come opens a passage about it. */
function isOpening(text: string, { 0: word, index }: RegExpExecArray, year: number | null): boolean {
  const rest = text.slice(index + word.length, index + 80);
  if (!word.startsWith("20")) return INTENDED.test(rest);
  if (year === null || Number(word.slice(0, 4)) !== year + 1) return false;
  return INTENDED_YEAR.test(rest) || FORESEEN.test(text.slice(Math.max(0, index - 4), index));
}

/** Sorted stretches without overlaps, as starts and ends in turn. */
function merged(spans: readonly Span[]): Stretches {
  const stretches: number[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last !== undefined && start <= last) stretches[stretches.length - 1] = Math.max(last, end);
    else stretches.push(start, end);
  }
  return stretches;
}

/** An offset is inside when an odd number of bounds lie at it or before it. */
function holds(stretches: Stretches, offset: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}
