import type { Span } from "@govkg/model";

const CLAUSE_END = 1;
const SENTENCE_END = 2;

const STOP = "。".charCodeAt(0);
/** What an ASCII character ends. */
const ENDS = new Uint8Array(128);
for (const end of [",", ":"]) ENDS[end.charCodeAt(0)] = CLAUSE_END;
for (const end of ["!", "?", ";", "\n"]) ENDS[end.charCodeAt(0)] = SENTENCE_END;

function endOf(unit: number): number {
  if (unit < 128) return ENDS[unit] ?? 0;
  return unit === STOP ? SENTENCE_END : 0;
}

/**
 * Where the sentences and clauses of a clean text begin. A sentence ends at 。！？； or a line break, a clause also
 * at ， or ：, but not inside a 《title》 or a number such as 1,380.
 */
export class Clauses {
  private readonly sentenceStarts: Int32Array;
  private readonly clauseStarts: Int32Array;

  constructor(private readonly text: string) {
    const sentences: number[] = [0];
    const clauses: number[] = [0];
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x300a) depth++;
      else if (unit === 0x300b && depth > 0) depth--;
      else if (unit === 10) depth = 0;
      const end = endOf(unit);
      if (end === 0 || depth > 0 || isInNumber(text, at)) continue;
      clauses.push(at + 1);
      if (end === SENTENCE_END) sentences.push(at + 1);
    }
    this.sentenceStarts = Int32Array.from(sentences);
    this.clauseStarts = Int32Array.from(clauses);
  }

  /** The sentence that holds an offset, its closing mark included. */
  sentenceAt(offset: number): Span {
    return spanAt(this.sentenceStarts, offset, this.text.length);
  }

  /** The clause that holds an offset, its closing mark included. */
  clauseAt(offset: number): Span {
    return spanAt(this.clauseStarts, offset, this.text.length);
  }
}

function isInNumber(text: string, at: number): boolean {
  return text.charCodeAt(at) === 44 && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function spanAt(starts: Int32Array, offset: number, length: number): Span {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { start: starts[low] ?? 0, end: starts[low + 1] ?? length };
}
