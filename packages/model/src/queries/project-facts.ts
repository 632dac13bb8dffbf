import type { Extraction } from "../extraction.js";
import { itemId, quantityId } from "../id.js";
import type { Mention, Quantity } from "../mention.js";
import { compareSpans, isOverlapping, type Span } from "../span.js";
import { toBaseUnit } from "./base-unit.js";
import { compareText } from "./compare-text.js";
import type { FactRow, ItemRow, QuantityRow, ReportFactRows, ReportRow, SentenceRow } from "./fact-rows.js";
import { exactSignature, sentenceSignature } from "./sentence-signature.js";
import { sentenceSpans } from "./sentence-spans.js";

/**
 * The rows that one extraction gives to every source of facts: the one definition behind the graph in memory, the
 * store and Neo4j, beside `projectExtraction` for nodes and edges.
 */
export function projectFacts(extraction: Extraction): ReportFactRows {
  const concerned = entitiesByItem(extraction);
  const items = [...itemRows(extraction, "commitment", concerned), ...itemRows(extraction, "problem", concerned)];
  return {
    report: reportRow(extraction),
    facts: [...mentionFacts(extraction), ...items.flatMap(itemFacts)],
    items,
    quantities: quantityRows(extraction, concerned),
    sentences: sentenceRows(extraction),
  };
}

/** The report of an extraction as every source keeps it. */
export function reportRow(extraction: Extraction): ReportRow {
  const { report } = extraction;
  const issuer = extraction.entities.find((entity) => entity.id === report.agencyId);
  return {
    id: report.id,
    document: extraction.document,
    path: extraction.path ?? null,
    contentHash: extraction.contentHash,
    lexicon: extraction.lexicon,
    kind: report.kind,
    title: report.title,
    agency: report.agency,
    agencyId: report.agencyId,
    lineage: report.lineage,
    level: report.level,
    system: issuer?.label === "Agency" ? issuer.system : null,
    region: report.region,
    regionId: report.regionId,
    regionCode: report.regionCode,
    regionChain: report.regionChain,
    year: report.year,
    publishedOn: report.publishedOn,
  };
}

function mentionFacts({ report, mentions }: Extraction): FactRow[] {
  const facts: FactRow[] = [];
  for (const mention of mentions) {
    if (mention.entityId !== null) facts.push(mentionFact(report.id, mention, mention.entityId));
  }
  return facts;
}

function mentionFact(report: string, mention: Mention, entity: string): FactRow {
  const { start, end, role, rule } = mention;
  const stance = mention.stance ?? null;
  return {
    kind: "mention",
    report,
    entity,
    start,
    end,
    stance,
    planned: mention.planned ?? false,
    role,
    rule,
    item: null,
  };
}

function itemFacts(item: ItemRow): FactRow[] {
  const concerns = item.concerns.length === 0 ? [""] : item.concerns;
  return concerns.map((entity) => ({
    kind: item.kind,
    report: item.report,
    entity,
    start: item.start,
    end: item.end,
    stance: null,
    planned: item.kind === "commitment",
    role: item.kind === "commitment" ? "plan" : "problems",
    rule: "concerns",
    item: item.id,
  }));
}

/** Sorted ids of what each commitment, problem or quantity is joined to. */
function entitiesByItem({ relations }: Extraction): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, Set<string>>();
  for (const { kind, from, to } of relations) {
    if (kind !== "CONCERNS" && kind !== "QUANTIFIES") continue;
    const set = sets.get(from);
    if (set) set.add(to);
    else sets.set(from, new Set([to]));
  }
  return new Map([...sets].map(([id, set]) => [id, [...set].sort(compareText)]));
}

function itemRows(
  extraction: Extraction,
  kind: ItemRow["kind"],
  concerned: ReadonlyMap<string, readonly string[]>,
): ItemRow[] {
  const report = extraction.report.id;
  const items = kind === "commitment" ? extraction.commitments : extraction.problems;
  return items.map(({ ordinal, heading, start, end }) => {
    const id = itemId(kind, report, ordinal);
    return { id, kind, report, ordinal, heading, start, end, concerns: concerned.get(id) ?? [] };
  });
}

function quantityRows(extraction: Extraction, entities: ReadonlyMap<string, readonly string[]>): QuantityRow[] {
  const report = extraction.report.id;
  return extraction.quantities.map((quantity) => {
    const id = quantityId(report, quantity.start);
    return quantityRow(quantity, { id, report, entities: entities.get(id) ?? [] });
  });
}

function quantityRow(quantity: Quantity, keys: Pick<QuantityRow, "id" | "report" | "entities">): QuantityRow {
  const { start, end, text, value, unit, subject, planned, role, rule, change } = quantity;
  const base = toBaseUnit(value, unit);
  // written out: spreading `keys` into an object this wide makes V8 build it as a dictionary, thirty times slower
  return {
    id: keys.id,
    report: keys.report,
    entities: keys.entities,
    start,
    end,
    text,
    value,
    max: quantity.max ?? null,
    unit,
    baseValue: base.value,
    baseMax: quantity.max === undefined ? null : toBaseUnit(quantity.max, unit).value,
    baseUnit: base.unit,
    approx: quantity.approx ?? null,
    subject,
    period: quantity.period ?? null,
    planned,
    role,
    rule,
    changeFrom: change?.from ?? null,
    changeTo: change?.to ?? null,
    changeBasis: change?.basis ?? null,
    changeDirection: change?.direction ?? null,
  };
}

/**
 * The sentences of a report with their signatures. Names of regions and agencies are blanked for `bands`: the
 * sentence that two districts share differs by just these.
 */
function sentenceRows({ report, text, mentions, softBreaks }: Extraction): SentenceRow[] {
  const names = mentions.filter(({ type }) => type === "region" || type === "agency").sort(compareSpans);
  let first = 0;
  return sentenceSpans(text, softBreaks).map((span) => {
    while (first < names.length && (names[first]?.end ?? 0) <= span.start) first++;
    const inside: Span[] = [];
    for (let index = first; index < names.length; index++) {
      const name = names[index];
      if (name === undefined || name.start >= span.end) break;
      if (isOverlapping(name, span)) inside.push(name);
    }
    const { start, end } = span;
    const sentence = text.slice(start, end);
    const signature = sentenceSignature(inside.length === 0 ? sentence : withoutSpans(text, span, inside));
    const exact = inside.length === 0 ? (signature?.exact ?? null) : exactSignature(sentence);
    return { report: report.id, start, end, exact, bands: signature?.bands ?? [] };
  });
}

function withoutSpans(text: string, span: Span, names: readonly Span[]): string {
  let kept = "";
  let at = span.start;
  for (const name of names) {
    if (name.start > at) kept += text.slice(at, name.start);
    at = Math.max(at, Math.min(name.end, span.end));
  }
  return kept + text.slice(at, span.end);
}
