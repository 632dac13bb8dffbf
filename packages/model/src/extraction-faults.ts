import type { Extraction } from "./extraction.js";
import { projectExtraction } from "./projection.js";
import { compareText } from "./queries/compare-text.js";
import { isAllowedRelation } from "./relation-ends.js";
import type { Span } from "./span.js";

/**
 * Where an extraction breaks what its schema can't say: surfaces that aren't the text at their span, entities that
 * are named but not listed, relations whose ends the ontology doesn't allow, lists out of order. Each fault is one
 * sentence; a sound extraction has none.
 */
export function extractionFaults(extraction: Extraction): string[] {
  return [
    ...surfaceFaults(extraction),
    ...entityFaults(extraction),
    ...listFaults(extraction),
    ...relationFaults(extraction),
  ];
}

function surfaceFaults({ text, mentions, quantities, commitments, problems, sections }: Extraction): string[] {
  const surfaces = [...mentions, ...quantities, ...commitments, ...problems];
  const spans: readonly Span[] = [...surfaces, ...sections];
  return [
    ...surfaces
      .filter(({ start, end, text: surface }) => text.slice(start, end) !== surface)
      .map(({ start, end, text: surface }) => `"${surface}" isn't the text at ${start}-${end}.`),
    ...spans
      .filter(({ start, end }) => start > end || end > text.length)
      .map(({ start, end }) => `The span ${start}-${end} isn't inside the text.`),
  ];
}

function entityFaults({ entities, mentions, report }: Extraction): string[] {
  const listed = new Set(entities.map(({ id }) => id));
  const named = [...mentions.map(({ entityId }) => entityId), report.agencyId, report.regionId];
  const missing = new Set(named.filter((id) => id !== null && !listed.has(id)));
  return [
    ...[...missing].map((id) => `The entity "${id}" is named but not listed.`),
    ...mentions
      .filter(({ entity, entityId }) => (entity === null) !== (entityId === null))
      .map(({ text }) => `Of the mention "${text}" only one of entity and id is known.`),
  ];
}

function listFaults({ entities, commitments, problems }: Extraction): string[] {
  const isSorted = entities.every(({ id }, index) => {
    const before = entities[index - 1];
    return before === undefined || compareText(before.id, id) < 0;
  });
  const isCounted = [commitments, problems].every((items) =>
    items.every(({ ordinal }, index) => ordinal === index + 1),
  );
  return [
    ...(isSorted ? [] : ["The entities aren't sorted by id, each once."]),
    ...(isCounted ? [] : ["The items aren't counted 1, 2, 3 …"]),
  ];
}

function relationFaults(extraction: Extraction): string[] {
  const { nodes, edges } = projectExtraction(extraction);
  const held = new Set(nodes.map(({ id }) => id));
  return [
    ...edges
      .filter(({ kind, from, to }) => !isAllowedRelation(kind, from, to))
      .map(({ id }) => `The ontology doesn't allow the relation "${id}".`),
    ...edges
      .filter(({ from, to }) => !held.has(from) || !held.has(to))
      .map(({ id }) => `An end of "${id}" is no node.`),
  ];
}
