import { type GraphEdge, type GraphNode, type GraphSource, type PropertyValue, parseEvidenceId } from "@govkg/model";
import type { ExportOptions } from "../export-filter.js";
import { type FlatRecord, flattenEdge } from "../flat-record.js";
import { readGraph } from "../graph-reader.js";
import { CLASSES, PROPERTY_TERMS, RELATION_TERMS, type Term } from "./vocabulary.js";

/** A typed literal. */
export interface Literal {
  readonly value: string;
  readonly type: "xsd:string" | "xsd:integer" | "xsd:double" | "xsd:boolean" | "xsd:date" | "xsd:gYear";
}
/** An object of a triple: a literal, a term of a vocabulary, or an IRI of the graph. */
export type RdfObject = Literal | { readonly term: Term } | { readonly iri: string };

/** All that is said of one subject at one place of the stream. */
export interface Description {
  readonly iri: string;
  readonly statements: readonly (readonly [predicate: Term, object: RdfObject])[];
}

type Statement = Description["statements"][number];

/**
 * The graph as RDF, subject by subject: nodes; relations in the terms of the field and, with their counts, as
 * `rdf:Statement`; the mentions behind them as Web Annotations with a text position.
 */
export async function* descriptions(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<Description> {
  const reader = readGraph(source, options);
  for await (const node of reader.nodes()) yield describeNode(node);
  for await (const edge of reader.edges()) {
    yield* describeRelation(edge);
    if (edge.kind === "CITES" || edge.kind === "MENTIONS")
      for (const id of edge.evidence) yield* annotation(id, edge.to);
  }
}

/** All but what RFC 3987 allows in the path of an IRI; `%` itself is escaped too, so that no two ids give one IRI. */
const NOT_IRI =
  /[^A-Za-z0-9\-._~!$&'()*+,;=:@/\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]/gu;

/** IRI of a node, edge or annotation: what can't stand in an IRI is percent-encoded. */
export function iriOf(id: string): string {
  return `urn:govkg:${id.replace(NOT_IRI, percentEncoded)}`;
}

/** A half of a surrogate pair, which UTF-8 doesn't have, is encoded as if it had. */
function percentEncoded(char: string): string {
  const code = char.charCodeAt(0);
  if (char.length > 1 || code < 0xd800 || code > 0xdfff) return encodeURIComponent(char).replace("?", "%3F");
  const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase()}`).join("");
}

function describeNode({ id, label, name, properties }: GraphNode): Description {
  const types: Term[] = [...CLASSES[label], `gov:${label}`];
  const statements: Statement[] = [
    ...types.map((term): Statement => ["rdf:type", { term }]),
    ["schema:name", text(name)],
    ...Object.entries(properties).flatMap(([key, value]) => propertyStatements(key, value)),
  ];
  return { iri: iriOf(id), statements };
}

function propertyStatements(key: string, value: PropertyValue): Statement[] {
  const term = PROPERTY_TERMS[key] ?? (`gov:${key}` as const);
  if (key === "regionId" || key === "lineage") return [[term, { iri: iriOf(String(value)) }]];
  if (key === "year" && typeof value === "number") {
    return [["schema:temporalCoverage", { value: String(value), type: "xsd:gYear" }]];
  }
  return literals(value).map((literal): Statement => [term, literal]);
}

/** A list is as many statements; an ISO date is a date. */
function literals(value: PropertyValue): Literal[] {
  switch (typeof value) {
    case "string":
      return [/^\d{4}-\d{2}-\d{2}$/u.test(value) ? { value, type: "xsd:date" } : text(value)];
    case "boolean":
      return [{ value: String(value), type: "xsd:boolean" }];
    case "number":
      return [{ value: String(value), type: Number.isInteger(value) ? "xsd:integer" : "xsd:double" }];
    default:
      return value.flatMap((item) => literals(item));
  }
}

function text(value: string): Literal {
  return { value, type: "xsd:string" };
}

function* describeRelation(edge: GraphEdge): Generator<Description> {
  const { terms, inverse = [] } = RELATION_TERMS[edge.kind];
  const from = iriOf(edge.from);
  const to = iriOf(edge.to);
  const kind: Term = `gov:${edge.kind}`;
  yield { iri: from, statements: [...terms, kind].map((term): Statement => [term, { iri: to }]) };
  if (inverse.length > 0) yield { iri: to, statements: inverse.map((term): Statement => [term, { iri: from }]) };
  yield {
    iri: iriOf(`edge:${edge.id}`),
    statements: [
      ["rdf:type", { term: "rdf:Statement" }],
      ["rdf:subject", { iri: from }],
      ["rdf:predicate", { term: kind }],
      ["rdf:object", { iri: to }],
      ...countStatements(flattenEdge(edge)),
    ],
  };
}

/** What an edge carries besides its ends. */
function countStatements({
  id: _id,
  source: _source,
  target: _target,
  kind: _kind,
  ...counts
}: FlatRecord): Statement[] {
  return Object.entries(counts).flatMap(([key, value]) =>
    literals(value).map((literal): Statement => [`gov:${key}`, literal]),
  );
}

/** One mention: the entity is the body, the span in the report's text the target (offsets in UTF-16 code units). */
function* annotation(evidenceId: string, entity: string): Generator<Description> {
  const place = parseEvidenceId(evidenceId);
  if (place === null) return;
  const iri = iriOf(`mention:${evidenceId}:${entity}`);
  yield {
    iri,
    statements: [
      ["rdf:type", { term: "oa:Annotation" }],
      ["oa:motivatedBy", { term: "oa:identifying" }],
      ["oa:hasBody", { iri: iriOf(entity) }],
      ["oa:hasTarget", { iri: `${iri}:target` }],
    ],
  };
  yield {
    iri: `${iri}:target`,
    statements: [
      ["rdf:type", { term: "oa:SpecificResource" }],
      ["oa:hasSource", { iri: iriOf(place.report) }],
      ["oa:hasSelector", { iri: `${iri}:selector` }],
    ],
  };
  yield {
    iri: `${iri}:selector`,
    statements: [
      ["rdf:type", { term: "oa:TextPositionSelector" }],
      ["oa:start", { value: String(place.span.start), type: "xsd:integer" }],
      ["oa:end", { value: String(place.span.end), type: "xsd:integer" }],
    ],
  };
}
