import { evidenceId } from "../../id.js";
import type { NumberPair } from "../answers.js";
import type { QuantityRow } from "../fact-rows.js";

/** Approximators that make a number an upper bound: the promise is kept when no more is reported. */
const UPPER_BOUNDS: ReadonlySet<string> = new Set(["以内", "内", "不超过", "不高于", "低于", "少于", "以下", "控制在"]);

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
      met: isMet(target, reported, before),
      evidence: rows.map((row) => evidenceId(row.report, row)),
    };
  });
}

/** The first figure that is told as done, of the same words; else the first whose subject holds the words or is held. */
function sameSubject(target: QuantityRow, rows: readonly QuantityRow[]): QuantityRow | undefined {
  if (target.subject.length < 2) return undefined;
  const done = rows.filter(
    (row) => !row.planned && row.role !== "plan" && row.role !== "problems" && row.baseUnit === target.baseUnit,
  );
  const equal = done.find((row) => row.subject === target.subject);
  return equal ?? done.find((row) => row.subject.length > 1 && isPart(row.subject, target.subject));
}

function isPart(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** A target below the value before it asks for a fall, as an upper bound does; any other asks for at least so much. */
function isMet(target: QuantityRow, reported: QuantityRow, before: QuantityRow | undefined): boolean {
  const asksForFall =
    UPPER_BOUNDS.has(target.approx ?? "") ||
    target.changeDirection === "down" ||
    (before !== undefined && target.baseValue < before.baseValue);
  return asksForFall ? reported.baseValue <= target.baseValue : reported.baseValue >= target.baseValue;
}
