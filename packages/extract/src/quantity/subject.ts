import type { Span } from "@govkg/model";
import type { Figure } from "./figure.js";
import { nounPhraseBefore, nounPhraseBehind, verbBefore } from "./noun-phrase.js";
import type { QuantityGrammar } from "./quantity-grammar.js";

/** What an earlier figure of the same sentence counted, and by which unit. */
export interface EarlierSubject {
  readonly subject: Span;
  readonly unit: string;
}

export interface SubjectScope {
  /** The clause that holds the figure. */
  readonly clause: Span;
  readonly sentence: Span;
  /** The figure before in the same sentence, when it has a subject. */
  readonly earlier: EarlierSubject | null;
  readonly unit: string;
  /** Where the words before the number end, links and words of change left out. */
  readonly lead: number;
  readonly isChange: boolean;
}

const MEASURE = /^(?:%|‰|个?百分点|.{0,2}元|个?小时|分钟|天|日|个?工作日|个月|年|倍|成)$/u;

/**
 * Span of the words that say what a figure counts (ontology 6): the noun phrase behind the unit (`9个苏木镇街道`),
 * else the one before the number (`整改率为100%`), else what an earlier clause named (`收到申请84件，审结71件`), else
 * the verb (`办案189件`). Null when the sentence names none.
 */
export function subjectOf(text: string, figure: Figure, scope: SubjectScope, grammar: QuantityGrammar): Span | null {
  const behind = nounPhraseBehind(text, figure.end, { limit: scope.clause.end, grammar });
  const before = nounPhraseBefore(text, scope.lead, { limit: scope.clause.start, grammar });
  const isMeasure = MEASURE.test(scope.unit);
  const isOfBehind = text[figure.end] === "的";
  if (behind !== null && (!isMeasure || isOfBehind || before === null)) return behind;
  if (before !== null) return before;
  return subjectWithoutNoun(text, figure, scope, grammar);
}

function subjectWithoutNoun(text: string, figure: Figure, scope: SubjectScope, grammar: QuantityGrammar): Span | null {
  const { clause, earlier, lead, unit, sentence } = scope;
  const verb = verbBefore(text, lead, { limit: clause.start, grammar });
  const isCarried = earlier !== null && (verb === null || scope.isChange || carries(text, verb, grammar));
  const isSameKind = earlier !== null && (earlier.unit === unit || scope.isChange || verb === null);
  if (isCarried && isSameKind) return earlier.subject;
  if (verb !== null && !grammar.links.lengthAt(text, verb.start)) return verb;
  const acting = verbBehind(text, figure.end, grammar);
  if (acting !== null) return acting;
  if (verb !== null) return verb;
  return nounPhraseBefore(text, clause.start - 1, { limit: sentence.start, grammar });
}

function carries(text: string, verb: Span, grammar: QuantityGrammar): boolean {
  return grammar.carryingVerbs.lengthBefore(text, verb.end) > 0;
}

/** 1,380余人次参加: with no noun around, the verb tells what was counted. */
function verbBehind(text: string, at: number, grammar: QuantityGrammar): Span | null {
  const length = grammar.breaks.lengthAt(text, at);
  return length >= 2 ? { start: at, end: at + length } : null;
}
