import { compareText, type Entity, type Extraction, type Mention } from "@govkg/model";
import { rowFor } from "./row-for.js";
import type { Suggestion, SuggestionContext, SuggestOptions } from "./suggestion.js";

/** Defaults of `suggest`. */
export const SUGGEST_DEFAULTS = { minCount: 2, maxContexts: 3 } as const satisfies SuggestOptions;

/**
 * Names that the lexicon should learn: coined programmes and platforms, and names found but not linked, over many
 * extractions, the most frequent first (then by type and name).
 *
 * @example
 * for (const { name, count, table, row } of suggest(extractions)) console.log(count, name, table, row);
 */
export function suggest(extractions: Iterable<Extraction>, options: SuggestOptions = {}): Suggestion[] {
  const { minCount, maxContexts } = { ...SUGGEST_DEFAULTS, ...options };
  const groups = new Map<string, Group>();
  for (const extraction of extractions) collect(extraction, groups, maxContexts);
  return [...groups.values()]
    .filter(({ count }) => count >= minCount)
    .map(toSuggestion)
    .sort(compareSuggestions);
}

/** Mentions of one name, as they are met. */
export interface Group {
  readonly reason: Suggestion["reason"];
  readonly name: string;
  readonly mention: Mention;
  count: number;
  readonly documents: Set<string>;
  readonly contexts: SuggestionContext[];
  /** Regions and years of the reports that have it. */
  readonly regions: Set<string>;
  readonly regionCodes: Set<string>;
  firstYear: number | null;
}

function collect(extraction: Extraction, groups: Map<string, Group>, maxContexts: number): void {
  const coined = new Map(extraction.entities.filter(isCoined).map(({ id, name }) => [id, name]));
  for (const mention of extraction.mentions) {
    const coinedName = mention.entityId === null ? undefined : coined.get(mention.entityId);
    if (mention.entityId !== null && coinedName === undefined) continue;
    const name = coinedName ?? mention.text.replace(/\s+/gu, "");
    const reason = coinedName === undefined ? "unresolved" : "coined";
    const key = `${reason}\t${mention.type}\t${name}`;
    const group = groups.get(key) ?? newGroup(reason, name, mention);
    groups.set(key, group);
    addTo(group, mention, { extraction, maxContexts });
  }
}

function isCoined(entity: Entity): boolean {
  return (entity.label === "Programme" || entity.label === "Platform") && entity.coined === true;
}

function newGroup(reason: Group["reason"], name: string, mention: Mention): Group {
  const sets = { documents: new Set<string>(), regions: new Set<string>(), regionCodes: new Set<string>() };
  return { reason, name, mention, count: 0, contexts: [], firstYear: null, ...sets };
}

interface Source {
  readonly extraction: Extraction;
  readonly maxContexts: number;
}

function addTo(group: Group, { start, end }: Mention, { extraction, maxContexts }: Source): void {
  const { document, report, text } = extraction;
  group.count++;
  group.documents.add(document);
  if (report.region !== null) group.regions.add(report.region);
  if (report.regionCode !== null) group.regionCodes.add(report.regionCode);
  if (report.year !== null) group.firstYear = Math.min(group.firstYear ?? report.year, report.year);
  if (group.contexts.length < maxContexts) {
    group.contexts.push({ document, start, end, text: wordsAround(text, start, end) });
  }
}

/** How many code units of a context stand on either side of the name. */
const CONTEXT = 24;

function wordsAround(text: string, start: number, end: number): string {
  const from = wellFormedEdge(text, Math.max(0, start - CONTEXT));
  const to = wellFormedEdge(text, Math.min(text.length, end + CONTEXT));
  return text.slice(from, to).replace(/\s+/gu, " ").trim();
}

/** An edge that splits no surrogate pair. */
function wellFormedEdge(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

function toSuggestion(group: Group): Suggestion {
  const { reason, name, mention, count, documents, contexts } = group;
  return { reason, type: mention.type, name, count, documents: documents.size, contexts, ...rowFor(group) };
}

function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return b.count - a.count || compareText(a.type, b.type) || compareText(a.name, b.name);
}
