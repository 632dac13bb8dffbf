import { isInRegion, regionRange } from "@govkg/model";
import { expect, test } from "vitest";

test.each([
  ["region:440304", "region:440000", true],
  ["region:440304", "region:440300", true],
  ["region:440304", "region:440304", true],
  ["region:440304/沙头街道", "region:440304", true],
  ["region:440304/沙头街道", "region:440300", true],
  ["region:440304", "region:440304/沙头街道", false],
  ["region:440304/沙头街道", "region:440304/沙头街道", true],
  ["region:440304/沙头街道办", "region:440304/沙头街道", false],
  ["region:440400", "region:440300", false],
  ["region:450000", "region:440000", false],
  ["region:310115", "region:310000", true],
  ["region:440304", "region:000000", true],
])("%s in %s: %s", (id, region, wanted) => {
  expect(isInRegion(id, region)).toBe(wanted);
});

test("is one range of ids, so that a database needs one comparison", () => {
  expect(regionRange("region:440300")).toEqual({ from: "region:4403", to: "region:4404" });
  expect(regionRange("region:990000")).toEqual({ from: "region:99", to: "region:9:" });
});
