import type { Candidate } from "../candidate.js";

const MAX_QUOTE = 24;
const MAX_TITLE = 120;

/** Stretches whose numbers belong to a name: claims that won, titles between 《》, short quotations. */
export class NumberFreeSpans {
  private nextKept = 0;
  private nextOpen = 0;
  private open: { start: number; end: number } | null = null;

  constructor(
    private readonly text: string,
    private readonly kept: readonly Candidate[],
  ) {}

  /** End of the stretch that holds an offset, or the offset itself; to be asked in order of the text. */
  endAt(offset: number): number {
    for (;;) {
      const candidate = this.kept[this.nextKept];
      if (candidate === undefined || candidate.start > offset) break;
      if (candidate.end > offset) return candidate.end;
      this.nextKept++;
    }
    return this.endOfQuotation(offset);
  }

  private endOfQuotation(offset: number): number {
    while (this.open === null || this.open.end <= offset) {
      const start = nextOpener(this.text, Math.max(this.nextOpen, this.open?.end ?? 0), offset);
      if (start < 0) {
        this.nextOpen = Math.max(this.nextOpen, offset);
        return offset;
      }
      const end = closerOf(this.text, start);
      this.nextOpen = end > 0 ? end : start + 1;
      if (end > offset) this.open = { start, end };
    }
    return this.open.start < offset ? this.open.end : offset;
  }
}

/** Next “ 《 or " at or behind `from` and before `limit`, or -1. */
function nextOpener(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x201c || unit === 0x300a || unit === 34) return at;
  }
  return -1;
}

/** Offset behind the closer that belongs to an opener, or -1 when it is missing or far. */
function closerOf(text: string, start: number): number {
  const opener = text[start];
  const closer = opener === "“" ? "”" : opener === "《" ? "》" : '"';
  const limit = Math.min(text.length, start + (opener === "《" ? MAX_TITLE : MAX_QUOTE));
  for (let at = start + 1; at < limit; at++) {
    const character = text[at];
    if (character === closer) return at + 1;
    if (character === "\n" || character === "。") return -1;
  }
  return -1;
}
