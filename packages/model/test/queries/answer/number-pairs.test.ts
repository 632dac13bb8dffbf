import { projectFacts, type QuantityRow } from "@govkg/model";
import { expect, test } from "vitest";
import { buildExtraction } from "../../../../../test/conformance/build-extraction.js";
import { numberPairs } from "../../../src/queries/answer/number-pairs.js";

function figures(year: number, part: "results" | "plan", sentence: string): readonly QuantityRow[] {
  const draft = { document: `d${year}`, agency: "深圳市南山区司法局", year };
  return projectFacts(buildExtraction({ ...draft, [part]: [sentence] })).quantities;
}

const promise = (sentence: string) => figures(2022, "plan", sentence);
const told = (sentence: string) => ({
  own: figures(2022, "results", "[380项](quantity:380 项;subject=审批事项)。"),
  next: figures(2023, "results", sentence),
});

test("380 → 420 → 430: what a change leads to is what is reported", () => {
  const next =
    "审批事项由[380项](quantity:380 项;subject=审批事项)增加到[430项](quantity:430 项;subject=审批事项;from=380;to=430)，超过[420项](quantity:420 项;subject=审批事项)。";
  expect(numberPairs(promise("[420项](quantity:420 项;subject=审批事项)。"), told(next))).toMatchObject([
    { subject: "审批事项", unit: "项", before: 380, promised: 420, reported: 430, met: true },
  ]);
});

test.each([
  ["less than promised", "[400项](quantity:400 项;subject=审批事项)", false],
  ["as much", "[420项](quantity:420 项;subject=审批事项)", true],
])("%s", (_, sentence, met) => {
  expect(numberPairs(promise("[420项](quantity:420 项;subject=审批事项)。"), told(sentence))).toMatchObject([{ met }]);
});

test("an upper bound is met from below", () => {
  const [pair] = numberPairs(
    promise("[5天](quantity:5 天;subject=平均办理时间;approx=不超过)。"),
    told("[3天](quantity:3 天;subject=平均办理时间)。"),
  );
  expect(pair).toMatchObject({ promised: 5, reported: 3, met: true });
});

test.each([
  ["other units", "[430家](quantity:430 家;subject=审批事项)"],
  ["other things", "[430项](quantity:430 项;subject=服务事项)"],
  ["short ends of a name", "[430项](quantity:430 项;subject=事项)"],
  ["further plans", "[430项](quantity:430 项;subject=审批事项;planned=true)"],
])("%s make no pair", (_, sentence) => {
  expect(numberPairs(promise("[420项](quantity:420 项;subject=审批事项)。"), told(sentence))).toEqual([]);
});
