import type { ProgrammeEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { type Candidate, RANK } from "../candidate.js";
import { eventNode, themeNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** A claim of an event known by its canonical name: the row of that name when there is one. */
export function eventCandidate(span: Span, name: string, { rule, themes }: EventRule): Candidate {
  const entry = themes.reading.lexicon.entriesOf(name).find((known): known is ProgrammeEntry => known.kind === "event");
  const node = entry === undefined ? eventNode(name) : themeNode(entry);
  return { type: "event", start: span.start, end: span.end, node, rule, row: node.row, rank: RANK.catalogue };
}

export interface EventRule {
  readonly rule: string;
  readonly themes: ThemeReading;
}
