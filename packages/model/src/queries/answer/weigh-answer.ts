import { evidenceId } from "../../id.js";
import { isWithin } from "../../span.js";
import type { FollowUpRow, FollowUpStatus, NumberPair } from "../answers.js";
import { type Match, type Statement, StatementIndex } from "./statement-index.js";
import { type Promised, type Told, type ToldSentence, tellsDeeds } from "./told.js";

/**
 * Two sentences of two years with at least this score tell of the same deed. Judged by hand on pairs of reports of a
 * district bureau and of two cities: from 0.22 on about nine of ten do, below 0.15 nearly none.
 */
const SAME_DEED = 0.22;
/** Two items of two plans with at least this score say the same; few items make every pair of signs look rare. */
const SAME_ITEM = 0.25;
/** An item is kept when at least this share of its sentences is answered. */
const KEPT_SHARE = 0.6;
/** Sentences with fewer pairs of signs (一是, headings of two words) can't be told apart. */
const MIN_PAIRS = 6;

interface Seen {
  readonly numbers: readonly NumberPair[];
  /** Entities that the promise and the deeds of the next report both name. */
  readonly common: readonly string[];
}

/**
 * What became of a promise. Kept: most of its sentences have a statement of the same deed and its figures are met;
 * partly: some have, or a figure falls short; repeated: none has, but the next plan says it again; else dropped.
 * Where the text isn't kept, figures and entities decide, and entities alone never make it kept.
 */
export function weigh(
  promised: Promised,
  next: Told,
  seen: Seen,
): Pick<FollowUpRow, "status" | "answer" | "repeatedIn"> {
  const wanted = comparable(promised.sentences);
  const deeds = new StatementIndex(next.sentences.filter((sentence) => tellsDeeds(sentence) && isComparable(sentence)));
  const matches = wanted.map((sentence) => deeds.best(sentence));
  const best = strongest(matches);
  const repeatedIn = repetition(promised, next);
  return {
    status: statusOf(promised, { ...seen, matches, isRepeated: repeatedIn !== null }),
    answer: best && best.score >= SAME_DEED ? answerOf(best, next) : null,
    repeatedIn,
  };
}

function statusOf(
  promised: Promised,
  {
    numbers,
    common,
    matches,
    isRepeated,
  }: Seen & { readonly matches: readonly (Match | null)[]; readonly isRepeated: boolean },
): FollowUpStatus {
  const answered = matches.filter((match) => match !== null && match.score >= SAME_DEED).length;
  const isShort = numbers.some((pair) => !pair.met);
  const hasText = promised.sentences.length > 0;
  if (hasText && answered > 0) return !isShort && answered >= KEPT_SHARE * matches.length ? "kept" : "partly";
  if (numbers.length > 0) return isShort ? "partly" : "kept";
  if (!hasText && common.length > 0) return "partly";
  return isRepeated ? "repeated" : "dropped";
}

function comparable(sentences: readonly ToldSentence[]): readonly ToldSentence[] {
  const long = sentences.filter(isComparable);
  return long.length > 0 ? long : sentences;
}

function isComparable({ pairs }: ToldSentence): boolean {
  return pairs.size >= MIN_PAIRS;
}

function strongest(matches: readonly (Match | null)[]): Match | null {
  let best: Match | null = null;
  for (const match of matches) if (match && match.score > (best?.score ?? 0)) best = match;
  return best;
}

function answerOf({ statement, score }: Match, next: Told): FollowUpRow["answer"] {
  const told = next.sentences.find(({ start }) => start === statement.start);
  return {
    text: told?.text ?? "",
    evidence: evidenceId(next.report, statement),
    score: Math.round(score * 1000) / 1000,
  };
}

/** The item of the next plan that says it again: by its words, or, where no text is kept, by all it concerns. */
function repetition({ item, sentences, entities }: Promised, next: Told): string | null {
  const items = next.commitments.map((row) => ({
    id: row.id,
    row,
    statement: joined(
      next.sentences.filter((one) => isWithin(one, row)),
      row,
    ),
  }));
  if (sentences.length === 0) {
    const same = items.find(({ row }) => entities.size > 0 && [...entities].every((id) => row.concerns.includes(id)));
    return same?.id ?? null;
  }
  const match = new StatementIndex(items.map(({ statement }) => statement)).best(joined(sentences, item));
  if (match === null || match.score < SAME_ITEM) return null;
  return items.find(({ statement }) => statement === match.statement)?.id ?? null;
}

/** All sentences of an item as one statement. */
function joined(
  sentences: readonly ToldSentence[],
  { start, end }: { readonly start: number; readonly end: number },
): Statement {
  return {
    start,
    end,
    pairs: new Set(sentences.flatMap(({ pairs }) => [...pairs])),
    entities: new Set(sentences.flatMap(({ entities }) => [...entities])),
  };
}
