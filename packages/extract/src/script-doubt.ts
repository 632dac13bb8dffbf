import { countTraditional } from "@govkg/lexicon";
import type { Diagnostic } from "@govkg/model";

/** From this share of its characters on a text is called traditional; in such a text it is about a third. */
const SHARE = 1 / 8;

/** Says that a text is written in traditional characters: names are found in it, headings and items are not. */
export function scriptDoubts(text: string): Diagnostic[] {
  const count = countTraditional(text);
  if (count <= text.length * SHARE) return [];
  const message =
    `${count} of ${text.length} characters are traditional; names are matched in simplified form, ` +
    "but headings and items were not read. Convert the text to simplified characters to have them.";
  return [{ code: "traditional-script", message }];
}
