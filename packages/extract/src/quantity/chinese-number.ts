const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Value of a Chinese numeral, or its lower and upper value where it names two (三五, 七八十). */
export interface ChineseNumber {
  readonly value: number;
  readonly max?: number;
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
    return value === null ? null : { value };
  }
  const value = integer(numeral.slice(0, pair + 1) + numeral.slice(pair + 2));
  const max = integer(numeral.slice(0, pair) + numeral.slice(pair + 1));
  if (value === null || max === null || max <= value) return null;
  // 三五, 七八, 二三十 stand near each other; 一九 is no range
  const spread = (DIGITS[numeral[pair + 1] ?? ""] ?? 0) - (DIGITS[numeral[pair] ?? ""] ?? 0);
  return spread <= 2 ? { value, max } : null;
}

/** Index of the first of two neighbouring digits above zero, or -1. */
function digitPair(numeral: string): number {
  for (let at = 0; at + 1 < numeral.length; at++) {
    if ((DIGITS[numeral[at] ?? ""] ?? 0) > 0 && (DIGITS[numeral[at + 1] ?? ""] ?? 0) > 0) return at;
  }
  return -1;
}

/** 二点三万: the digits behind the point, then one multiplier for all. */
function decimal(numeral: string, point: number): ChineseNumber | null {
  const whole = integer(numeral.slice(0, point));
  let fraction = "";
  let at = point + 1;
  for (; at < numeral.length; at++) {
    const digit = DIGITS[numeral[at] ?? ""];
    if (digit === undefined) break;
    fraction += digit;
  }
  const factor = multiplier(numeral.slice(at));
  if (whole === null || fraction === "" || factor === null) return null;
  return { value: scaled(`${whole}.${fraction}`, factor) };
}

/** Product of the multipliers in a string such as 千万, 万亿; null when it holds anything else. */
export function multiplier(words: string): number | null {
  let factor = 1;
  for (const character of words) {
    const next = SMALL[character] ?? LARGE[character];
    if (next === undefined) return null;
    factor *= next;
  }
  return factor;
}

/** A decimal in digits times a power of ten, without the noise of binary fractions. */
export function scaled(digits: string, factor: number): number {
  return factor === 1 ? Number(digits) : Number((Number(digits) * factor).toPrecision(15));
}

function integer(numeral: string): number | null {
  if (numeral === "") return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastFactor = 0;
  for (const character of numeral) {
    const value = DIGITS[character];
    if (value !== undefined) {
      // two digits side by side spell a code or a year, not a number
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const small = SMALL[character];
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      lastFactor = small;
    } else {
      const large = LARGE[character];
      if (large === undefined) return null;
      const upper = section + (digit ?? 0);
      // 亿 multiplies all before it (一万亿), 万 only its own section; alone it is one of them
      const below = character === "亿" ? total + upper : upper;
      const scaledUp = (below === 0 ? 1 : below) * large;
      total = character === "亿" ? scaledUp : total + scaledUp;
      section = 0;
      lastFactor = large;
    }
    digit = null;
  }
  return total + section + (digit ?? 0) * trailingFactor(numeral, lastFactor);
}

/** 一千三 is 1300, 两万五 25000: a last digit right behind a multiplier above ten stands for the next lower place. */
function trailingFactor(numeral: string, lastFactor: number): number {
  const before = numeral.at(-2);
  const isShort =
    lastFactor > 10 && before !== undefined && before !== "零" && before !== "〇" && DIGITS[before] === undefined;
  return isShort ? lastFactor / 10 : 1;
}
