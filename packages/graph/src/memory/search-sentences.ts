import { isOverlapping, type SearchHit, type SearchQuery, type Span } from "@govkg/model";
import type { HeldReport } from "./held-report.js";
import { byYear } from "./report-order.js";
import type { ReportTable } from "./report-table.js";

/** Sentences that hold every term, by year, report and start; see `SearchQuery`. */
export function searchSentences(table: ReportTable, query: SearchQuery): SearchHit[] {
  const wanted = query.offset + query.limit;
  const hits: SearchHit[] = [];
  for (const held of [...table.select(query.filter)].sort(byYear)) {
    if (hits.length >= wanted) break;
    hits.push(...hitsIn(held, query));
  }
  return hits.slice(query.offset, wanted);
}

function hitsIn(held: HeldReport, { terms, entities }: SearchQuery): SearchHit[] {
  const text = held.foldedText();
  if (!terms.every((term) => text.includes(term))) return [];
  const spans = (entities ?? []).map((entity) => mentionsOf(held, entity));
  return held.sentences.flatMap(({ report, start, end }) => {
    const words = text.slice(start, end);
    const isHit =
      terms.every((term) => words.includes(term)) &&
      spans.every((mentions) => mentions.some((mention) => isOverlapping(mention, { start, end })));
    return isHit ? [{ report, start, end }] : [];
  });
}

function mentionsOf({ facts }: HeldReport, entity: string): readonly Span[] {
  return facts.filter((fact) => fact.kind === "mention" && fact.entity === entity);
}
