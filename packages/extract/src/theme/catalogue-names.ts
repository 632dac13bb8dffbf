import type { ProgrammeEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { type Candidate, candidate, RANK } from "../candidate.js";
import { closesQuote } from "../quote/quoted.js";
import { pickEntry } from "./pick-entry.js";
import { standsAsName } from "./stands-as-name.js";
import { themeNode } from "./theme-node.js";
import type { ThemeReading } from "./theme-reading.js";
import { versionEnd } from "./version-end.js";

/** Names of programmes.tsv where they stand as themselves. */
export function findCatalogueNames(themes: ThemeReading): Candidate[] {
  const { hits } = themes.reading;
  const candidates: Candidate[] = [];
  for (let index = 0; index < hits.count; index++) {
    const name = themes.grammar.names.ofHit(hits.name[index] ?? 0);
    if (name === null) continue;
    const span = { start: hits.start[index] ?? 0, end: hits.end[index] ?? 0 };
    const entry = pickEntry(name, themes.context);
    if (entry === null || repeats(candidates.at(-1), span, entry, themes)) continue;
    if (standsAsName(span, entry, themes)) candidates.push(catalogueCandidate(span, entry, themes));
  }
  return candidates;
}

/** “12345”政务服务便民热线: the rest of a name whose quoted part is a name too. */
function repeats(last: Candidate | undefined, { start }: Span, { row }: ProgrammeEntry, themes: ThemeReading): boolean {
  return last?.row === row && last.end === start - 1 && closesQuote(themes.reading.text, last.end);
}

/** A claim of a catalogue row on a span, with the version behind it (一网通办2.0). */
export function catalogueCandidate(span: Span, entry: ProgrammeEntry, { reading }: ThemeReading): Candidate {
  const end = versionEnd(reading.text, span.end);
  return catalogueClaim({ start: span.start, end }, entry, `${entry.kind}-catalogue`);
}

/** A claim of a catalogue row on exactly this span. */
export function catalogueClaim({ start, end }: Span, entry: ProgrammeEntry, rule: string): Candidate {
  const { kind, row } = entry;
  return candidate({ type: kind, start, end, node: themeNode(entry), rule, row, rank: RANK.catalogue });
}
