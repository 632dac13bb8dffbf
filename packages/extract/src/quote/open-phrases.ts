import { isCatalogueName } from "../theme/theme-names.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { versionLength } from "../theme/version-end.js";
import type { Quoted } from "./quoted.js";

/** Quotations that may hold a new name: words, without sentence marks, that no row has, with a version or without. */
export function findOpenPhrases({ reading, quoted }: Pick<ThemeReading, "reading" | "quoted">): Quoted[] {
  return quoted.filter((phrase) => {
    if (!isNameLike(reading.text, phrase)) return false;
    const end = phrase.end - versionLength(reading.text.slice(phrase.start, phrase.end));
    return !isCatalogueName(reading, phrase) && (end === phrase.end || !isCatalogueName(reading, { ...phrase, end }));
  });
}

const SENTENCE_MARKS = new Set([..."。;!?:《》"].map((mark) => mark.charCodeAt(0)));
const CODE = /^[\dnx]+(?:\+[\dnx]+)+$/u;

/** Two ideographs at least, or a code such as 1+3+n; no sentence marks, no title inside. */
function isNameLike(text: string, { start, end }: Quoted): boolean {
  let ideographs = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (SENTENCE_MARKS.has(unit)) return false;
    if (unit >= 0x3400 && unit <= 0x9fff) ideographs++;
  }
  return ideographs > 1 || (ideographs === 0 && CODE.test(text.slice(start, end)));
}
