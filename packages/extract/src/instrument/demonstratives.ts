import { type Candidate, RANK } from "../candidate.js";
import { type TitleTask, toCandidate } from "./bracketed-titles.js";
import { again } from "./resolved.js";
import { readTail } from "./title-tail.js";

const HEAD = /[该本](条例|办法|规定|规则|规程|细则|方案|意见|规划|纲要|指引|准则|法)(?![律规治院学人庭官定])/uy;

/**
 * A head noun that points back to a title a few sentences before: 该办法, 本条例. Nothing is claimed where no title
 * ends so.
 */
export function demonstratives({ reading, forms }: TitleTask): Candidate[] {
  const { text } = reading;
  const candidates: Candidate[] = [];
  for (const pointer of ["该", "本"]) {
    for (let at = text.indexOf(pointer); at >= 0; at = text.indexOf(pointer, at + 1)) {
      HEAD.lastIndex = at;
      const match = HEAD.exec(text);
      const meant = match === null ? null : forms.implied(match[1] ?? "", at);
      if (match === null || meant === null) continue;
      const span = { start: at, end: at + match[0].length };
      candidates.push(toCandidate(span, again(meant, "demonstrative"), readTail(text, span.end), RANK.grammar));
    }
  }
  return candidates;
}
