import { NAME_KIND } from "@govkg/lexicon";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { branchName } from "./branch.js";
import { organName } from "./organ-name.js";
import type { OrganReading } from "./organ-reading.js";

/** What may stand before an organ named without its region: a mark, or the end of 会同, 根据, 针对 …. */
const BEFORE = /[\s,.。;:、("“与和及同由向经被对请据合到给从让]/u;

/** 局 */
const BUREAU = 0x5c40;

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
  const taken = new Set<number>();
  for (const organ of others) taken.add(organ.end);
  for (let index = 0; index < hits.count; index++) {
    const end = hits.end[index] ?? 0;
    if (text.charCodeAt(end - 1) !== BUREAU) continue;
    if (((lexicon.nameKinds[hits.name[index] ?? 0] ?? 0) & NAME_KIND["agency-type"]) === 0) continue;
    const start = hits.start[index] ?? 0;
    if (end - start < 3 || !BEFORE.test(text[start - 1] ?? "\n") || taken.has(end)) continue;
    if ("级长".includes(text[end] ?? " ")) continue;
    const surface = text.slice(start, end);
    const form = grammar.forms.get(surface);
    if (form === null || form.type === null || form.type.weak.includes(surface)) continue;
    const name = branchName(form, region) ?? organName(form, region, context.year);
    const prefix = { start, end: start, region, candidates: [], word: undefined, isShort: false };
    found.push({ start, end, prefix, region, form, name, rule: "organ-without-place" });
  }
  return found;
}
