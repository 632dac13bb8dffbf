import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { bareForms } from "./bare-forms.js";
import { bareTitles } from "./bare-titles.js";
import { bracketedTitle, type TitleTask } from "./bracketed-titles.js";
import { demonstratives } from "./demonstratives.js";
import { implementingRules } from "./implementing-rules.js";
import { splitJoined } from "./joined-titles.js";
import { scanQuotedTitles } from "./quoted-titles.js";
import { ShortForms } from "./short-forms.js";
import { TitleCatalogue } from "./title-catalogue.js";
import { scanTitles, type Title } from "./title-scan.js";
import { unknownBareTitles } from "./unknown-bare-titles.js";

/** Laws and documents: titles in brackets, bare titles, short forms. */
export function findInstruments(reading: Reading, context: ReportContext): Candidate[] {
  const task: TitleTask = { reading, context, titles: TitleCatalogue.of(reading.lexicon), forms: new ShortForms() };
  const bracketed: Candidate[] = [];
  for (const scanned of mergeTitles(scanTitles(reading.text), scanQuotedTitles(reading))) {
    for (const title of splitJoined(scanned, reading, task.titles)) {
      const claim = bracketedTitle(title, task);
      if (claim !== null) bracketed.push(claim);
    }
  }
  const bare = bareTitles(task, bracketed);
  return bracketed.concat(
    bareForms(bracketed, task),
    demonstratives(task),
    bare,
    implementingRules(bracketed, task),
    implementingRules(bare, task),
    unknownBareTitles(task),
  );
}

/** In order of the text; quotation marks inside brackets, or around them, make no title of their own. */
function mergeTitles(bracketed: readonly Title[], quoted: readonly Title[]): readonly Title[] {
  if (quoted.length === 0) return bracketed;
  const merged: Title[] = [];
  let next = 0;
  for (const title of quoted) {
    for (; next < bracketed.length; next++) {
      const before = bracketed[next];
      if (before === undefined || before.outer.end > title.start) break;
      merged.push(before);
    }
    const following = bracketed[next];
    if (following === undefined || following.outer.start >= title.end) merged.push(title);
  }
  return merged.concat(bracketed.slice(next));
}
