/**
 * govkg as a library: one report in, its facts out.
 *
 * node --conditions=@govkg/source --import tsx examples/extract-a-report.ts [FILE]
 */
import { createPipeline } from "govkg";

const [file = "seeds/s2.txt"] = process.argv.slice(2);

const pipeline = createPipeline();
const { report, mentions, commitments } = pipeline.extract(await pipeline.read(file));

console.log(`${report.agency}, ${report.year}, ${report.regionChain.join(" › ")}`);

console.log("\nLaws, in the order of the text:");
for (const { type, entity, stance, start } of mentions) {
  if (type === "law") console.log(`  ${entity} (${stance}, at ${start})`);
}

console.log("\nPlan for the next year:");
for (const { ordinal, heading } of commitments) console.log(`  ${ordinal}. ${heading}`);
