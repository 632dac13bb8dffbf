/** What a user's first program may look like: every package imported, a report extracted, held and asked. */
import { createExtractor } from "@govkg/extract";
import { graphml, MemoryFacts } from "@govkg/graph";
import { createLexicon } from "@govkg/lexicon";
import { createQueries, type Extraction, extractionSchema, GovkgError, type Queries } from "@govkg/model";
import { type SyncOptions, syncToNeo4j } from "@govkg/neo4j";
import { readDocument } from "@govkg/read";
import { createJiebaSegmenter } from "@govkg/segment";
import { openStore } from "@govkg/store";
import { createPipeline, type PipelineOptions } from "govkg";

const [file = "report.txt"] = process.argv.slice(2);

// stage by stage
const lexicon = createLexicon();
const document = await readDocument(file);
const extraction: Extraction = createExtractor(lexicon).extract(document);
extractionSchema.parse(extraction);
const tokens = createJiebaSegmenter(lexicon).segment(document.text);
check(tokens.map(({ text }) => text).join("") === document.text, "tokens joined are the text");

// the pipeline gives the same
const options: PipelineOptions = { lexicon };
const pipeline = createPipeline(options);
for await (const result of pipeline.run([file])) {
  if (result.kind === "failure") throw result.error;
  const same =
    JSON.stringify({ ...result.extraction, path: undefined }) === JSON.stringify({ ...extraction, path: undefined });
  check(same, "pipeline and stages agree");
}

// the same questions in memory and on disk
const facts = new MemoryFacts();
facts.put(extraction);
const store = openStore("smoke.sqlite");
await store.put(extraction);
const answers: string[] = [];
for (const queries of [
  createQueries(facts, { resolver: pipeline.resolver }),
  createQueries(store.facts, { resolver: pipeline.resolver }),
]) {
  answers.push(await ask(queries));
}
await store.close();
check(answers[0] === answers[1], "memory and store agree");
console.log(answers[0]);

let size = 0;
for await (const piece of graphml(facts)) size += piece.length;
check(size > 1000, "a GraphML file of some size");

const sync: SyncOptions = { dryRun: true };
const refused = await syncToNeo4j(
  [extraction],
  { uri: "bolt://127.0.0.1:9", user: "neo4j", password: "none" },
  sync,
).then(
  () => null,
  (error: unknown) => error,
);
check(refused instanceof GovkgError && refused.code === "neo4j-unavailable", "no server is a typed error");

async function ask(queries: Queries): Promise<string> {
  const { rows } = await queries.regionsCiting("数据安全法");
  const [first] = await queries.evidenceOf(rows[0]?.evidence.slice(0, 1) ?? []);
  return `${rows[0]?.region} cites ${rows[0]?.law} ${rows[0]?.count} times: ${first?.sentence?.text.trim()}`;
}

function check(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`not so: ${what}`);
}
