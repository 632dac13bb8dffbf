import { readText } from "@govkg/read";
import { describe, expect, it } from "vitest";
import { outlineOf, topRoles } from "./outline.js";

const outline = (text: string): string[] => outlineOf(readText(text, { id: "report" }));

describe("section tree", () => {
  it.each<[string, string, string[]]>([
    [
      "official styles nest: 一、（一）1.（1）①",
      "甲县司法局2024年法治政府建设年度报告\n一、主要工作\n（一）学习\n1.领导干部\n（1）党组\n①传达精神。\n（二）宣传\n二、存在问题",
      [
        "results 一、主要工作",
        "  results （一）学习",
        "    results 1.领导干部",
        "      results （1）党组",
        "        results ①传达精神。",
        "  results （二）宣传",
        "problems 二、存在问题",
      ],
    ],
    [
      "run-in headings end at their first sentence",
      "一、主要工作\n（一）强化学习。组织专题学习五次。\n（二）强化宣传。走进乡村。\n二、下一步打算",
      ["results 一、主要工作", "  results （一）强化学习。", "  results （二）强化宣传。", "plan 二、下一步打算"],
    ],
    [
      "text before the first section is a preamble",
      "甲县司法局2024年法治政府建设年度报告\n2024年，我局认真履职，现将情况报告如下：\n一、主要工作\n审查合同。",
      ["other ~2024年，", "results 一、主要工作"],
    ],
    [
      "Markdown headings",
      "# 甲县司法局2024年法治政府建设年度报告\n\n## 一、主要工作\n\n审查合同。\n\n## 存在问题\n\n- 力量不足。\n\n## **三、下一步打算**\n\n充实力量。",
      ["results 一、主要工作", "problems 存在问题", "plan 三、下一步打算"],
    ],
    [
      "blanks inside the numbering",
      "一 、主要工作\n审查合同。\n二 存在问题\n力量不足。\n三、 2025 年工作打算\n充实力量。",
      ["results 一 、主要工作", "problems 二 存在问题", "plan 三、 2025 年工作打算"],
    ],
    [
      "a heading without a number over numbers that begin again",
      "2024年工作回顾\n一、依法决策\n审查合同。\n二、严格执法\n规范检查。\n2025年工作安排\n一、依法决策\n完善程序。\n二、严格执法\n开展培训。",
      [
        "results 2024年工作回顾",
        "  results 一、依法决策",
        "  results 二、严格执法",
        "plan 2025年工作安排",
        "  plan 一、依法决策",
        "  plan 二、严格执法",
      ],
    ],
    [
      "wrapped lines are one paragraph",
      wrapped(
        "一、主要工作\n（一）深入学习贯彻习近平法治思想，把法治建设摆在全局工作的重要位置来谋划和推进。全年组织专题学习六次，覆盖全体干部。\n二、存在问题\n（一）执法力量与承担的任务还不相适应，专业人才尤其缺乏。\n三、下一步打算\n（一）充实执法力量，面向社会公开招录具有法律职业资格的人员，开展跟班学习和案卷评查。",
      ),
      [
        "results 一、主要工作",
        "  results （一）深入学习贯彻习近平法治思想，把法治建设\n摆在全局工作的重要位置来谋划和推进。",
        "problems 二、存在问题",
        "  problems （一）执法力量与承担的任务还不相适应，专业人\n才尤其缺乏。",
        "plan 三、下一步打算",
        "  plan （一）充实执法力量，面向社会公开招录具有法律\n职业资格的人员，开展跟班学习和案卷评查。",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

/** A text broken every 22 characters, as conversion from a printed page leaves it. */
function wrapped(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/(.{22})(?=.)/gu, "$1\n"))
    .join("\n");
}

describe("roles of headings", () => {
  const report = (heading: string): string =>
    `甲县司法局2024年法治政府建设年度报告\n一、主要工作情况\n审查合同。\n二、${heading}\n力量不足，宣传不够。`;

  it.each([
    ["存在的问题", "problems"],
    ["存在问题和不足", "problems"],
    ["工作中存在的主要困难和问题", "problems"],
    ["2024年度推进法治政府建设存在的不足和原因", "problems"],
    ["短板与不足", "problems"],
    ["存在的问题及原因分析", "problems"],
    ["上一年度问题整改情况", "previous-problems"],
    ["2023年法治政府建设存在问题改进情况", "previous-problems"],
    ["2023年存在的问题", "previous-problems"],
    ["督察反馈问题整改落实情况", "previous-problems"],
    ["问题回访", "previous-problems"],
    ["“回头看”情况", "previous-problems"],
    ["2025年工作打算", "plan"],
    ["二〇二五年工作思路", "plan"],
    ["2025年度推进法治政府建设的主要安排", "plan"],
    ["2025年主要工作", "plan"],
    ["下一步工作计划", "plan"],
    ["下步打算", "plan"],
    ["明年工作重点", "plan"],
    ["今后努力方向", "plan"],
    ["2024年重点任务完成情况", "results"],
    ["2024年工作计划落实情况", "results"],
    ["着力破解群众关心的难点问题", "results"],
    ["聚焦突出问题，化解矛盾纠纷", "results"],
    ["党政主要负责人履行推进法治建设第一责任人职责情况", "results"],
    ["其他需要报告的事项", "other"],
  ])("%s: %s", (heading, role) => {
    expect(topRoles(report(heading)).at(-1)).toBe(role);
  });

  it("a section behind the plan goes on planning", () => {
    const text =
      "甲市2024年工作报告\n一、2024年工作回顾\n稳步发展。\n二、2025年工作安排\n加快发展。\n三、加强政府自身建设\n依法行政。";
    expect(topRoles(text)).toEqual(["results", "plan", "plan"]);
  });

  it.each(["名词解释", "附件2 名词解释", "《政府工作报告》有关内容名词注释"])(
    "%s behind the plan is no plan, whatever its numbers",
    (heading) => {
      const text = `甲市2024年工作报告\n一、2024年工作回顾\n稳步发展。\n二、2025年工作安排\n加快发展。\n${heading}\n1.两新：一种更新。\n一、扩大就业\n更多岗位。`;
      expect(topRoles(text)).toEqual(["results", "plan", "other"]);
    },
  );

  it("the year of a work report is the one it looks back on", () => {
    const text = "2025年甲市政府工作报告\n一、2024年工作回顾\n稳步发展。\n二、2025年主要工作\n加快发展。";
    expect(topRoles(text)).toEqual(["results", "plan"]);
  });

  it("without a title the date of the signature tells the year", () => {
    const text = "一、主要工作\n审查合同二十份。\n二、2024年主要工作\n加快发展步伐。\n\n甲县司法局\n2024年1月10日";
    expect(topRoles(text)).toEqual(["results", "plan"]);
  });
});

describe("sections that a paragraph opens", () => {
  const text = (last: string): string => `甲县司法局2024年法治政府建设年度报告\n2024年，我局审查合同20份。\n${last}`;

  it.each([
    ["但工作中仍存在一些不足：一是力量不足；二是宣传不够。", "problems"],
    ["我们也清醒地认识到，执法力量还不够强。", "problems"],
    ["下一步，我局将充实执法力量。", "plan"],
    ["2025年，我局将充实执法力量。", "plan"],
  ])("%s", (paragraph, role) => {
    expect(topRoles(text(paragraph))).toEqual([role]);
  });

  it("a paragraph on the year of the report is no plan", () => {
    expect(topRoles(text("2024年，我局将法治建设纳入重点工作，要求各科室落实。"))).toEqual([]);
  });

  it("the end of one subsection opens nothing while others follow", () => {
    const report =
      "一、主要工作\n（一）学习。\n下一步，我局将继续学习。\n（二）宣传。\n走进乡村。\n二、存在问题\n力量不足。";
    expect(outline(report)).toEqual([
      "results 一、主要工作",
      "  results （一）学习。",
      "  results （二）宣传。",
      "problems 二、存在问题",
    ]);
  });
});
