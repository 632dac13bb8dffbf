import type { SectionRole } from "../../document.js";
import { evidenceId } from "../../id.js";
import type { NumberPair } from "../answers.js";
import type { QuantityRow } from "../fact-rows.js";

/** Approximators that make a number an upper bound: the promise is kept when no more is reported. */
const UPPER_BOUNDS: ReadonlySet<string> = new Set(["以内", "内", "不超过", "不高于", "低于", "少于", "以下", "控制在"]);

/** Shortest subject that makes a pair by its end alone. */
const MIN_END = 3;

const DONE_ROLES: ReadonlySet<SectionRole> = new Set(["results", "previous-problems", "other"]);

/** The figures of two reports of one body. */
export interface ReportedFigures {
  /** Of the report that makes the promise. */
  readonly own: readonly QuantityRow[];
  /** Of the report that answers. */
  readonly next: readonly QuantityRow[];
}

/** Targets of an item, each beside the figure of the next report for the same subject in the same unit. */
export function numberPairs(targets: readonly QuantityRow[], { own, next }: ReportedFigures): NumberPair[] {
  return targets.flatMap((target) => {
    const reported = sameSubject(target, next);
    if (!reported) return [];
    const before = sameSubject(target, own);
    const rows = before ? [before, target, reported] : [target, reported];
    return {
      subject: target.subject,
      unit: target.baseUnit,
      promised: target.baseValue,
      reported: reported.baseValue,
      ...(before ? { before: before.baseValue } : {}),
      met: isMet(target, reported),
      evidence: rows.map((row) => evidenceId(row.report, row)),
    };
  });
}

/**
 * The figure that is told as done, of the same words; else of words of which one ends with the other. Of several the
 * one that a change leads to, and none that a change starts from: 由380项增加到430项 reports 430.
 */
function sameSubject(target: QuantityRow, rows: readonly QuantityRow[]): QuantityRow | undefined {
  if (target.subject.length < 2) return undefined;
  const done = rows.filter((row) => !row.planned && DONE_ROLES.has(row.role) && row.baseUnit === target.baseUnit);
  const equal = done.filter((row) => row.subject === target.subject);
  return reached(equal.length > 0 ? equal : done.filter((row) => isEnd(row.subject, target.subject)));
}

function reached(rows: readonly QuantityRow[]): QuantityRow | undefined {
  const isStart = ({ value }: QuantityRow) => rows.some((row) => row.changeFrom === value && row.value !== value);
  return rows.find((row) => row.changeTo === row.value) ?? rows.find((row) => !isStart(row)) ?? rows[0];
}

/** Subjects of which one ends with the other: 办理业务 and 线上办理业务. Shorter ends (公园) are of too many things. */
function isEnd(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= MIN_END && (a.endsWith(b) || b.endsWith(a));
}

/** A promise asks for at least so much, unless its words say otherwise. */
function isMet(target: QuantityRow, reported: QuantityRow): boolean {
  const asksForFall = UPPER_BOUNDS.has(target.approx ?? "") || target.changeDirection === "down";
  return asksForFall ? reported.baseValue <= target.baseValue : reported.baseValue >= target.baseValue;
}
