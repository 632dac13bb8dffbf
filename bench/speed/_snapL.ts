import { createExtractor } from "@govkg/extract"; import { createLexicon } from "@govkg/lexicon"; import { readDocument } from "@govkg/read";
import { readdirSync, writeFileSync, statSync, mkdirSync } from "node:fs"; import { join } from "node:path";
const out=process.argv[2]!; mkdirSync(out,{recursive:true});
const files:string[]=[]; const walk=(d:string)=>{for(const f of readdirSync(d).sort()){const p=join(d,f); if(statSync(p).isDirectory()) walk(p); else if(/\.(txt|html|md|docx|pdf)$/.test(f)) files.push(p);}};
for(const d of process.argv.slice(3)) walk(d);
const e=createExtractor(createLexicon()); let n=0; let u=process.cpuUsage();
for(const f of files){ try{ const doc=await readDocument(f); const x=e.extract(doc); const {text,sections,lexicon,...rest}=x as any; 
 const slim={...rest, mentions: rest.mentions}; writeFileSync(join(out,f.replace(/\//g,"_")+".json"), JSON.stringify(slim,null,0).replace(/\},\{/g,"},\n{")); n++; }catch(err){ console.log(f,String(err).slice(0,100)); } }
console.log(n, process.cpuUsage(u).user/1e6);
