import { join } from "node:path";
import { createQueries, type Extraction, type FactSource } from "@govkg/model";
import { Neo4jFacts } from "@govkg/neo4j";
import { openStore } from "@govkg/store";
import type { Neo4jServer } from "../../test/neo4j/server.js";
import { Random } from "../generate/random.js";
import { QUESTIONS, quantiles, type Subject, subjectOf } from "../store/questions.js";

/** First answers pay for plans and caches on either side. */
const WARM_UP = 3;

export interface QuestionBench {
  readonly folder: string;
  /** The reports that the server holds. */
  readonly reports: () => Iterable<Extraction>;
  /** The report at a place among them. */
  readonly report: (place: number) => Extraction | undefined;
  readonly count: number;
  readonly rounds: number;
}

/** p95 in milliseconds of each question on the server beside the same question to SQLite. */
export async function measureQuestions(server: Neo4jServer, bench: QuestionBench) {
  const subjects = drawSubjects(bench);
  const store = openStore(join(bench.folder, "bench.sqlite"));
  await store.putAll(bench.reports());
  const sqlite = await timesOf(store.facts, subjects);
  await store.close();
  const facts = await Neo4jFacts.open(server);
  const neo4j = await timesOf(facts, subjects);
  await facts.close();
  return Object.keys(QUESTIONS).map((question) => ({
    question,
    sqlite: sqlite.get(question) ?? 0,
    neo4j: neo4j.get(question) ?? 0,
  }));
}

function drawSubjects({ report, count, rounds }: QuestionBench): Subject[] {
  const random = new Random(42);
  const subjects: Subject[] = [];
  while (subjects.length < rounds + WARM_UP) {
    const extraction = report(random.below(count));
    const subject = extraction && subjectOf(extraction, random);
    if (subject) subjects.push(subject);
  }
  return subjects;
}

async function timesOf(facts: FactSource, subjects: readonly Subject[]): Promise<ReadonlyMap<string, number>> {
  const queries = createQueries(facts);
  const random = new Random(7);
  const p95 = new Map<string, number>();
  for (const [name, [, ask]] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    for (const [index, subject] of subjects.entries()) {
      const start = performance.now();
      await ask(queries, subject, random);
      if (index >= WARM_UP) times.push(performance.now() - start);
    }
    p95.set(name, quantiles(times).p95);
  }
  return p95;
}
