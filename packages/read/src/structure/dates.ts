const ARABIC = /(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/u;
const CHINESE =
  /([一二][〇○零0Oo一二三四五六七八九]{3})\s*年\s*([一二三四五六七八九十]{1,2})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/u;
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  零: 0,
  "0": 0,
  O: 0,
  o: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A date found in a line. */
export interface FoundDate {
  readonly index: number;
  readonly length: number;
  readonly iso: string;
}

/** The first full date in a line whose full-width ASCII has been narrowed, as an ISO date; null when there is none. */
export function findDate(words: string): FoundDate | null {
  const arabic = ARABIC.exec(words);
  if (arabic !== null) {
    return toFound(arabic, [Number(arabic[1]), Number(arabic[2]), Number(arabic[3])]);
  }
  const chinese = CHINESE.exec(words);
  if (chinese === null) return null;
  return toFound(chinese, [
    spelledYear(chinese[1] ?? ""),
    smallNumber(chinese[2] ?? ""),
    smallNumber(chinese[3] ?? ""),
  ]);
}

/** Value of a year whose digits are spelled one by one: 二〇二四, 二O二四. */
export function spelledYear(digits: string): number {
  return [...digits].reduce((year, digit) => year * 10 + (DIGITS[digit] ?? 0), 0);
}

function toFound(match: RegExpExecArray, [year, month, day]: readonly [number, number, number]): FoundDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return { index: match.index, length: match[0].trimEnd().length, iso };
}

/** Value of a Chinese numeral below one hundred: 十二, 二十, 三十一. */
function smallNumber(numeral: string): number {
  const ten = numeral.indexOf("十");
  if (ten < 0) return DIGITS[numeral] ?? 0;
  const tens = ten === 0 ? 1 : (DIGITS[numeral[0] ?? ""] ?? 0);
  return tens * 10 + (DIGITS[numeral[ten + 1] ?? ""] ?? 0);
}
