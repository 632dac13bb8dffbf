import {
  type FactRow,
  type GraphEdge,
  type PropertyValue,
  parseEvidenceId,
  type RelationKind,
  type SectionRole,
  type Span,
  type Stance,
} from "@govkg/model";
import type { SentenceIndex } from "./text-node.js";
import type { Properties } from "./wire-value.js";

/** Stands in a list of stances where a mention has none: import files can't tell [""] from []. */
export const NO_STANCE = "none";

/**
 * An edge as properties of a relationship. `evidence` holds the ids; of a citation or mention the lists `starts`,
 * `ends`, `stances`, `plans`, `roles` and `mentionRules` hold one entry for each mention, in order of the text
 * (a stance of none is "none"). `sentences` are places in the list of the report's text, one for each piece of evidence.
 */
export function edgeProperties(edge: GraphEdge, facts: readonly FactRow[], sentences?: SentenceIndex): Properties {
  const properties: Record<string, PropertyValue> = { count: edge.count, planned: edge.planned };
  for (const key of ["evidence", "rules", "articles"] as const) if (edge[key].length > 0) properties[key] = edge[key];
  if (edge.year !== undefined) properties["year"] = edge.year;
  if (sentences && edge.evidence.length > 0)
    properties["sentences"] = edge.evidence.map((id) => placeOf(id, sentences));
  return facts.length > 0 ? { ...properties, ...factLists(facts) } : { ...properties, ...tallyLists(edge) };
}

function placeOf(evidence: string, sentences: SentenceIndex): number {
  const span: Span | undefined = parseEvidenceId(evidence)?.span;
  return span === undefined ? -1 : sentences.at(span.start);
}

function factLists(facts: readonly FactRow[]): Record<string, PropertyValue> {
  const sorted = [...facts].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    starts: sorted.map((fact) => fact.start),
    ends: sorted.map((fact) => fact.end),
    stances: sorted.map((fact) => fact.stance ?? NO_STANCE),
    // as: a list of booleans is a property like any other; PropertyValue just doesn't name it
    plans: sorted.map((fact) => fact.planned) as unknown as PropertyValue,
    roles: sorted.map((fact) => fact.role),
    mentionRules: sorted.map((fact) => fact.rule),
  };
}

/** Counts by stance and role of an edge without mentions of its own, as lists: `{ plan: 2 }` is `[plan, plan]`. */
function tallyLists({ stances, roles }: GraphEdge): Record<string, PropertyValue> {
  const lists: Record<string, PropertyValue> = {};
  if (Object.keys(stances).length > 0) lists["stances"] = expand(stances);
  if (Object.keys(roles).length > 0) lists["roles"] = expand(roles);
  return lists;
}

function expand(tally: Readonly<Record<string, number>>): string[] {
  const keys = Object.keys(tally).sort();
  return keys.flatMap((key) => Array.from({ length: tally[key] ?? 0 }, () => key));
}

/** The edge behind a relationship: what `edgeProperties` was made of. */
export function toEdge(kind: RelationKind, ends: { from: string; to: string }, properties: Properties): GraphEdge {
  const { from, to } = ends;
  const list = (key: string) => (properties[key] as readonly string[] | undefined) ?? []; // as: written as a list of strings
  const year = properties["year"];
  return {
    id: `${from}|${kind}|${to}`,
    kind,
    from,
    to,
    count: Number(properties["count"] ?? 0),
    planned: Number(properties["planned"] ?? 0),
    stances: tally<Stance>(list("stances")),
    roles: tally<SectionRole>(list("roles")),
    articles: list("articles"),
    evidence: list("evidence"),
    rules: list("rules"),
    ...(typeof year === "number" ? { year } : {}),
  };
}

function tally<Key extends string>(names: readonly string[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const name of names) {
    // as: only names of the closed set are written
    const key = name as Key;
    if (name !== NO_STANCE) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
