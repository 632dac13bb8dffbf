import type { Reading } from "../reading.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { branchName } from "./branch.js";
import type { OrganReading } from "./organ-reading.js";
import { type PrefixContext, placesEndingAt } from "./prefix.js";

/**
 * A police branch that names its city bureau by 公安 alone, read at the word behind its place; or null.
 *
 *     公安北辰分局、公安局北辰分局
 *     ^────────^
 */
export function policeBranch(
  { text }: Reading,
  offset: number,
  { grammar, context }: { readonly grammar: AgencyGrammar; readonly context: PrefixContext },
): OrganReading | null {
  if (!text.startsWith("分局", offset)) return null;
  const prefix = placesEndingAt(offset, context);
  const form = grammar.forms.get("公安分局");
  if (prefix === null || prefix.region === null || form === null) return null;
  const head = ["公安局", "公安"].find((word) => text.endsWith(word, prefix.start));
  const name = branchName(form, prefix.region);
  if (head === undefined || name === null) return null;
  const start = prefix.start - head.length;
  return { start, end: offset + 2, prefix, region: prefix.region, form, name, rule: "organ-police-branch" };
}
