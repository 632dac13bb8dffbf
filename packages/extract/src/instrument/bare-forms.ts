import { NAME_KIND } from "@govkg/lexicon";
import { type Candidate, RANK } from "../candidate.js";
import { type TitleTask, toCandidate } from "./bracketed-titles.js";
import { hitAt, regionPrefix } from "./region-prefix.js";
import type { Resolved } from "./resolved.js";
import { bareForm } from "./short-forms.js";
import { readTail } from "./title-tail.js";

/** A report names fewer of its own; each is looked for in the text behind it. */
const MOST_FORMS = 200;

/**
 * Titles of the text that stand again without brackets, with or without their region:
 *
 *     《福田区民生诉求职责清单》…动态更新民生诉求职责清单
 *                                         ^
 */
export function bareForms(bracketed: readonly Candidate[], { reading, titles }: TitleTask): Candidate[] {
  const { text } = reading;
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const { start, end, type, node, kind, row } of bracketed) {
    if (node === null || kind === undefined || (type !== "law" && type !== "document")) continue;
    const place = hitAt(reading, start, NAME_KIND.region);
    if (place === null || place.end >= end) continue;
    const form = bareForm(text.slice(start, end), regionPrefix({ start, end }, reading).end - start);
    if (form === null || seen.has(form)) continue;
    if (seen.size === MOST_FORMS) break;
    seen.add(form);
    let at = text.indexOf(form, end);
    if (at < 0 || titles.likely(form).length > 0) continue;
    const resolved: Resolved = { type, node, kind, row, how: "bare-form", doubt: undefined };
    for (; at >= 0; at = text.indexOf(form, at + form.length)) {
      const span = { start: at, end: at + form.length };
      if (!isPartOfWord(text, span.end))
        found.push(toCandidate(span, resolved, readTail(text, span.end), RANK.grammar));
    }
  }
  return found;
}

const LONGER = /管理|动态|制度|工作|建设|编制/uy;

/** Whether what ends at an offset goes on as a longer word. */
function isPartOfWord(text: string, end: number): boolean {
  LONGER.lastIndex = end;
  return LONGER.test(text);
}
