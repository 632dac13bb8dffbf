import type { Change, Quantity, Span } from "@govkg/model";
import type { Candidate } from "../candidate.js";
import { CharacterSet } from "../character-set.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { isPlanned } from "../stance/is-planned.js";
import { changeOf, type Lead, readLead } from "./change.js";
import { type Figure, readFigure } from "./figure.js";
import { isCounted } from "./is-counted.js";
import { NumberFreeSpans } from "./number-free-spans.js";
import { isNumeralStart } from "./numeral.js";
import { Periods } from "./period.js";
import type { QuantityGrammar } from "./quantity-grammar.js";
import { type EarlierSubject, subjectOf } from "./subject.js";
import { isTableCell, rowLabel } from "./table-cell.js";

/** What the rules on figures read: the report, who reports, the claims that won, the word lists. */
export interface QuantityTask {
  readonly reading: Reading;
  readonly context: ReportContext;
  readonly kept: readonly Candidate[];
  readonly grammar: QuantityGrammar;
}

/** Reported figures in order of the text, in source offsets; numbers inside names and quotations are none. */
export function findQuantities(task: QuantityTask): Quantity[] {
  const quantities: Quantity[] = [];
  const periods = new Periods(task.reading.text);
  let earlier: EarlierSubject[] = [];
  let nearest: CountedFigure | undefined;
  for (const figure of countedFigures(task)) {
    const isNext = nearest !== undefined && isSameSentence(task.reading.text, nearest.figure.end, figure.start);
    earlier = isNext ? earlier.filter(({ end }) => figure.start - end < FAR) : [];
    const counted = describe(task, figure, { earlier, previous: isNext ? nearest : undefined, nearest });
    quantities.push(toQuantity(task, counted, periods.before(figure.start, counted.sentence)));
    const { subject, unit } = counted;
    if (subject !== null) earlier.unshift({ subject, unit, end: figure.end });
    nearest = counted;
  }
  return quantities;
}

/** A figure with what its sentence says of it. */
interface CountedFigure {
  readonly figure: Figure;
  readonly unit: string;
  readonly sentence: Span;
  readonly lead: Lead;
  readonly subject: Span | null;
  /** Whether it fills a line of a flattened table. */
  readonly isCell: boolean;
  readonly change: Change | null;
}

function countedFigures({ reading, kept, grammar }: QuantityTask): Figure[] {
  const { text } = reading;
  const figures: Figure[] = [];
  const names = new NumberFreeSpans(text, kept);
  for (let at = 0; at < text.length; ) {
    if (!isNumeralStart(text, at)) {
      at++;
      continue;
    }
    const nameEnd = names.endAt(at);
    if (nameEnd > at) {
      at = nameEnd;
      continue;
    }
    const { figure, end } = readFigure(text, startOfCount(text, at), grammar);
    if (figure !== null && isCounted(text, figure, grammar)) figures.push(figure);
    at = Math.max(end, at + 1);
  }
  return figures;
}

/** `2.13个事项` at the head of a line is item 2 and 13 of something. */
function startOfCount(text: string, at: number): number {
  const isHead = at === 0 || text[at - 1] === "\n";
  if (!isHead || !/^\d{1,2}\.\d{1,4}[个项条件家名人次份场种类]/u.test(text.slice(at, at + 8))) return at;
  return text.indexOf(".", at) + 1;
}

/** Figures farther apart do not share what they count. */
const FAR = 120;
const SENTENCE_END = new CharacterSet("。!?\n");

/** Figures share what they count across ， and ； but not across 。 and lines; far ones do not. */
function isSameSentence(text: string, end: number, start: number): boolean {
  if (start - end >= FAR) return false;
  for (let at = end; at < start; at++) if (SENTENCE_END.hasAt(text, at)) return false;
  return true;
}

/** The unit as written; a full-width ％ is %. */
function unitOf(reading: Reading, { unit, sign }: Figure): string {
  if (unit === null) return sign ?? "";
  const folded = reading.text.slice(unit.start, unit.end);
  return folded === "%" ? folded : reading.surface(unit);
}

interface Before {
  /** What figures before in the same sentence count, the nearest first. */
  readonly earlier: readonly EarlierSubject[];
  /** The figure before in the same sentence. */
  readonly previous: CountedFigure | undefined;
  /** The figure before, wherever it is. */
  readonly nearest: CountedFigure | undefined;
}

function describe(
  { reading, grammar }: QuantityTask,
  figure: Figure,
  { earlier, previous, nearest }: Before,
): CountedFigure {
  const { text, clauses } = reading;
  const sentence = clauses.sentenceAt(figure.start);
  const clause = clauses.clauseAt(figure.start);
  const unit = unitOf(reading, figure);
  const lead = readLead(text, figure.start, clause.start, grammar);
  const origin = originOf(text, figure, previous);
  const { isOrigin, direction } = lead;
  const scope = { clause, sentence, earlier, unit, lead: lead.end, isChange: direction !== undefined, isOrigin };
  const isCell = isTableCell(text, figure, lead.end);
  const cell = isCell ? cellSubject(text, lead.end, nearest) : null;
  const subject = cell ?? (origin === null ? subjectOf(text, figure, scope, grammar) : origin.subject);
  return {
    figure,
    unit,
    sentence,
    lead,
    subject,
    isCell,
    change: changeOf(lead, figure.value, origin?.figure.value),
  };
}

/** Cells of one row count the same; the first takes the row's label. */
function cellSubject(text: string, lead: number, nearest: CountedFigure | undefined): Span | null {
  const isNextCell = nearest !== undefined && nearest.figure.end === lead - 1 && nearest.isCell;
  return isNextCell ? nearest.subject : rowLabel(text, lead);
}

/** The figure that this one changed from: 由340个|压缩到138个. */
function originOf(text: string, figure: Figure, previous: CountedFigure | undefined): CountedFigure | null {
  if (previous?.lead.isOrigin !== true || figure.start - previous.figure.end > 8) return null;
  return /^[^,;]{0,6}[到至为成]$/u.test(text.slice(previous.figure.end, figure.start)) ? previous : null;
}

function toQuantity({ reading, context }: QuantityTask, counted: CountedFigure, period: string | null): Quantity {
  const { figure, unit, subject, change } = counted;
  const { start, end } = reading.toSource(figure);
  const subjectSpan = subject === null ? null : reading.toSource(subject);
  return {
    start,
    end,
    text: reading.document.text.slice(start, end),
    value: figure.value,
    max: figure.max,
    unit,
    approx: figure.approx,
    subject: subject === null ? "" : reading.surface(subject),
    subjectStart: subjectSpan?.start,
    subjectEnd: subjectSpan?.end,
    change: change ?? undefined,
    period: period ?? undefined,
    planned: isPlanned(figure, reading, context),
    role: reading.roleAt(figure.start),
    rule: figure.rule,
  };
}
