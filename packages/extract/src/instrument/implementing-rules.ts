import { type Candidate, RANK } from "../candidate.js";
import { type TitleTask, toCandidate } from "./bracketed-titles.js";
import { fromEntry } from "./resolved.js";
import { readTail } from "./title-tail.js";

const ITS_RULES = /[》〉”]?(?:\([^()]{0,40}\))?及其(实施(?:条例|细则|办法))/y;

/**
 * Rules that implement the law named before them, when the catalogue has them under its name:
 *
 *     宣传行政复议法及其实施条例
 *                      ^
 */
export function implementingRules(laws: readonly Candidate[], { reading, titles, context }: TitleTask): Candidate[] {
  const { text } = reading;
  const found: Candidate[] = [];
  for (const { node, end } of laws) {
    ITS_RULES.lastIndex = end;
    const match = node === null ? null : ITS_RULES.exec(text);
    const form = match?.[1];
    if (node === null || match === null || form === undefined) continue;
    const [entry] = titles.exact(node.name + form);
    if (entry === undefined) continue;
    const span = { start: ITS_RULES.lastIndex - form.length, end: ITS_RULES.lastIndex };
    const resolved = fromEntry(entry, "implementing-rules", context);
    found.push(toCandidate(span, resolved, readTail(text, span.end), RANK.catalogue));
  }
  return found;
}
