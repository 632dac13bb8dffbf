import type { Span } from "@govkg/model";
import { type Candidate, RANK } from "../candidate.js";
import { type TitleTask, toCandidate } from "./bracketed-titles.js";
import { regionPrefix } from "./region-prefix.js";
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
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const { start, end, type, node, kind, row } of bracketed) {
    if (node === null || kind === undefined || (type !== "law" && type !== "document")) continue;
    const form = bareForm(reading.text.slice(start, end), regionPrefix({ start, end }, reading).end - start);
    if (form === null || seen.has(form) || titles.likely(form).length > 0) continue;
    if (seen.size === MOST_FORMS) break;
    seen.add(form);
    const resolved: Resolved = { type, node, kind, row, how: "bare-form" };
    for (const span of occurrences(reading.text, form, end)) {
      found.push({ ...toCandidate(span, resolved, readTail(reading.text, span.end), true), rank: RANK.grammar });
    }
  }
  return found;
}

/** Where a form stands behind an offset, not as a part of a longer word. */
function* occurrences(text: string, form: string, from: number): Generator<Span> {
  for (let at = text.indexOf(form, from); at >= 0; at = text.indexOf(form, at + form.length)) {
    const end = at + form.length;
    if (!/^(?:管理|动态|制度|工作|建设|编制)/u.test(text.slice(end, end + 2))) yield { start: at, end };
  }
}
