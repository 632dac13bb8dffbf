import { describe, it } from "vitest";
import { expectMarked, PLAN_HEADING } from "../marked-text.js";

const RESULTS: readonly (readonly [string, string, boolean])[] = [
  ["a result", "落实《X》。", false],
  ["下一步", "下一步，将落实《X》。", true],
  ["明年", "明年，我局将贯彻《X》。", true],
  ["the year after the report's", "2025年，我局将贯彻《X》。", true],
  ["the report's own year", "2024年，我局全面贯彻《X》。", false],
  ["the year before", "2023年将《X》列入学习内容。", false],
  ["拟 before a verb of making", "拟出台《X》。", true],
  ["foreseen for the year after", "计划于2025年落实《X》。", true],
  ["drafted is not planned", "草拟制定《X》的建议。", false],
  ["the next sentence", "全年检查十次。下一步，将强化监督。我局已执行《X》。", false],
  ["a plan of studies is no plan", "将《X》列入学法计划。", false],
];

describe("planned", () => {
  it.each(RESULTS)("%s", (_, paragraph, planned) => {
    expectMarked(paragraph.replace("X", `[公平竞争审查条例](law;planned=${planned})`), { year: 2024 });
  });
  it("all of the plan section", () => {
    expectMarked("落实《[公平竞争审查条例](law;planned=true)》。", { heading: PLAN_HEADING });
  });
});
