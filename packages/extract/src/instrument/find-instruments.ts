import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { bareTitles } from "./bare-titles.js";
import { bracketedTitle, type TitleTask } from "./bracketed-titles.js";
import { ShortForms } from "./short-forms.js";
import { TitleCatalogue } from "./title-catalogue.js";
import { scanTitles } from "./title-scan.js";

/** Laws and documents: titles in brackets, bare titles, short forms. */
export function findInstruments(reading: Reading, context: ReportContext): Candidate[] {
  const task: TitleTask = { reading, context, titles: TitleCatalogue.of(reading.lexicon), forms: new ShortForms() };
  const bracketed = scanTitles(reading.text).map((title) => bracketedTitle(title, task));
  return [...bracketed, ...bareTitles(task)];
}
