import type { GraphSource } from "@govkg/model";
import type { ExportOptions } from "../export-filter.js";
import { type Description, descriptions, type RdfObject } from "./triples.js";
import { PREFIXES } from "./vocabulary.js";

/** The graph as JSON-LD, in pieces: a context of prefixes and one object a line, see `descriptions`. */
export async function* jsonLd(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},"@graph":[`;
  let separator = "\n";
  for await (const description of descriptions(source, options)) {
    yield separator + JSON.stringify(toObject(description));
    separator = ",\n";
  }
  yield "\n]}\n";
}

function toObject({ iri, statements }: Description): Record<string, unknown> {
  const values = new Map<string, unknown[]>();
  const types: string[] = [];
  for (const [predicate, object] of statements) {
    if (predicate === "rdf:type" && "term" in object) types.push(object.term);
    else values.set(predicate, [...(values.get(predicate) ?? []), toValue(object)]);
  }
  return { "@id": iri, ...(types.length > 0 ? { "@type": types } : {}), ...Object.fromEntries(values) };
}

function toValue(object: RdfObject): unknown {
  if ("value" in object)
    return object.type === "xsd:string" ? object.value : { "@value": object.value, "@type": object.type };
  return { "@id": "term" in object ? object.term : object.iri };
}
