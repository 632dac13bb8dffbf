import type { Span } from "@govkg/model";
import { CharacterSet } from "../character-set.js";
import { chineseDigit, chineseNumber, multiplier, scaled } from "./chinese-number.js";

/** A number in a text, with what it is made of; `end` is behind its last multiplier or approximator. */
export interface Numeral extends Span {
  readonly value: number;
  /** Upper value of a numeral that names two: 三五个. */
  readonly max: number | undefined;
  /** 余, 多, 来 or 几 behind the number or between number and multiplier. */
  readonly approx: string | undefined;
  readonly script: "arabic" | "chinese";
  /** Whether the number is a lone multiplier (百余家, 近千人), which needs an approximator beside it. */
  readonly isBare: boolean;
}

const NONE = 0;
const ARABIC = 1;
const CHINESE = 2;
const MULTIPLIER = 3;
const POINT = "点".charCodeAt(0);
/** What 千 makes a unit of: 千瓦, 千米. */
const THOUSANDS = new CharacterSet("瓦米克升伏卡赫");
const INFIXES = new CharacterSet("余多来几");

const CLASSES = new Uint8Array(0x10000);
const ARABIC_DIGITS = "0123456789";
const CHINESE_DIGITS = "零〇○一二两三四五六七八九";
const MULTIPLIERS = "十百千万亿";
for (const character of ARABIC_DIGITS) CLASSES[character.charCodeAt(0)] = ARABIC;
for (const character of CHINESE_DIGITS) CLASSES[character.charCodeAt(0)] = CHINESE;
for (const character of MULTIPLIERS) CLASSES[character.charCodeAt(0)] = MULTIPLIER;

const STARTS = new CharacterSet(ARABIC_DIGITS + CHINESE_DIGITS + MULTIPLIERS);

/** Whether a numeral may begin at an offset. */
export function isNumeralStart(text: string, offset: number): boolean {
  return STARTS.hasAt(text, offset);
}

/**
 * Reads the numeral that begins at an offset of a folded text: 1,380 · 34.02亿 · 108余万 · 一万二千余 · 三五 · 百余.
 * The second value tells where to go on when it is none.
 */
export function readNumeral(text: string, start: number): { readonly numeral: Numeral | null; readonly end: number } {
  return CLASSES[text.charCodeAt(start)] === ARABIC ? readArabic(text, start) : readChinese(text, start);
}

function readArabic(text: string, start: number): { numeral: Numeral | null; end: number } {
  const digitsEnd = endOfDigits(text, start);
  const digits = withoutCommas(text.slice(start, digitsEnd));
  // longer runs of digits are codes and telephone numbers
  if (digits.length > 16) return { numeral: null, end: digitsEnd };
  let end = digitsEnd;
  let approx = INFIXES.hasAt(text, end) ? text[end] : undefined;
  const multiplierStart = approx === undefined ? end : end + 1;
  let multiplierEnd = endOfMultiplier(text, multiplierStart);
  const factor = multiplier(text, multiplierStart, multiplierEnd) ?? 1;
  if (factor === 1) multiplierEnd = end;
  let value = factor === 1 ? plainNumber(digits) : scaled(digits, factor);
  end = factor === 1 ? end : multiplierEnd;
  if (factor === 1 && approx !== undefined) end++;
  const lower = approx === undefined && factor > 1 ? lowerPart(text, end, factor) : null;
  if (lower !== null) {
    value += lower.value;
    end = lower.end;
  }
  if (approx === undefined && INFIXES.hasAt(text, end)) approx = text[end++];
  return { numeral: { start, end, value, max: undefined, approx, script: "arabic", isBare: false }, end };
}

/** Value of up to 16 digits with perhaps a point among them. */
function plainNumber(digits: string): number {
  let value = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - 48;
    if (digit < 0 || value > 1e14) return Number(digits);
    value = value * 10 + digit;
  }
  return value;
}

function withoutCommas(digits: string): string {
  return digits.includes(",") ? digits.replaceAll(",", "") : digits;
}

/** 1亿2000万, 3万5千: a second number whose multiplier is lower. */
function lowerPart(text: string, start: number, above: number): { value: number; end: number } | null {
  const digitsEnd = endOfDigits(text, start);
  if (digitsEnd === start) return null;
  const end = endOfClass(text, digitsEnd, MULTIPLIER);
  const factor = multiplier(text, digitsEnd, end) ?? 1;
  const value = scaled(withoutCommas(text.slice(start, digitsEnd)), factor);
  return factor < above && value < above ? { value, end } : null;
}

/** End of 1380, 1,380 or 12.5; a comma counts only between groups of three. */
function endOfDigits(text: string, start: number): number {
  let end = endOfClass(text, start, ARABIC);
  if (end - start <= 3 && end > start) {
    while (text[end] === "," && endOfClass(text, end + 1, ARABIC) === end + 4) end += 4;
  }
  if (text[end] === "." && end > start) {
    const fraction = endOfClass(text, end + 1, ARABIC);
    if (fraction > end + 1) end = fraction;
  }
  return end;
}

/** 42万千瓦: the 千 of a unit is no multiplier. */
function endOfMultiplier(text: string, start: number): number {
  const end = endOfClass(text, start, MULTIPLIER);
  return end > start && text[end - 1] === "千" && THOUSANDS.hasAt(text, end) ? end - 1 : end;
}

function endOfClass(text: string, start: number, wanted: number): number {
  let end = start;
  while (CLASSES[text.charCodeAt(end)] === wanted) end++;
  return end;
}

function readChinese(text: string, start: number): { numeral: Numeral | null; end: number } {
  let end = start;
  while (isChinesePart(text, end)) end++;
  if (end === start + 1 && CLASSES[text.charCodeAt(start)] === CHINESE && !INFIXES.hasAt(text, end)) {
    // most are one digit, and most of these belong to a word
    const value = chineseDigit(text.charCodeAt(start));
    return { numeral: { start, end, value, max: undefined, approx: undefined, script: "chinese", isBare: false }, end };
  }
  const words = text.slice(start, end);
  // no reported figure is spelled out longer than this
  const number = words.length > 24 ? null : chineseNumber(words);
  if (number === null) return { numeral: null, end };
  const isBare = words !== "十" && endOfClass(text, start, MULTIPLIER) === end;
  let approx: string | undefined;
  if (INFIXES.hasAt(text, end)) approx = text[end++];
  const multiplierEnd = approx === undefined ? end : endOfClass(text, end, MULTIPLIER);
  const factor = multiplier(text, end, multiplierEnd) ?? 1;
  const value = number.value * factor;
  const max = number.max === undefined ? undefined : number.max * factor;
  return { numeral: { start, end: multiplierEnd, value, max, approx, script: "chinese", isBare }, end: multiplierEnd };
}

/** A character of a Chinese numeral; 点 only between digits. */
function isChinesePart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const kind = CLASSES[unit];
  if (kind === CHINESE || kind === MULTIPLIER) return true;
  return unit === POINT && CLASSES[text.charCodeAt(at - 1)] !== NONE && CLASSES[text.charCodeAt(at + 1)] === CHINESE;
}
