import { compareText, type Entity, type Extraction, type Mention, type MentionType } from "@govkg/model";
import { rowFor } from "./row-for.js";
import type { Suggestion, SuggestionContext, SuggestOptions } from "./suggestion.js";

/** Defaults of `suggest`. */
export const SUGGEST_DEFAULTS = { minCount: 2, maxContexts: 3 } as const satisfies SuggestOptions;

/**
 * Counts the names that the lexicon should learn, one extraction at a time. It keeps names, numbers and a few
 * contexts, and nothing of the extractions themselves: a corpus of any size can pass by.
 *
 * @example
 * const counter = new SuggestionCounter({ minCount: 5 });
 * for await (const extraction of extractions) counter.add(extraction);
 * for (const { name, count, table, row } of counter.suggestions()) console.log(count, name, table, row);
 */
export class SuggestionCounter {
  private readonly groups = new Map<string, Group>();
  private readonly minCount: number;
  private readonly maxContexts: number;

  constructor(options: SuggestOptions = {}) {
    const { minCount, maxContexts } = { ...SUGGEST_DEFAULTS, ...options };
    this.minCount = minCount;
    this.maxContexts = maxContexts;
  }

  /** Counts the names of one document; each document is to be added once. */
  add(extraction: Extraction): void {
    const coined = new Map(extraction.entities.filter(isCoined).map(({ id, name }) => [id, name]));
    const met = new Set<Group>();
    for (const mention of extraction.mentions) {
      const coinedName = mention.entityId === null ? undefined : coined.get(mention.entityId);
      if (mention.entityId !== null && coinedName === undefined) continue;
      const group = this.groupOf(mention, coinedName);
      group.count++;
      met.add(group);
      if (group.contexts.length < this.maxContexts) group.contexts.push(contextOf(mention, extraction));
    }
    for (const group of met) noteDocument(group, extraction);
  }

  /** The names so far, the most frequent first (then by type and name). */
  suggestions(): Suggestion[] {
    return [...this.groups.values()]
      .filter(({ count }) => count >= this.minCount)
      .map(toSuggestion)
      .sort(compareSuggestions);
  }

  private groupOf(mention: Mention, coinedName: string | undefined): Group {
    const name = coinedName ?? mention.text.replace(/\s+/gu, "");
    const reason = coinedName === undefined ? "unresolved" : "coined";
    const key = `${reason}\t${mention.type}\t${name}`;
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const group = newGroup(reason, detached(name), mention);
    this.groups.set(detached(key), group);
    return group;
  }
}

/** Mentions of one name, as they are met. */
export interface Group {
  readonly reason: Suggestion["reason"];
  readonly name: string;
  readonly type: MentionType;
  /** Kind of the first mention of a law. */
  readonly lawKind: Mention["kind"];
  count: number;
  documents: number;
  readonly contexts: SuggestionContext[];
  /** Regions of the reports that have it: none, the one, or the first two of several. */
  readonly regions: Set<string>;
  readonly regionCodes: Set<string>;
  firstYear: number | null;
}

function newGroup(reason: Group["reason"], name: string, { type, kind }: Mention): Group {
  const regions = { regions: new Set<string>(), regionCodes: new Set<string>() };
  return { reason, name, type, lawKind: kind, count: 0, documents: 0, contexts: [], ...regions, firstYear: null };
}

function isCoined(entity: Entity): boolean {
  return (entity.label === "Programme" || entity.label === "Platform") && entity.coined === true;
}

function noteDocument(group: Group, { report: { region, regionCode, year } }: Extraction): void {
  noteRegion(group.regions, region);
  noteRegion(group.regionCodes, regionCode);
  if (year !== null) group.firstYear = Math.min(group.firstYear ?? year, year);
  group.documents++;
}

function noteRegion(regions: Set<string>, region: string | null): void {
  if (region !== null && regions.size < 2) regions.add(region);
}

function contextOf({ start, end }: Mention, { document, text }: Extraction): SuggestionContext {
  return { document, start, end, text: detached(wordsAround(text, start, end)) };
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

/** A copy of its own: a slice would keep the whole document's text in memory. */
function detached(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

function toSuggestion(group: Group): Suggestion {
  const { reason, type, name, count, documents, contexts } = group;
  return { reason, type, name, count, documents, contexts, ...rowFor(group) };
}

function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return b.count - a.count || compareText(a.type, b.type) || compareText(a.name, b.name);
}
