/** A number in a base unit. */
export interface BaseQuantity {
  readonly value: number;
  readonly unit: string;
}

/** Factor and base of units that can be made equal; a unit that isn't here is its own base. */
const BASE_UNITS: Readonly<Record<string, readonly [factor: number, base: string]>> = {
  元: [1, "元"],
  块: [1, "元"],
  块钱: [1, "元"],
  人民币: [1, "元"],
  "‰": [0.1, "%"],
  个百分点: [1, "百分点"],
  米: [1, "米"],
  公里: [1000, "米"],
  千米: [1000, "米"],
  平方米: [1, "平方米"],
  平米: [1, "平方米"],
  平方公里: [1_000_000, "平方米"],
  公顷: [10_000, "平方米"],
  千克: [1, "千克"],
  公斤: [1, "千克"],
  吨: [1000, "千克"],
  秒: [1, "秒"],
  秒钟: [1, "秒"],
  分钟: [60, "秒"],
  小时: [3600, "秒"],
  个小时: [3600, "秒"],
  天: [1, "天"],
  日: [1, "天"],
  周: [7, "天"],
  个月: [1, "月"],
  月: [1, "月"],
  年: [12, "月"],
  人: [1, "人"],
  名: [1, "人"],
  位: [1, "人"],
  场: [1, "场"],
  场次: [1, "场"],
  件: [1, "件"],
  宗: [1, "件"],
  起: [1, "件"],
};

const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};

/**
 * Makes units equal so that figures of many reports can stand in one series: 3.5公里 is 3500米, 2小时 is 7200秒,
 * 名 and 人 count the same. A multiplier left in the unit (万元, 亿元, 万) goes into the value. Working days
 * (工作日) stay apart from days, shares (%) from percentage points.
 */
export function toBaseUnit(value: number, unit: string): BaseQuantity {
  const known = baseOf(unit);
  if (known) return scaled(value, known[0], known[1]);
  for (const length of [2, 1]) {
    const multiplier = multiplierOf(unit.slice(0, length));
    const rest = unit.slice(length);
    if (multiplier !== undefined && (rest === "" || baseOf(rest))) {
      const [factor, base] = baseOf(rest) ?? [1, rest];
      return scaled(value, multiplier * factor, base);
    }
  }
  return { value, unit };
}

function scaled(value: number, factor: number, unit: string): BaseQuantity {
  // a decimal like 2.79 times 3600 must not end in …0001: 12 significant digits are more than any report gives
  return { value: factor === 1 ? value : Number((value * factor).toPrecision(12)), unit };
}

function baseOf(unit: string): readonly [number, string] | undefined {
  return Object.hasOwn(BASE_UNITS, unit) ? BASE_UNITS[unit] : undefined;
}

function multiplierOf(word: string): number | undefined {
  return Object.hasOwn(MULTIPLIERS, word) ? MULTIPLIERS[word] : undefined;
}
