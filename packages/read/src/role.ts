import type { SectionRole } from "@govkg/model";

const PREVIOUS =
  /(?:上一?年度?|去年|往年|前一?年度?|\d{4}年(?:度)?(?:报告|督察|反馈|考核|存在|指出)).{0,24}(?:问题|不足|短板|整改|反馈)|(?:问题|反馈|督察|巡察|意见).{0,6}整改|整改(?:情况|落实|成效|进展)|回头看/u;
const PROBLEMS =
  /(?:存在|面临|主要|当前|突出|问题|尚有|还有|仍有)?.{0,8}(?:问题|不足|短板|薄弱环节|差距|困难|弱项|瓶颈|难点)(?!.{0,10}(?:整改|解决|化解|整治|攻坚))/u;
const PLAN =
  /下一?步|下一?阶段|下一?年度?|来年|明年|今后|(?:\d{4}|二[〇○零]..)年度?.{0,12}(?:安排|计划|打算|思路|设想|任务|怎么干|展望|目标|举措|重点)|^(?:工作)?(?:计划|打算|安排|思路|设想|展望)|(?:工作|主要|重点)(?:计划|打算|安排|思路|设想|展望)|努力方向|工作方向|改进(?:措施|方向|举措)/u;
const DONE = /(?:完成|落实|执行|开展|推进|进展)情况|总结|成效|回顾/u;

/**
 * Role of a section by its heading (full-width ASCII narrowed); null when the heading tells none. `joined` says that
 * it announces problems and plans in one.
 */
export function roleOfHeading(heading: string): { readonly role: SectionRole; readonly joined: boolean } | null {
  const bare = heading.replace(/\s/gu, "");
  if (PREVIOUS.test(bare)) return { role: "previous-problems", joined: /当前|主要问题|存在/u.test(bare) };
  const isPlan = PLAN.test(bare) && !DONE.test(bare);
  if (PROBLEMS.test(bare) && isTelling(bare)) return { role: "problems", joined: isPlan };
  if (isPlan) return { role: "plan", joined: false };
  return null;
}

/** A heading about problems names them as its own subject; 着力解决群众关心的问题 is a result. */
function isTelling(heading: string): boolean {
  return !/(?:解决|破解|化解|整治|聚焦|针对|围绕|补齐|破除|突破|消除|直面|问题导向)/u.test(heading);
}

const PROBLEM_LEAD =
  /(?:存在|还有|仍有|尚有|不少|面临|当前|主要|以下|这些)[^。;]{0,24}(?:问题|不足|短板|差距|薄弱环节|困难|弱项)[^。;]{0,16}[:：。]|(?:问题|不足|短板|差距|薄弱环节|困难)(?:和(?:问题|不足|短板|差距))?(?:是|有|表现在|主要(?:是|有|表现))[^。;]{0,6}[:：,]/u;
const PLAN_LEAD =
  /^(?:下一?步|下一?阶段|下一?年度?|明年|来年|今后|(?:20\d{2}|二[〇○零][^年]{2})年)[,，]?[^。]{0,60}(?:将|要|拟|计划|重点|着力|着重|继续|进一步)/u;
const PREVIOUS_LEAD = /^(?:针对|对|围绕|聚焦)?[^。,，]{0,12}(?:上一?年度?|去年|\d{4}年(?:度)?报告)[^。]{0,30}(?:问题|不足|短板)/u;

/** Role that the first sentences of an unnumbered paragraph announce (2025年，我局将…), or null. */
export function roleOfLead(paragraph: string): SectionRole | null {
  const head = paragraph.replace(/\s/gu, "").slice(0, 160);
  if (PREVIOUS_LEAD.test(head)) return "previous-problems";
  if (PLAN_LEAD.test(head)) return "plan";
  return PROBLEM_LEAD.test(head) ? "problems" : null;
}

/** Offset behind the words that introduce problems inside a paragraph (当前主要问题是：), or 0. */
export function problemLeadEnd(paragraph: string): number {
  const found = PROBLEM_LEAD.exec(paragraph);
  return found === null ? 0 : found.index + found[0].length;
}

const RESULTS = /工作|成效|举措|做法|情况|履行|落实|推进|建设|亮点|总结|特色/u;

/** Role of a top section whose heading tells nothing of problems or plans. */
export function fallbackRole(heading: string): SectionRole {
  return heading === "" || RESULTS.test(heading) || heading.length > 4 ? "results" : "other";
}
