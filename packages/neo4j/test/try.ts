import { syncToNeo4j } from "../src/index.js";
import { goldExtraction, SEEDS } from "./gold-extractions.js";
const target = { uri: "bolt://127.0.0.1:7690", user: "neo4j", password: "govkg-local" };
const ex = SEEDS.map(goldExtraction);
console.log(await syncToNeo4j(ex, target));
console.log(await syncToNeo4j(ex, target));
const t = performance.now();
const c = { ...ex[0]!, mentions: ex[0]!.mentions.slice(3), quantities: ex[0]!.quantities.slice(1) };
console.log(await syncToNeo4j([c], target), performance.now()-t);
