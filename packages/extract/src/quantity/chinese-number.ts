const NO_DIGIT = -1;

/** Value of each code unit as a Chinese digit. */
const DIGITS = new Int8Array(0x10000).fill(NO_DIGIT);
for (const [value, characters] of ["零〇○", "一", "二两", "三", "四", "五", "六", "七", "八", "九"].entries()) {
  for (const character of characters) DIGITS[character.charCodeAt(0)] = value;
}

/** Value of each code unit as a multiplier; 0 for all else. */
const FACTORS = new Float64Array(0x10000);
for (const [character, factor] of [
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["万", 10_000],
  ["亿", 100_000_000],
] as const) {
  FACTORS[character.charCodeAt(0)] = factor;
}
const HUNDRED_MILLION = 100_000_000;

/** Value of a code unit as a Chinese digit, or -1. */
export function chineseDigit(unit: number): number {
  return DIGITS[unit] ?? NO_DIGIT;
}

/** The digit at an index, or -1. */
function digitAt(numeral: string, index: number): number {
  return DIGITS[numeral.charCodeAt(index)] ?? NO_DIGIT;
}

/** Value of a Chinese numeral, or its lower and upper value where it names two (三五, 七八十). */
export interface ChineseNumber {
  readonly value: number;
  readonly max: number | undefined;
}

/**
 * Reads a numeral such as 一万二千, 三百零五, 二点三万, 两百; null when the characters make no number, as the
 * digits of a year do (二〇二五). Two neighbouring digits that ascend are a range: 三五, 七八, 二三十.
 */
export function chineseNumber(numeral: string): ChineseNumber | null {
  const point = numeral.indexOf("点");
  if (point >= 0) return decimal(numeral, point);
  const pair = digitPair(numeral);
  if (pair < 0) {
    const value = integer(numeral);
    return value === null ? null : { value, max: undefined };
  }
  const value = integer(numeral.slice(0, pair + 1) + numeral.slice(pair + 2));
  const max = integer(numeral.slice(0, pair) + numeral.slice(pair + 1));
  if (value === null || max === null || max <= value) return null;
  // 三五, 七八, 二三十 stand near each other; 一九 is no range
  const spread = digitAt(numeral, pair + 1) - digitAt(numeral, pair);
  return spread <= 2 ? { value, max } : null;
}

/** Index of the first of two neighbouring digits above zero, or -1. */
function digitPair(numeral: string): number {
  for (let at = 0; at + 1 < numeral.length; at++) {
    if (digitAt(numeral, at) > 0 && digitAt(numeral, at + 1) > 0) return at;
  }
  return -1;
}

/** 二点三万: the digits behind the point, then one multiplier for all. */
function decimal(numeral: string, point: number): ChineseNumber | null {
  const whole = integer(numeral.slice(0, point));
  let fraction = "";
  let at = point + 1;
  for (; at < numeral.length; at++) {
    const digit = digitAt(numeral, at);
    if (digit === NO_DIGIT) break;
    fraction += digit;
  }
  const factor = multiplier(numeral, at, numeral.length);
  if (whole === null || fraction === "" || factor === null) return null;
  return { value: scaled(`${whole}.${fraction}`, factor), max: undefined };
}

/** Product of the multipliers between two indices, such as 千万, 万亿; null when anything else stands there. */
export function multiplier(words: string, start: number, end: number): number | null {
  let product = 1;
  for (let at = start; at < end; at++) {
    const factor = FACTORS[words.charCodeAt(at)] ?? 0;
    if (factor === 0) return null;
    product *= factor;
  }
  return product;
}

/** A decimal in digits times a power of ten, without the noise of binary fractions. */
export function scaled(digits: string, factor: number): number {
  return factor === 1 ? Number(digits) : Number((Number(digits) * factor).toPrecision(15));
}

function integer(numeral: string): number | null {
  if (numeral === "") return null;
  let total = 0;
  let section = 0;
  let digit = NO_DIGIT;
  let lastFactor = 0;
  for (let at = 0; at < numeral.length; at++) {
    const value = digitAt(numeral, at);
    if (value !== NO_DIGIT) {
      // two digits side by side spell a code or a year, not a number
      if (digit > 0) return null;
      digit = value;
      continue;
    }
    const factor = FACTORS[numeral.charCodeAt(at)] ?? 0;
    if (factor === 0) return null;
    if (factor < 10_000) section += (digit === NO_DIGIT ? 1 : digit) * factor;
    else {
      const upper = section + Math.max(digit, 0);
      // 亿 multiplies all before it (一万亿), 万 only its own section; alone it is one of them
      const below = factor === HUNDRED_MILLION ? total + upper : upper;
      const scaledUp = (below === 0 ? 1 : below) * factor;
      total = factor === HUNDRED_MILLION ? scaledUp : total + scaledUp;
      section = 0;
    }
    lastFactor = factor;
    digit = NO_DIGIT;
  }
  return total + section + Math.max(digit, 0) * trailingFactor(numeral, lastFactor);
}

/** 一千三 is 1300, 两万五 25000: a last digit right behind a multiplier above ten stands for the next lower place. */
function trailingFactor(numeral: string, lastFactor: number): number {
  const isShort = lastFactor > 10 && digitAt(numeral, numeral.length - 2) === NO_DIGIT;
  return isShort && numeral.length > 1 ? lastFactor / 10 : 1;
}
