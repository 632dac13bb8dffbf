import type { GraphSource } from "@govkg/model";
import { DataFactory, Writer } from "n3";
import type { ExportOptions } from "../export-filter.js";
import { descriptions, type RdfObject } from "./triples.js";
import { PREFIXES, type Term } from "./vocabulary.js";

/** The graph as Turtle, in pieces, see `descriptions`. */
export async function* turtle(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<string> {
  let written = "";
  const sink = {
    write(chunk: string, _encoding: unknown, done?: () => void) {
      written += chunk;
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const writer = new Writer(sink, { prefixes: { ...PREFIXES } });
  const { namedNode } = DataFactory;
  for await (const { iri, statements } of descriptions(source, options)) {
    for (const [predicate, object] of statements) {
      writer.addQuad(namedNode(iri), namedNode(expand(predicate)), toN3(object));
    }
    yield written;
    written = "";
  }
  writer.end();
  yield written;
}

function toN3(object: RdfObject) {
  const { literal, namedNode } = DataFactory;
  if ("value" in object) return literal(object.value, namedNode(expand(object.type)));
  return namedNode("term" in object ? expand(object.term) : object.iri);
}

/** The IRI of a term of a vocabulary. */
function expand(term: Term): string {
  const colon = term.indexOf(":");
  // as: a Term starts with a prefix
  const prefix = term.slice(0, colon) as keyof typeof PREFIXES;
  return PREFIXES[prefix] + term.slice(colon + 1);
}
