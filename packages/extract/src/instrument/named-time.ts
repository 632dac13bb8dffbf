import type { ProgrammeEntry } from "@govkg/lexicon";
import { type Candidate, candidate, RANK } from "../candidate.js";
import type { Reading } from "../reading.js";
import { eventNode, themeNode } from "../theme/theme-node.js";
import type { Title } from "./title-scan.js";

const BEHIND = /(?:主题|集中|学习)?(?:宣传|普法|教育)(?:月|周|日)/uy;

/**
 * A day, week or month that is named after a law: an event, and no citation of the law.
 *
 *     《民法典》宣传月
 *              ^
 */
export function namedTime(title: Title, reading: Reading): Candidate | null {
  const { start, end } = title.outer;
  BEHIND.lastIndex = end;
  const words = BEHIND.exec(reading.text)?.[0];
  if (words === undefined) return null;
  const name = reading.surface(title) + words;
  const known = reading.lexicon.entriesOf(name).find((entry): entry is ProgrammeEntry => entry.kind === "event");
  const node = known === undefined ? eventNode(name) : themeNode(known);
  const span = { start, end: end + words.length };
  return candidate({
    type: "event",
    ...span,
    node,
    rule: "event-named-after-law",
    row: node.row,
    rank: RANK.bracketed,
  });
}
