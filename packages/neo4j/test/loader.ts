/** A loader in a process of its own, to be killed: says when it has begun to write. */
import { type Neo4jConfig, syncToNeo4j } from "../src/index.js";
import { goldExtraction, SEEDS } from "./gold-extractions.js";

const target = JSON.parse(process.argv[2] ?? "") as Neo4jConfig; // as: the test gives it
await syncToNeo4j(SEEDS.map(goldExtraction), target, {
  batchSize: 1,
  onProgress: ({ done }) => done === 3 && process.send?.("begun"),
});
