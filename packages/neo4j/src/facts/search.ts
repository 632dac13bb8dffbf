import { foldSearch, type SearchHit, type SearchQuery } from "@govkg/model";
import type { Run } from "../connection.js";
import { MARK, TEXT_KIND, TEXT_LABEL } from "../ownership.js";
import { SENTENCE_INDEX } from "../schema.js";
import { addReportFilter, Conditions } from "./report-filter.js";

/** Runs of Chinese characters: the pieces of a term that the index of character pairs surely finds. */
const HAN_RUN = /[\u4e00-\u9fff]{2,}/gu;

/**
 * Sentences that hold every term, in order of report (year, id) and place. The full-text index gives the texts that
 * hold the Chinese pairs of characters; the sentences are then compared sign by sign.
 */
export async function searchSentences(run: Run, query: SearchQuery): Promise<SearchHit[]> {
  const { terms, filter, entities = [], limit, offset } = query;
  const folded = terms.map(foldSearch);
  const words = folded.flatMap((term) => term.match(HAN_RUN) ?? []);
  const conditions = addReportFilter(new Conditions(), filter);
  const sentence = new Conditions();
  for (const [index, term] of folded.entries()) addTerm(sentence, index, term);
  for (const [index, entity] of entities.entries()) addMention(sentence, index, entity);
  const texts =
    words.length > 0
      ? `CALL db.index.fulltext.queryNodes("${SENTENCE_INDEX}", $words) YIELD node AS t\nMATCH (r:Report)-[:${TEXT_KIND}]->(t)`
      : `MATCH (r:Report)-[:${TEXT_KIND}]->(t:${TEXT_LABEL})`;
  return run<SearchHit>(
    `${texts}
${conditions.where}
WITH r, t.sentences AS sentences, t.starts AS starts, t.ends AS ends
WHERE sentences IS NOT NULL
UNWIND range(0, size(sentences) - 1) AS i
WITH r, sentences[i] AS sentence, starts[i] AS start, ends[i] AS end
${sentence.where}
RETURN r.id AS report, start, end ORDER BY coalesce(r.year, 0), report, start
SKIP toInteger($offset) LIMIT toInteger($limit)`,
    {
      ...conditions.parameters,
      ...sentence.parameters,
      words: words.map((word) => `+"${word}"`).join(" "),
      limit,
      offset,
    },
  );
}

/** A term whose signs have one form only is looked for as it is, any other by all forms of each sign. */
function addTerm(conditions: Conditions, index: number, term: string): void {
  const forms = Array.from(term, formsOf);
  if (forms.every((variants) => variants.length === 1)) {
    conditions.add(`sentence CONTAINS $term${index}`, { [`term${index}`]: term });
    return;
  }
  const pattern = forms.map((variants) => `[${variants.map(escapeSign).join("")}]`).join("");
  conditions.add(`sentence =~ $term${index}`, { [`term${index}`]: `(?s).*${pattern}.*` });
}

/** All signs that `foldSearch` takes for this one. */
function formsOf(sign: string): string[] {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === " ") return [" ", "\u3000", "\u00a0"];
  if (code < 0x21 || code > 0x7e) return [sign];
  const forms = [sign, String.fromCharCode(code + 0xfee0)];
  if (code < 0x61 || code > 0x7a) return forms;
  return [...forms, sign.toUpperCase(), String.fromCharCode(code - 0x20 + 0xfee0)];
}

/** In a Java character class. */
function escapeSign(sign: string): string {
  return /[\p{L}\p{N}\s]/u.test(sign) ? sign : `\\${sign}`;
}

function addMention(conditions: Conditions, index: number, entity: string): void {
  conditions.add(
    `EXISTS { (r)-[e:CITES|MENTIONS]->(n:${MARK} {id: $entity${index}})
      WHERE any(m IN range(0, size(e.starts) - 1) WHERE e.starts[m] < end AND e.ends[m] > start) }`,
    { [`entity${index}`]: entity },
  );
}
