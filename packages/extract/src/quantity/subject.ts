import type { Span } from "@govkg/model";
import type { Figure } from "./figure.js";
import { nounPhraseBefore, nounPhraseBehind, verbBefore, verbBehind } from "./noun-phrase.js";
import type { QuantityGrammar } from "./quantity-grammar.js";

/** What an earlier figure of the same sentence counted, and by which unit. */
export interface EarlierSubject {
  readonly subject: Span;
  readonly unit: string;
  /** End of that figure. */
  readonly end: number;
}

export interface SubjectScope {
  /** The clause that holds the figure. */
  readonly clause: Span;
  readonly sentence: Span;
  /** Figures before it in the same sentence that have a subject, the nearest first. */
  readonly earlier: readonly EarlierSubject[];
  readonly unit: string;
  /** Where the words before the number end, links and words of change left out. */
  readonly lead: number;
  readonly isChange: boolean;
  readonly isOrigin: boolean;
}

/** Units of a measure: what is measured stands before the number rather than behind it. */
const MEASURE =
  /^(?:%|‰|个?百分点|.{0,2}元|个?小时|分钟|天|日|个?工作日|个月|年|倍|成|公斤|千克|吨|亩|公顷|公里|平方公里|平方米|立方米|千瓦时|千瓦|兆瓦)$/u;

/**
 * Span of the words that say what a figure counts (ontology 6): the noun phrase behind the unit (`9个苏木镇街道`),
 * else the one before the number (`整改率为100%`), else what an earlier clause named (`收到申请84件，审结71件`), else
 * the verb (`办案189件`). Null when the sentence names none.
 */
export function subjectOf(text: string, figure: Figure, scope: SubjectScope, grammar: QuantityGrammar): Span | null {
  const listed = scope.earlier[0];
  // 参观35场、1600余人次: one thing counted twice
  if (listed !== undefined && listed.end === scope.lead - 1 && text[listed.end] === "、") return listed.subject;
  const told = OCCASIONS.test(scope.unit) ? verbOfTelling(text, scope) : null;
  if (told !== null) return told;
  const behind = behindFigure(text, figure, scope, grammar);
  const before = beforeFigure(text, scope, behind !== null || verbBehind(text, figure.end, grammar) !== null, grammar);
  const isBehindFirst = !MEASURE.test(scope.unit) && text[figure.end] !== "的";
  if (behind !== null && (isBehindFirst || before === null)) return behind;
  if (before !== null) return before;
  return subjectWithoutNoun(text, figure, scope, grammar);
}

const OCCASIONS = /^(?:场|场次|次|轮|期|遍|课时|学时)$/u;
/** The last verb of study and publicity with the laws it is about. */
const TELLING = /^.*(宣传|宣讲|学习|讲解|解读)(?![周月日])[^,;:]{0,80}(?:》|法|条例|法典)(?:等(?:法律法规|内容)?)?$/u;

/** How far before a number such a verb may stand: what it is about, and the end of a title. */
const TELLING_REACH = 110;

/** 宣传安全生产法与《消防条例》|68场: the times count the telling, not what is told. */
function verbOfTelling(text: string, { clause, lead }: SubjectScope): Span | null {
  // bounded, since a clause without marks may be as long as the text and hold a number in every line
  const from = Math.max(clause.start, lead - TELLING_REACH);
  const words = text.slice(from, lead);
  const told = TELLING.exec(words);
  if (told === null) return null;
  const verb = told[1] ?? "";
  const start = from + words.lastIndexOf(verb);
  return { start, end: start + verb.length };
}

/** The noun behind a unit; of a share the thing that is achieved: 100%实现网上申办. */
function behindFigure(text: string, figure: Figure, scope: SubjectScope, grammar: QuantityGrammar): Span | null {
  const isAchieved = scope.unit === "%" && text.startsWith("实现", figure.end);
  const start = isAchieved ? figure.end + 2 : figure.end;
  const phrase = nounPhraseBehind(text, start, { limit: scope.clause.end, grammar });
  // 420项目标 counts what the goal is about
  return phrase !== null && /^(?:任务)?目标/u.test(text.slice(phrase.start, phrase.end)) ? null : phrase;
}

/** The noun before a number, unless an earlier figure has counted it: 50家单位|54人, 《通知》等4件. */
function beforeFigure(
  text: string,
  scope: SubjectScope,
  hasMoreBehind: boolean,
  grammar: QuantityGrammar,
): Span | null {
  const { clause, earlier, lead, unit } = scope;
  const taken = earlier[0]?.end ?? 0;
  const phrase = nounPhraseBefore(text, lead, { limit: Math.max(clause.start, Math.min(taken, lead)), grammar });
  if (phrase === null) return null;
  const isTaken = phrase.start === taken && hasMoreBehind && (unit === "%" || !MEASURE.test(unit));
  const isExample = text.slice(phrase.start, phrase.end).includes("》") && earlier.some((other) => other.unit === unit);
  return isTaken || isExample ? null : withoutSoftVerb(text, phrase, grammar);
}

/** 审查|合同126份: at the head of the phrase such a word is the verb. */
function withoutSoftVerb(text: string, phrase: Span, grammar: QuantityGrammar): Span {
  const verb = grammar.softVerbs.lengthAt(text, phrase.start);
  // 建设工程 is a noun of its own
  const start = phrase.start + (grammar.nouns.lengthAt(text, phrase.start) > verb ? 0 : verb);
  return phrase.end - start >= 2 ? { start, end: phrase.end } : phrase;
}

function subjectWithoutNoun(text: string, figure: Figure, scope: SubjectScope, grammar: QuantityGrammar): Span | null {
  const { clause, lead, sentence, isChange } = scope;
  const verb = verbBefore(text, lead, { limit: clause.start, grammar });
  const same = scope.earlier.find(({ unit }) => unit === scope.unit) ?? (isChange ? scope.earlier[0] : undefined);
  // of an amount a part: 发放补贴4亿元，其中线上发放1亿元
  if (same !== undefined && scope.unit === "元" && text.startsWith("其中", clause.start)) return same.subject;
  if (verb !== null) {
    const acting = withActor(text, verb, clause.start, grammar);
    if (acting !== verb) return acting;
  }
  if (same !== undefined) return same.subject;
  if (verb !== null) return verb;
  const behind = scope.isOrigin ? null : verbBehind(text, figure.end, grammar);
  if (behind !== null) return behind;
  if (scope.unit.endsWith("百分点") && scope.earlier[0] !== undefined) return scope.earlier[0].subject;
  if (text.startsWith("占比", lead)) return { start: lead, end: lead + 2 };
  return nounPhraseBefore(text, clause.start - 1, { limit: sentence.start, grammar });
}

/** Words that end the name of an organ, a place or a group of people: who acts is not what is counted. */
const ACTOR = /(?:(?<![户小片厂园社景库灌])区|[局委办府院厅部会所队站镇道市县省乡村旗州心人员组])$/u;

/** A verb with its subject when that is no organ: “法治讲坛”开讲|6讲. */
function withActor(text: string, verb: Span, limit: number, grammar: QuantityGrammar): Span {
  const actor = nounPhraseBefore(text, verb.start, { limit, grammar });
  const isThing = actor !== null && actor.end === verb.start && !ACTOR.test(text.slice(actor.start, actor.end));
  return isThing ? { start: actor.start, end: verb.end } : verb;
}
