import { toBaseUnit } from "@govkg/model";
import { expect, test } from "vitest";

test.each([
  [3, "万元", 30_000, "元"],
  [2.5, "亿元", 250_000_000, "元"],
  [34.02, "亿", 3_402_000_000, ""],
  [3.5, "公里", 3500, "米"],
  [2.79, "小时", 10_044, "秒"],
  [2, "平方公里", 2_000_000, "平方米"],
  [5, "名", 5, "人"],
  [5, "场次", 5, "场"],
  [3, "年", 36, "月"],
  [99.5, "%", 99.5, "%"],
  [2, "个百分点", 2, "百分点"],
  [5, "个工作日", 5, "个工作日"],
  [7, "", 7, ""],
  [7, "constructor", 7, "constructor"],
  [3, "万户次", 3, "万户次"],
])("%d %s is %d %s", (value, unit, baseValue, baseUnit) => {
  expect(toBaseUnit(value, unit)).toEqual({ value: baseValue, unit: baseUnit });
});
