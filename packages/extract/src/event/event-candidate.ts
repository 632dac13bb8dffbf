import type { ProgrammeEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { type Candidate, candidate, RANK } from "../candidate.js";
import { eventNode, themeNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** A claim of an event known by its canonical name: the row of that name when there is one. */
export function eventCandidate(span: Span, name: string, { rule, rank, themes }: EventRule): Candidate {
  const entry = themes.reading.lexicon.entriesOf(name).find((known): known is ProgrammeEntry => known.kind === "event");
  const node = entry === undefined ? eventNode(name) : themeNode(entry);
  const { start, end } = span;
  return candidate({ type: "event", start, end, node, rule, row: node.row, rank: rank ?? RANK.catalogue });
}

/** A claim of an event whose place the report does not tell. */
export function unresolvedEvent({ start, end }: Span, { rule, themes }: EventRule): Candidate {
  const name = themes.reading.text.slice(start, end);
  const doubt = {
    code: "unresolved-region",
    message: `The place of "${name}" is not told by the report; left unlinked.`,
  } as const;
  return candidate({ type: "event", start, end, node: null, rule, row: null, rank: RANK.catalogue, doubt });
}

export interface EventRule {
  readonly rule: string;
  /** Default: that of a catalogue name, since a session's number makes its name as sure. */
  readonly rank?: number;
  readonly themes: ThemeReading;
}
