import type { Span } from "@govkg/model";
import { CharacterSet } from "../character-set.js";
import { isNumeralStart, type Numeral, readNumeral } from "./numeral.js";
import type { QuantityGrammar } from "./quantity-grammar.js";

/** A number with its unit as it stands in the folded text, approximators included; not yet told from names and dates. */
export interface Figure extends Span {
  /** The number, without approximators before it. */
  readonly numeral: Numeral;
  readonly value: number;
  readonly max: number | undefined;
  /** Span of the unit; empty for a number that stands alone, null for 百分之 shares, whose unit is `sign`. */
  readonly unit: Span | null;
  readonly sign: "%" | "‰" | "‱" | undefined;
  readonly approx: string | undefined;
  readonly rule: string;
}

function signOf(whole: string | undefined): Figure["sign"] {
  if (whole === "百") return "%";
  if (whole === "千") return "‰";
  return whole === "万" ? "‱" : undefined;
}

/**
 * Reads the figure whose number begins at an offset; null with the offset to go on at when there is none.
 *
 * @example
 * readFigure("新增不少于3至5个点位", 5, grammar); // value 3, max 5, unit 个, approx 不少于
 */
export function readFigure(
  text: string,
  start: number,
  grammar: QuantityGrammar,
): { figure: Figure | null; end: number } {
  const share = readShare(text, start);
  if (share !== null) return { figure: withApproximators(text, share, grammar), end: share.end };
  const { numeral, end } = readNumeral(text, start);
  if (numeral === null) return { figure: null, end };
  // 三分之二 is no count of anything
  if (text.startsWith("分之", end)) return { figure: null, end: end + 2 };
  const core = readRange(text, numeral, grammar) ?? readPlain(text, numeral, grammar);
  if (core === null) return { figure: null, end };
  return { figure: withApproximators(text, core, grammar), end: Math.max(core.end, numeral.end) };
}

/** 百分之九十五, 百分之95.2, 百分之五至十. */
function readShare(text: string, start: number): Figure | null {
  const sign = signOf(text[start]);
  if (sign === undefined || !text.startsWith("分之", start + 1)) return null;
  const { numeral } = isNumeralStart(text, start + 3) ? readNumeral(text, start + 3) : { numeral: null };
  if (numeral === null) return null;
  const upper = readUpper(text, numeral.end);
  const isRange = upper !== null && upper.value > numeral.value;
  return {
    start,
    end: isRange ? upper.end : numeral.end,
    numeral: { ...numeral, start },
    value: numeral.value,
    max: isRange ? upper.value : undefined,
    unit: null,
    sign,
    approx: isRange ? undefined : numeral.approx,
    rule: isRange ? "figure-range" : "figure-share",
  };
}

/** Length of the sign between the ends of a range, or 0. */
function rangeSignLength(text: string, at: number): number {
  const sign = text[at];
  if (sign === "至" || sign === "到" || sign === "~") return 1;
  if (sign !== "-") return 0;
  return text[at + 1] === "-" ? 2 : 1;
}

/** The number behind a range sign: 至5, 至百分之十. */
function readUpper(text: string, at: number): Numeral | null {
  const sign = rangeSignLength(text, at);
  if (sign === 0) return null;
  let start = at + sign;
  if (text.startsWith("百分之", start)) start += 3;
  return isNumeralStart(text, start) ? readNumeral(text, start).numeral : null;
}

/** 3至5个, 10%-15%, 8到十个; null when the number begins no range. */
function readRange(text: string, lower: Numeral, grammar: QuantityGrammar): Figure | null {
  const ownUnit = unitAt(text, lower, grammar);
  const behindUnit = ownUnit === null ? null : readRangeFrom(text, lower, ownUnit.end, grammar);
  return behindUnit ?? readRangeFrom(text, lower, lower.end, grammar);
}

/** The range whose sign stands at `from`, behind the lower number or behind its unit. */
function readRangeFrom(text: string, lower: Numeral, from: number, grammar: QuantityGrammar): Figure | null {
  const upper = readUpper(text, from);
  if (upper === null || upper.isBare) return null;
  const unit = unitAt(text, upper, grammar);
  if (unit === null) return null;
  const isSame = from === lower.end || text.slice(unit.start, unit.end) === text.slice(lower.end, from);
  const value = lowerValue(text, lower, upper);
  if (!isSame || value >= upper.value) return null;
  // 由340个到138个 is a change, and its numbers are counted one by one
  if (from !== lower.end && ORIGINS.hasAt(text, lower.start - 1)) return null;
  return {
    start: lower.start,
    end: unit.end,
    numeral: lower,
    value,
    max: upper.value,
    unit,
    sign: undefined,
    approx: upper.approx,
    rule: "figure-range",
  };
}

const ORIGINS = new CharacterSet("由从");
const MYRIADS = new CharacterSet("万亿");

/** In 3至5万元 the multiplier counts for both numbers. */
function lowerValue(text: string, lower: Numeral, upper: Numeral): number {
  const last = text[upper.end - 1] ?? "";
  if (lower.value >= 1000 || upper.value < 10_000) return lower.value;
  const factor = last === "万" ? 10_000 : last === "亿" ? 100_000_000 : 1;
  return lower.value * factor;
}

/** Tenths behind 成: 九成九 is 9.9; 0 when there are none. */
function tenthsBehind(text: string, unit: Span): number {
  if (text[unit.end - 1] !== "成" || unit.end - unit.start !== 1) return 0;
  const digit = "一二三四五六七八九".indexOf(text[unit.end] ?? " ") + 1;
  return digit > 0 && !isNumeralStart(text, unit.end + 1) ? digit / 10 : 0;
}

/** A number and its unit; without one only a rough or a large number may count (1700余群众, 八十余万。). */
function readPlain(text: string, numeral: Numeral, grammar: QuantityGrammar): Figure | null {
  const { start, max, approx, script } = numeral;
  const unit = unitAt(text, numeral, grammar) ?? { start: numeral.end, end: numeral.end };
  if (unit.end === unit.start && approx === undefined && !MYRIADS.hasAt(text, numeral.end - 1)) return null;
  const tenths = tenthsBehind(text, unit);
  return {
    start,
    end: unit.end + (tenths > 0 ? 1 : 0),
    numeral,
    value: numeral.value + tenths,
    max,
    unit,
    sign: undefined,
    approx,
    rule: script === "arabic" ? "figure-arabic" : "figure-chinese",
  };
}

/** Below this a Chinese numeral makes idioms with units of everyday things. */
const SMALL_CHINESE = 11;

/** The unit right behind a number, or null. */
function unitAt(text: string, numeral: Numeral, grammar: QuantityGrammar): Span | null {
  const start = numeral.end;
  const isSmall = numeral.script === "chinese" && numeral.value < SMALL_CHINESE && numeral.approx === undefined;
  const length = Math.max(grammar.units.lengthAt(text, start), isSmall ? 0 : grammar.digitUnits.lengthAt(text, start));
  return length === 0 ? null : { start, end: start + length };
}

/** Takes in the approximators around a figure: 不少于…, …以上, …个多月. */
function withApproximators(text: string, figure: Figure, grammar: QuantityGrammar): Figure {
  const { numeral, value, max, unit, sign, rule } = figure;
  const before = beforeLength(text, figure, grammar);
  const behind = unit === null || unit.end > unit.start ? behindLength(text, figure, grammar) : 0;
  if (before === 0 && behind === 0) return figure;
  const start = figure.start - before;
  const end = figure.end + behind;
  // the first of several counts
  const approx = before > 0 ? text.slice(start, figure.start) : (figure.approx ?? text.slice(figure.end, end));
  return { start, end, numeral, value, max, unit, sign, approx, rule };
}

/** Length of 不少于, 近 and the like. */
function beforeLength(text: string, { start }: Figure, grammar: QuantityGrammar): number {
  const length = grammar.approximatorsBefore.lengthBefore(text, start);
  return length > 0 && grammar.falseApproximators.lengthBefore(text, start) <= length ? length : 0;
}

const DURATION = /(?:时|天|日|月|年|周|分钟|秒)$/u;

/** Length of 以上, 左右 and the like; 内 counts behind a duration only, 多 behind a duration or 倍. */
function behindLength(text: string, figure: Figure, grammar: QuantityGrammar): number {
  const { end, unit } = figure;
  const length = grammar.approximatorsBehind.lengthAt(text, end);
  if (length !== 1 || unit === null) return length;
  const word = text.slice(unit.start, unit.end);
  const isOpen = DURATION.test(word) || (text[end] === "多" && word === "倍");
  return isOpen ? 1 : 0;
}
