/**
 * Which districts cite which laws, with the sentence behind the first citation of each. The graph is held in memory;
 * `openStore` of `@govkg/store` gives the same questions over a file.
 *
 * node --conditions=@govkg/source --import tsx examples/districts-and-laws.ts [FOLDER]
 */
import { MemoryFacts } from "@govkg/graph";
import { createQueries } from "@govkg/model";
import { createPipeline } from "govkg";

const [folder = "seeds"] = process.argv.slice(2);

const pipeline = createPipeline();
const facts = new MemoryFacts();
for await (const result of pipeline.run([`${folder}/*.txt`])) {
  if (result.kind === "extraction") facts.put(result.extraction);
  else console.error(result.error.message);
}
const queries = createQueries(facts, { resolver: pipeline.resolver });

for (const law of ["数据安全法", "行政复议法"]) {
  const { rows } = await queries.regionsCiting(law, { order: "key" });
  console.log(`${law}: ${rows.length} districts`);
  for (const { region, count, evidence } of rows) {
    const [first] = await queries.evidenceOf(evidence.slice(0, 1));
    console.log(`  ${region} (${count}): ${first?.sentence?.text.trim()}`);
  }
}
