import type { SectionRole } from "@govkg/model";
import { yearIn } from "./report-year.js";

/** What a heading announces; `joined` when it is problems (or their cure) and something else in one. */
export interface ToldRole {
  readonly role: SectionRole;
  readonly joined: boolean;
}

const SHORTCOMING = "(?:问题|不足|短板|薄弱环节|差距|困难|弱项|瓶颈|难点|挑战)";

/** 上一年度问题整改情况, 2022年存在问题改进情况, 回头看整改成效, 问题回访. */
const PREVIOUS = new RegExp(
  `(?:上一?年度?|去年|往年|前一?年度?|20\\d{2}年度?(?:报告|督察|反馈|考核|存在|指出)).{0,24}(?:${SHORTCOMING}|整改|反馈)` +
    `|(?:${SHORTCOMING}|反馈|督察|巡察|意见).{0,6}(?:整改(?!措施|方向|打算|计划|思路|建议|举措)|回访|改进情况|解决情况)` +
    "|整改(?:情况|落实|成效|进展|完成|结果)|回头看",
  "u",
);
/** The shortcoming is what the heading names last, or before a second part. */
const PROBLEMS = new RegExp(
  `${SHORTCOMING}(?:之处)?(?:$|[和及与以、,(:;]|主要|分析|原因|清单|所在|。)|^(?:存在|面临)`,
  "u",
);
/** 履职情况及存在问题 joins results and problems. */
const RESULTS_AND_PROBLEMS = new RegExp(
  `(?:情况|成效|工作|做法|举措)(?:以及|及|和|与|、)(?:其|目前|当前)?(?:存在|主要|面临)的?.{0,4}${SHORTCOMING}`,
  "u",
);
/** 着力解决群众关心的问题 is a result: the heading acts on a problem instead of owning it. */
const ACTS = /解决|破解|化解|整治|聚焦|针对|围绕|补齐|破除|突破|消除|直面|导向|攻坚|疑难|解答|常见/u;
const PLAN =
  /下一?步|下一?阶段|下一?年度?|来年|明年|今后|新的一年|^(?:工作)?(?:计划|打算|安排|思路|设想|展望)|(?:工作|主要|重点)(?:计划|打算|安排|思路|设想|展望|谋划|考虑)|努力方向|工作方向|(?:改进|整改)(?:措施|方向|举措|思路|计划|打算)/u;
/** Words that make a plan of a heading which names a year, when the year of the report is not known. */
const PLANNED = /(?:安排|计划|打算|思路|设想|任务|怎么干|展望|目标|举措|重点)/u;
const DONE = /(?:完成|落实|执行|开展|推进|进展)情况|总结|成效|回顾/u;

/**
 * Role of a section by its heading (full-width ASCII narrowed); null when the heading tells none.
 *
 * @param year year that the report is about, where known: a heading on a later year is a plan.
 */
export function roleOfHeading(heading: string, year: number | null): ToldRole | null {
  const bare = heading.slice(0, 60).replace(/\s/gu, "");
  const isPlan = isPlanHeading(bare, year);
  if (PREVIOUS.test(bare))
    return { role: "previous-problems", joined: /当前|目前|主要问题|存在/u.test(withoutCure(bare)) || isPlan };
  if (RESULTS_AND_PROBLEMS.test(bare)) return { role: "results", joined: true };
  const named = yearIn(bare);
  const isPast = named !== null && year !== null && named < year;
  if (PROBLEMS.test(bare) && !ACTS.test(bare))
    return { role: isPast ? "previous-problems" : "problems", joined: isPlan };
  return isPlan ? { role: "plan", joined: false } : null;
}

/** 整改情况和存在的主要问题 joins two parts, 存在问题整改情况 is one. */
function withoutCure(heading: string): string {
  return heading.slice(heading.search(/整改|回访|改进|解决|回头看/u));
}

function isPlanHeading(bare: string, year: number | null): boolean {
  if (DONE.test(bare)) return false;
  const named = yearIn(bare);
  if (named === null) return PLAN.test(bare);
  if (year !== null) return named > year || /下一?步|下一?阶段|下一?年度?|明年|今后/u.test(bare);
  return PLAN.test(bare) || PLANNED.test(bare);
}

const PROBLEM_LEAD = new RegExp(
  `(?:存在|还有|仍有|尚有|不少|面临|当前|主要|以下|这些)[^。;]{0,24}?${SHORTCOMING}[^。;]{0,16}?[:：。]` +
    `|${SHORTCOMING}(?:和${SHORTCOMING})?(?:是|有|表现在|主要(?:是|有|表现))[^。;]{0,6}?[:：,]` +
    "|清醒地?(?:认识|看|意识|感|知)[到道]",
  "u",
);
const PLAN_LEAD =
  /^下一步(?:工作|打算|措施|举措|计划)?[:：]|^(?:[^。,，]{0,14}[,，])?(?:下一?步|下一?阶段|下一?年度?|明年|来年|今后|新的一年|接下来)[,，里中我]?[^。]{0,60}(?:将|要|拟|计划|重点|着力|着重|继续|进一步|努力|坚持)/u;
const YEAR_LEAD = /^(?:针对[^。,，]{0,12}(?:问题|不足)[,，])?(?:20\d{2}|二[〇○零][^年]{2})年/u;
const INTENDS = /^[^。]{0,70}(?:将|(?<![主重必需])要|拟|计划|重点|着力|着重|继续|进一步)/u;
const PREVIOUS_LEAD =
  /^(?:针对|对|围绕|聚焦|就)?[^。,，]{0,12}(?:上一?年度?|去年|20\d{2}年(?:度)?(?:报告|督察|考核|反馈|部门|法治|指出|存在|[^,，。]{0,12}(?:不够|不足|问题)))[^。]{0,30}(?:问题|不足|短板)|^上年(?:说过|提出|指出)/u;

/**
 * Role that the first words of an unnumbered paragraph announce (2025年，我局将…; 当前主要问题是：…), or null.
 *
 * @param year year that the report is about, where known.
 */
export function roleOfLead(paragraph: string, year: number | null): SectionRole | null {
  const head = paragraph.slice(0, 200).replace(/\s/gu, "").slice(0, 160);
  if (PREVIOUS_LEAD.test(head) && isPastLead(head, year)) return "previous-problems";
  if (PLAN_LEAD.test(head) || isYearLead(head, year)) return "plan";
  return PROBLEM_LEAD.test(head) && !/^(?:针对|围绕|聚焦)/u.test(head) ? "problems" : null;
}

function isPastLead(head: string, year: number | null): boolean {
  const named = yearIn(head.slice(0, 40));
  return named === null || year === null || named <= year;
}

/** A paragraph that begins with a year plans when the year is still to come. */
function isYearLead(head: string, year: number | null): boolean {
  if (!YEAR_LEAD.test(head)) return false;
  const named = yearIn(head);
  return year === null || named === null ? INTENDS.test(head) : named > year;
}

/** Words with which a sentence inside a paragraph turns to what is wrong: 但仍存在…, 当前主要问题是：. */
const TURN =
  /^(?:但|但是|同时|当前|目前|不过|然而|与此同时|虽然|尽管|对照|在[^。,，]{2,20}(?:同时|基础上)|我[们局区市县省]|存在|主要(?:问题|存在)|工作中|也|仍)/u;

/** Role that a sentence inside a paragraph opens, or null: sharper than at the head of a paragraph. */
export function roleOfTurn(sentence: string, year: number | null): SectionRole | null {
  const role = roleOfLead(sentence, year);
  return role === "problems" && !TURN.test(sentence) ? null : role;
}

/** Offset behind the words that introduce problems inside a paragraph (当前主要问题是：), or 0. */
export function problemLeadEnd(paragraph: string): number {
  const found = PROBLEM_LEAD.exec(paragraph.slice(0, 400));
  return found === null ? 0 : found.index + found[0].length;
}

const RESULTS = /工作|成效|举措|做法|情况|履行|落实|推进|建设|亮点|总结|特色/u;
const ASIDE = /^(?:其他|其它|附|注释|说明|需要说明)|名词(?:解释|注释|说明)/u;

/** Role of a top section whose heading tells nothing of problems or plans; behind a plan it goes on planning. */
export function fallbackRole(heading: string, isBehindPlan: boolean): SectionRole {
  if (ASIDE.test(heading)) return "other";
  if (isBehindPlan) return /情况|事项/u.test(heading) ? "other" : "plan";
  return heading === "" || RESULTS.test(heading) || heading.length > 4 ? "results" : "other";
}
