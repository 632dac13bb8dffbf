import { CharacterSet } from "../character-set.js";
import { isCatalogueName } from "../theme/theme-names.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { versionLength } from "../theme/version-end.js";
import type { Quoted } from "./quoted.js";

/** Quotations that may hold a new name: words, without sentence marks, that no row has, with a version or without. */
export function findOpenPhrases({ reading, quoted }: Pick<ThemeReading, "reading" | "quoted">): Quoted[] {
  const { text } = reading;
  return quoted.filter((phrase) => {
    const { start, end } = phrase;
    if (!isNameLike(text, phrase) || isCatalogueName(reading, start, end)) return false;
    const version = versionLength(text.slice(start, end));
    return version === 0 || !isCatalogueName(reading, start, end - version);
  });
}

const SENTENCE_MARKS = new CharacterSet("。;!?:《》");
const CODE = /^[\dnx]+(?:\+[\dnx]+)+$/u;

/** Two ideographs at least, or a code such as 1+3+n; no sentence marks, no title inside. */
function isNameLike(text: string, { start, end }: Quoted): boolean {
  let ideographs = 0;
  for (let at = start; at < end; at++) {
    if (SENTENCE_MARKS.hasAt(text, at)) return false;
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400 && unit <= 0x9fff) ideographs++;
  }
  return ideographs > 1 || (ideographs === 0 && CODE.test(text.slice(start, end)));
}
