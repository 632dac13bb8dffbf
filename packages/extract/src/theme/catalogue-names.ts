import type { Span } from "@govkg/model";
import { type Candidate, candidate, RANK } from "../candidate.js";
import { closesQuote } from "../quote/quoted.js";
import { type NamedRow, pickEntry } from "./pick-entry.js";
import { standsAsName } from "./stands-as-name.js";
import type { ThemeReading } from "./theme-reading.js";
import { versionEnd } from "./version-end.js";

/** Names of programmes.tsv where they stand as themselves. */
export function findCatalogueNames(themes: ThemeReading): Candidate[] {
  const { hits } = themes.reading;
  const { names } = themes.grammar;
  const candidates: Candidate[] = [];
  for (let index = 0; index < hits.count; index++) {
    const name = names.ofHit(hits.name[index] ?? 0);
    const row = name === null ? null : pickEntry(name, themes.context);
    if (name === null || row === null) continue;
    const span = { start: hits.start[index] ?? 0, end: hits.end[index] ?? 0 };
    if (repeats(candidates.at(-1), span, row, themes) || !standsAsName(span, { name, row }, themes)) continue;
    const end = versionEnd(themes.reading.text, span.end);
    candidates.push(catalogueClaim({ start: span.start, end }, row, RULES[row.entry.kind]));
  }
  return candidates;
}

const RULES = {
  programme: "programme-catalogue",
  platform: "platform-catalogue",
  event: "event-catalogue",
} as const;

/** “12345”政务服务便民热线: the rest of a name whose quoted part is a name too. */
function repeats(
  last: Candidate | undefined,
  { start }: Span,
  { entry }: NamedRow,
  { reading }: ThemeReading,
): boolean {
  return last?.row === entry.row && last.end === start - 1 && closesQuote(reading.text, last.end);
}

/** A claim of a catalogue row on exactly this span. */
export function catalogueClaim({ start, end }: Span, { entry, node }: NamedRow, rule: string): Candidate {
  return candidate({ type: entry.kind, start, end, node, rule, row: entry.row, rank: RANK.catalogue });
}
