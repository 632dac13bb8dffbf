import { type Line, lineOf } from "./lines.js";
import { roleOfTurn } from "./role.js";

/** Shorter paragraphs hold one thing. */
const MIN_PARAGRAPH = 40;
/** Only so many turns are looked for in one paragraph. */
const MAX_PARTS = 8;

/**
 * Cuts paragraphs in which the report turns to another matter: 对…指出的问题，逐条整改：…。|当前主要问题是：…。|下一步，….
 * Numbered lines stay whole: what they hold belongs to their heading.
 */
export function splitAtTurns(lines: readonly Line[], year: number | null): Line[] {
  return lines.flatMap((line) =>
    line.marker === null && line.words.length >= MIN_PARAGRAPH ? partsOf(line, year) : [line],
  );
}

function partsOf(line: Line, year: number | null): Line[] {
  const starts = [0];
  for (let stop = line.words.indexOf("。"); stop >= 0; stop = line.words.indexOf("。", stop + 1)) {
    const start = stop + 1;
    if (starts.length >= MAX_PARTS || start >= line.words.length) break;
    if (line.words.startsWith("。", start)) continue;
    if (roleOfTurn(line.words.slice(start, start + 200), year) !== null) starts.push(start);
  }
  if (starts.length === 1) return [line];
  return starts.map((start, index) => {
    const words = line.words.slice(start, starts[index + 1] ?? line.words.length);
    return lineOf(words, line.start + start, line.isIndented);
  });
}
