import type { NodeLabel } from "@govkg/model";
import { CONTESTED, MARK, SHARED_LABELS, TEXT_LABEL, UNLINKED } from "./ownership.js";

/** A constraint or an index, by name. */
export interface SchemaStatement {
  readonly name: string;
  readonly cypher: string;
}

const NAMED: readonly NodeLabel[] = ["Report", ...SHARED_LABELS];

export const NAME_INDEX = "govkg_names";
export const SENTENCE_INDEX = "govkg_sentences";
export const SENTENCE_KEY_INDEX = "govkg_sentence_keys";
export const HOLDER_INDEX = "govkg_holders";

/**
 * Constraints and indexes, all within what the Community edition has. One UNIQUE constraint on the id under the label
 * that marks our nodes is the key of every label of ours: ids carry their label in front, and a foreign `:Law` with
 * whatever `id` is neither checked nor refused. The rest serves the questions.
 */
export const SCHEMA_STATEMENTS: readonly SchemaStatement[] = [
  { name: "govkg_id", cypher: `CREATE CONSTRAINT govkg_id IF NOT EXISTS FOR (n:${MARK}) REQUIRE n.id IS UNIQUE` },
  ...NAMED.map((label) => range(label, "name")),
  ...NAMED.map((label) => text(label, "name")),
  range("Report", "regionId"),
  range("Report", "lineage"),
  range("Report", "lineage", "year"),
  range("Report", "year"),
  range("Agency", "lineage"),
  text("Quantity", "subject"),
  range(UNLINKED, "id"),
  range(CONTESTED, "id"),
  fulltext(NAME_INDEX, NAMED.join("|"), "name", "cjk"),
  fulltext(SENTENCE_INDEX, TEXT_LABEL, "sentences", "cjk"),
  fulltext(SENTENCE_KEY_INDEX, TEXT_LABEL, "keys", "whitespace"),
  fulltext(HOLDER_INDEX, TEXT_LABEL, "_holds", "keyword"),
];

function range(label: string, ...properties: readonly string[]): SchemaStatement {
  const name = `govkg_${label}_${properties.join("_")}`.toLowerCase();
  const on = properties.map((property) => `n.${property}`).join(", ");
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${on})` };
}

/** Finds parts of a value: `CONTAINS`. */
function text(label: string, property: string): SchemaStatement {
  const name = `govkg_${label}_${property}_part`.toLowerCase();
  return { name, cypher: `CREATE TEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` };
}

function fulltext(name: string, labels: string, property: string, analyzer: string): SchemaStatement {
  const cypher =
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels}) ON EACH [n.${property}] ` +
    `OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`;
  return { name, cypher };
}

/** Names of the indexes (constraints have one too) that answer. */
export const ONLINE_INDEXES =
  "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' AND name STARTS WITH 'govkg_' RETURN name";
/** Waits until every index answers; after an import it takes a while. */
export const AWAIT_INDEXES = "CALL db.awaitIndexes(600)";
/**
 * Takes stock of the indexes and plans anew. The server does so by itself, but only some ten seconds later: questions
 * asked at once after a load would be planned for an empty graph and read indexes through.
 */
export const REPLAN = "CALL db.prepareForReplanning(60)";
