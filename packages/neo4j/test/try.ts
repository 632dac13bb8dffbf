import { removeFromNeo4j, syncToNeo4j, verifyNeo4j } from "../src/index.js";
import { goldExtraction, SEEDS } from "./gold-extractions.js";
const target = { uri: "bolt://127.0.0.1:7690", user: "neo4j", password: "govkg-local" };
const ex = SEEDS.map(goldExtraction);
console.log(await syncToNeo4j(ex, target));
const v = await verifyNeo4j(ex, target); console.table(v.rows.map(r=>({t:r.type,s:r.source.count,k:r.server.count,m:r.missing,e:r.extra,d:r.different}))); console.log(v.differences.slice(0,5));
const c = { ...ex[0]!, mentions: ex[0]!.mentions.slice(3), quantities: ex[0]!.quantities.slice(1) };
await syncToNeo4j([c], target);
for (let i=0;i<3;i++){ const t = performance.now();
console.log((await syncToNeo4j([i%2?c:ex[0]!], target)).reports, performance.now()-t);}
const v2 = await verifyNeo4j(ex, target); console.log(v2.isEqual, v2.differences.slice(0,5));
console.log(await removeFromNeo4j(ex.slice(0,7).map(e=>e.report.id), target));
const v3 = await verifyNeo4j(ex.slice(7), target); console.log(v3.isEqual, v3.differences.slice(0,5));
