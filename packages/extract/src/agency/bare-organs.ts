import { NAME_KIND } from "@govkg/lexicon";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { branchName } from "./branch.js";
import { organName } from "./organ-name.js";
import type { OrganReading } from "./organ-reading.js";

/** What may stand before an organ named without its region: a mark, or the end of 会同, 根据, 针对 …. */
const BEFORE = /[\s,.。;:、("“与和及同由向经被对请据合到给从让]/u;

/**
 * Organs named without region or level word, the issuer's own place being meant:
 *
 *     针对司法局的审查意见
 *         ^────^
 */
export function bareOrgans(
  { reading, context, grammar }: { reading: Reading; context: ReportContext; grammar: AgencyGrammar },
  others: readonly OrganReading[],
): OrganReading[] {
  const { hits, lexicon, text } = reading;
  const { region } = context;
  if (region === null) return [];
  const found: OrganReading[] = [];
  const taken = new Set(others.map(({ end }) => end));
  for (let index = 0; index < hits.count; index++) {
    const nameIndex = hits.name[index] ?? 0;
    if (((lexicon.nameKinds[nameIndex] ?? 0) & NAME_KIND["agency-type"]) === 0) continue;
    const start = hits.start[index] ?? 0;
    const end = hits.end[index] ?? 0;
    const surface = text.slice(start, end);
    if (taken.has(end)) continue;
    if (!surface.endsWith("局") || surface.length < 3 || !BEFORE.test(text[start - 1] ?? "\n")) continue;
    const form = grammar.forms.get(surface);
    if (form === null || form.type === null || form.type.weak.includes(surface)) continue;
    if (/^[级长]/u.test(text.slice(end, end + 1))) continue;
    const name = branchName(form, region) ?? organName(form, region, context.year);
    const prefix = { start, end: start, region, candidates: [], isShort: false };
    found.push({ start, end, prefix, region, form, name, rule: "organ-without-place" });
  }
  return found;
}
