import type { Reading } from "../reading.js";
import type { TitleRow } from "./title-rows.js";

/** The rows before and behind. */
interface Neighbours {
  readonly before: TitleRow | undefined;
  readonly behind: TitleRow | undefined;
}

/** Words are read no further than this. */
const REACH = 160;

/** The words around a row of titles, other titles left out (□); each side is cut when it is asked for. */
export class RowWords {
  /** Of the row's own clause. */
  readonly left: string;
  readonly right: string;
  /** The section tells of problems: what is said behind a title there is no act. */
  readonly isProblem: boolean;
  private readonly clauseStart: number;
  private readonly clauseEnd: number;

  constructor(
    private readonly row: TitleRow,
    private readonly neighbours: Neighbours,
    private readonly reading: Reading,
  ) {
    const { clauses } = reading;
    this.clauseStart = Math.max(row.start - REACH, clauses.clauseAt(row.start).start);
    this.clauseEnd = Math.min(row.end + REACH, clauses.clauseAt(row.end).end);
    this.left = this.cut(this.clauseStart, row.start);
    this.right = this.cut(row.end, this.clauseEnd);
    this.isProblem = reading.roleAt(row.start) === "problems";
  }

  /** Clauses before, in the same sentence. */
  get before(): string {
    const from = Math.max(this.row.start - REACH, this.reading.clauses.sentenceAt(this.row.start).start);
    return this.cut(from, this.clauseStart);
  }

  /** Clauses behind, in the same sentence. */
  get behind(): string {
    const to = Math.min(this.row.end + REACH, this.reading.clauses.sentenceAt(this.row.end).end);
    return this.cut(this.clauseEnd, to);
  }

  /** A stretch of the text with the rows inside it left out. */
  private cut(start: number, end: number): string {
    const { before, behind } = this.neighbours;
    const { text } = this.reading;
    let words = "";
    let from = start;
    if (before !== undefined && before.end > from && before.start < end) {
      words = `${text.slice(from, Math.max(from, before.start))}□`;
      from = Math.min(end, before.end);
    }
    if (behind !== undefined && behind.start < end && behind.end > from) {
      words += `${text.slice(from, Math.max(from, behind.start))}□`;
      from = Math.min(end, behind.end);
    }
    return words + text.slice(from, Math.max(from, end));
  }
}
