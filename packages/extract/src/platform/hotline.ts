import { type Candidate, RANK } from "../candidate.js";
import { coinedNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { platformClaim } from "./platform-claim.js";

const ANCHOR = "热线";
const MAX_BEFORE = 14;
const HOTLINE = { rule: "platform-hotline", rank: RANK.grammar } as const;
/** A service number and the words between it and 热线; not the end of a telephone number. */
const NUMBER = /(?<![\d-])(?:12\d{3}|9[56]\d{3,4})\p{Script=Han}{0,8}$/u;

/**
 * Service hotlines by a number that no row has:
 *
 *     开通96119消防热线
 *         ^──────────^
 */
export function findHotlines({ reading }: ThemeReading): Candidate[] {
  const { text } = reading;
  const candidates: Candidate[] = [];
  for (let at = text.indexOf(ANCHOR); at >= 0; at = text.indexOf(ANCHOR, at + 1)) {
    const window = text.slice(Math.max(0, at - MAX_BEFORE), at);
    const match = NUMBER.exec(window);
    if (match === null) continue;
    const span = { start: at - window.length + match.index, end: at + ANCHOR.length };
    candidates.push(platformClaim(span, coinedNode("platform", reading.surface(span)), HOTLINE));
  }
  return candidates;
}
