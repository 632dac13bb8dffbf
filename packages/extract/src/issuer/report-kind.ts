import type { ReportFacts } from "@govkg/model";
import type { Reading } from "../reading.js";
import { reportTitle } from "./report-title.js";

type ReportKind = ReportFacts["kind"];

/** How far from its beginning a text says what it is. */
const HEAD = 1500;

const RULE_OF_LAW = /法治政府|依法行政|法治建设|依法治[省市区县旗州国]|述法|第一责任人/u;
const WORK_REPORT =
  /政府工作报告|代表[省市区县旗州镇乡].{0,10}政府.{0,6}(?:向大会|报告工作)|各位(?:代表|主任)|20\d\d年(?:政府)?工作回顾/u;

/** Kind of report by its title, else by its first lines; null for a text that gives too few signs of being one. */
export function reportKind(reading: Reading): ReportKind | null {
  const title = reportTitle(reading.document)?.text ?? "";
  const head = reading.text.slice(0, HEAD);
  if (weigh(reading, title, head) < ENOUGH) return null;
  for (const text of [title, head]) {
    if (WORK_REPORT.test(text)) return "work-report";
    if (RULE_OF_LAW.test(text)) return "rule-of-law";
  }
  return "other";
}

const ENOUGH = 2;

/** Signs for and against a report, with their weights: one alone may mislead, a law or notice has several against it. */
function weigh(reading: Reading, title: string, head: string): number {
  const roles = new Set(reading.document.sections.map(({ role }) => role));
  const signs: readonly (readonly [boolean, number])[] = [
    [REPORT_TITLE.test(title), 2],
    [RULE_OF_LAW.test(title), 1],
    [OPENING.test(head), 2],
    [WORK_REPORT.test(title) || WORK_REPORT.test(head), 3],
    [hasThree(reading.text, SUBJECTS), 1],
    [roles.has("results"), 1],
    [roles.has("problems"), 1],
    [roles.has("plan"), 1],
    [OTHER_TITLE.test(title), -3],
    [hasThree(reading.text, ARTICLES), -4],
  ];
  return signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
}

const REPORT_TITLE =
  /(?:报告|总结|情况|年报|汇报|述法|述职|材料)(?:的?(?:函|报告|公示|公告|公开|说明))?(?:[(（][^()（）]*[)）])?$|报告》的通知$/u;
const OTHER_TITLE =
  /(?:(?<!报告》的)通知|意见|办法|方案|规定|条例|细则|决定|通告|公告|指引|指南|令|批复|规则|规范|标准|问答|清单|预算|决算)$/u;
const OPENING = /(?:报告|总结|汇报|述法|情况|公布|公告|通报)如下|特此报告/u;

const SUBJECTS = /法治政府|依法行政|法治建设/gu;
const ARTICLES = /^第[一二三四五六七八九十]{1,3}条/gmu;

function hasThree(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  for (let count = 0; count < 3; count++) if (pattern.exec(text) === null) return false;
  return true;
}
