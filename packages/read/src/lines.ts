import type { Span } from "@govkg/model";

/** One line of a text: its span without the blanks around it, and its words with full-width ASCII narrowed. */
export interface Line extends Span {
  readonly words: string;
  /** Whether blanks stand before the first word. */
  readonly isIndented: boolean;
}

const BLANK = /\s/u;

/** The non-blank lines of a text, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const to = found < 0 ? text.length : found;
    let start = from;
    let end = to;
    while (start < end && BLANK.test(text[start] ?? "")) start++;
    while (end > start && BLANK.test(text[end - 1] ?? "")) end--;
    if (end > start) lines.push({ start, end, words: narrow(text.slice(start, end)), isIndented: start > from });
    from = to + 1;
  }
  return lines;
}

/** Full-width ASCII as ASCII, ideographic space as space: one code unit in, one out. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/gu, (character) =>
    character === "\u3000" ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
