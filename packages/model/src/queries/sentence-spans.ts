import type { Span } from "../span.js";

const END = 1;
const CLOSER = 2;
const LINE_END = 3;
/** What each code unit does to a sentence; 0: nothing. */
const EFFECTS = new Uint8Array(0x10000);
for (const sign of "。！？；!?;") EFFECTS[sign.charCodeAt(0)] = END;
for (const sign of '”’」』）)》"') EFFECTS[sign.charCodeAt(0)] = CLOSER;
for (const sign of "\n\r") EFFECTS[sign.charCodeAt(0)] = LINE_END;

/**
 * The sentences of a text: cut behind 。！？； (with closing quotes and brackets behind them) and at empty lines and
 * line ends, trimmed of white space, empty ones left out. A line break at one of `softBreaks` doesn't end a
 * sentence. Semicolons end one too: reports write lists of deeds with them, and each deed stands for itself.
 */
export function sentenceSpans(text: string, softBreaks: readonly number[] = []): Span[] {
  const soft = new Set(softBreaks);
  const spans: Span[] = [];
  let start = 0;
  let index = 0;
  while (index < text.length) {
    const effect = EFFECTS[text.charCodeAt(index)];
    index++;
    if (effect === END) {
      while (EFFECTS[text.charCodeAt(index)] === CLOSER) index++;
    } else if (effect !== LINE_END || soft.has(index - 1)) continue;
    pushTrimmed(spans, text, start, index);
    start = index;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end) spans.push({ start, end });
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0x3000 || unit === 0xa0 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b);
}
