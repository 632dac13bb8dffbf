import { createQueries } from "@govkg/model";
import { Neo4jFacts } from "../src/index.js";
import { fill } from "./empty-server.js";
import { CORPUS } from "../../../test/conformance/corpus.js";
const address = { uri: "bolt://127.0.0.1:7690", user: "neo4j", password: "govkg-local", database: "neo4j" };
for (let i=0;i<3;i++){ const t=performance.now(); await fill(address, CORPUS); console.log("fill", performance.now()-t);}
const facts = await Neo4jFacts.open(address); const q = createQueries(facts);
for (let i=0;i<2;i++){
for (const [n,f] of Object.entries({ search: ()=>q.search("办事指南"), search2: ()=>q.search("学习", {entities:["law:中华人民共和国数据安全法"]}), boiler: ()=>q.boilerplate("report:深圳市福田区政务服务数据管理局/2023"), stats: ()=>q.stats(), reg: ()=>q.regionsCiting("中华人民共和国民法典"), matrix: ()=>q.citationMatrix() })) {
 const t=performance.now(); try { const r = await f(); console.log(n, performance.now()-t, JSON.stringify(r).slice(0,150)); } catch(e) { console.log(n, String(e)); }
}}
await facts.close();
