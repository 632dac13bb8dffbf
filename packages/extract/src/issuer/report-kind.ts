import type { ReportFacts } from "@govkg/model";
import type { Reading } from "../reading.js";
import { reportTitle } from "./report-title.js";

type ReportKind = ReportFacts["kind"];

/** How far from its beginning a text says what it is. */
const HEAD = 1500;

const RULE_OF_LAW = /法治政府|依法行政|法治建设|依法治[省市区县旗州国]|述法|第一责任人/u;
const WORK_REPORT = /政府工作报告|代表[省市区县旗州镇乡].{0,10}政府.{0,6}(?:向大会|报告工作)|各位(?:代表|主任)|20\d\d年(?:政府)?工作回顾/u;
const OTHER_REPORT = /(?:工作|年度|情况)的?(?:报告|总结|汇报|年报)|年度报告|工作总结|(?:报告|总结|汇报|公开|公告)如下/u;

/** Kind of report by its title, else by its first lines; null for a text that gives no sign of being a report. */
export function reportKind(reading: Reading): ReportKind | null {
  const title = reportTitle(reading.document)?.text ?? "";
  const head = reading.text.slice(0, HEAD);
  for (const text of [title, head]) {
    if (WORK_REPORT.test(text)) return "work-report";
    if (RULE_OF_LAW.test(text) && isReport(reading, text)) return "rule-of-law";
  }
  return isReport(reading, `${title}\n${head}`) ? "other" : null;
}

/** A report says so in its title or its opening, or has the sections of one. */
function isReport(reading: Reading, text: string): boolean {
  if (OTHER_REPORT.test(text) || reportTitle(reading.document) !== null) return true;
  const roles = new Set(reading.document.sections.map(({ role }) => role));
  return roles.has("results") && (roles.has("plan") || roles.has("problems"));
}
