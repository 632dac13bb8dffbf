import { evidenceId, type SharedSentenceQuery, type SharedSentenceRow } from "@govkg/model";
import type { Run } from "../connection.js";
import { MARK, TEXT_KIND, textId } from "../ownership.js";
import { SENTENCE_KEY_INDEX } from "../schema.js";
import { NO_KEYS } from "../text-node.js";

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

interface Found {
  readonly place: number;
  readonly exact: number;
  readonly near: number;
  readonly regions: number;
  readonly yearBefore: boolean;
}

const SCOPES = { any: "near > 0", elsewhere: "regions > 0", "year-before": "yearBefore" } as const;

/** For each sentence of a report the other reports that share it. */
export async function readSharedSentences(run: Run, query: SharedSentenceQuery): Promise<SharedSentenceRow[]> {
  const sentences = (await readKeys(run, query)).filter(({ words }) => words.length > 0);
  const self = textId(query.report);
  const found = await run<Found>(
    `MATCH (own:${MARK} {id: $report})
UNWIND range(0, size($sentences) - 1) AS place
CALL (place) {
  CALL db.index.fulltext.queryNodes("${SENTENCE_KEY_INDEX}", $sentences[place].exact) YIELD node
  WHERE node.id <> $self
  RETURN count(node) AS exact
}
CALL (own, place) {
  CALL db.index.fulltext.queryNodes("${SENTENCE_KEY_INDEX}", $sentences[place].near) YIELD node
  WHERE node.id <> $self
  MATCH (r:Report)-[:${TEXT_KIND}]->(node)
  RETURN count(r) AS near,
    count(DISTINCT CASE WHEN own.regionId IS NULL OR r.regionId <> own.regionId THEN r.regionId END) AS regions,
    coalesce(max(CASE WHEN r.lineage = own.lineage AND r.year = own.year - 1 THEN 1 ELSE 0 END), 0) = 1 AS yearBefore
}
WITH place, exact, near, regions, yearBefore WHERE near > 0 AND ${SCOPES[query.scope]}
RETURN place, exact, near, regions, yearBefore ORDER BY place SKIP toInteger($offset) LIMIT toInteger($limit)`,
    { report: query.report, self, sentences: sentences.map(toLookup), limit: query.limit, offset: query.offset },
  );
  const rows = found.flatMap((row) => {
    const sentence = sentences[row.place];
    return sentence ? [{ ...row, sentence }] : [];
  });
  const samples = query.samples > 0 ? await readSamples(run, self, { rows, size: query.samples }) : [];
  return rows.map(({ sentence: { start, end }, exact, near, regions, yearBefore }, index) => ({
    report: query.report,
    start,
    end,
    exact,
    near,
    regions,
    yearBefore,
    samples: samples[index] ?? [],
  }));
}

async function readKeys(run: Run, { report, spans }: SharedSentenceQuery): Promise<Sentence[]> {
  const [row] = await run<{ starts: number[]; ends: number[]; keys: string[] }>(
    `MATCH (:${MARK} {id: $report})-[:${TEXT_KIND}]->(t) RETURN coalesce(t.starts, []) AS starts, coalesce(t.ends, []) AS ends, coalesce(t.keys, []) AS keys`,
    { report },
  );
  if (row === undefined) return [];
  const sentences = row.starts.map((start, index) => {
    const words = (row.keys[index] ?? NO_KEYS).split(" ").filter((word) => word !== NO_KEYS);
    return { start, end: row.ends[index] ?? start, words };
  });
  return sentences.filter(({ start, end }) => spans?.some((span) => span.start < end && start < span.end) ?? true);
}

/** `exact` finds texts with the same sentence word for word, `near` those with any key in common. */
function toLookup({ words }: Sentence): { exact: string; near: string } {
  const exact = words.find((word) => word.startsWith("e")) ?? NOTHING;
  return { exact, near: words.join(" OR ") };
}

/** A word that no text has: an empty query would be an error. */
const NOTHING = "nothing";

interface SampleRows {
  readonly rows: readonly { readonly sentence: Sentence }[];
  readonly size: number;
}

/** The first places where a sentence stands elsewhere: word for word before nearly, then by report id and start. */
async function readSamples(run: Run, self: string, { rows, size }: SampleRows): Promise<string[][]> {
  const found = await run<{ place: number; report: string; start: number; end: number }>(
    `UNWIND range(0, size($lookups) - 1) AS place
WITH place, $lookups[place] AS lookup
CALL (lookup) {
  CALL db.index.fulltext.queryNodes("${SENTENCE_KEY_INDEX}", lookup.near) YIELD node
  WHERE node.id <> $self
  MATCH (r:Report)-[:${TEXT_KIND}]->(node)
  UNWIND [i IN range(0, size(node.keys) - 1) WHERE any(word IN split(node.keys[i], " ") WHERE word IN lookup.words)] AS i
  RETURN r.id AS report, node.starts[i] AS start, node.ends[i] AS end,
    CASE WHEN lookup.exact IN split(node.keys[i], " ") THEN 0 ELSE 1 END AS rank
  ORDER BY rank, report, start LIMIT toInteger($size)
}
RETURN place, report, start, end ORDER BY place, rank, report, start`,
    { self, size, lookups: rows.map(({ sentence }) => ({ ...toLookup(sentence), words: sentence.words })) },
  );
  const lists = rows.map((): string[] => []);
  for (const { place, report, start, end } of found) lists[place]?.push(evidenceId(report, { start, end }));
  return lists;
}
