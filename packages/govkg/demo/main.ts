/** `pnpm demo`: the whole path on the sample reports, from files to a store, a graph file and answers. */
import { mkdir, rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { graphml } from "@govkg/graph";
import { createQueries } from "@govkg/model";
import { openStore, type Store } from "@govkg/store";
import { buildStore } from "../src/build/build-store.js";
import { writePieces, writeWhole } from "../src/exports/write-whole.js";
import { tell, warn } from "../src/output/messages.js";
import { startProgress } from "../src/output/progress.js";
import { DEFAULT_WIDTH } from "../src/output/table.js";
import { writeOut } from "../src/output/write-out.js";
import { lazyResolver } from "../src/stores/lazy-resolver.js";
import { lawsByDistrict, oneSentence, promises, type Section, sharedProgrammes } from "./sections.js";

const ROOT = resolve(import.meta.dirname, "../../..");
const OUT = join(ROOT, ".govkg/demo");
const STORE = join(OUT, "graph.sqlite");
const GRAPHML = join(OUT, "graph.graphml");

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const store = openStore(STORE);
try {
  await fill(store);
  for (const { title, text } of await sections(store)) await writeOut(`${title}\n${text}\n\n`);
  await writeWhole({ path: GRAPHML, isFolder: false }, (path) => writePieces(path, graphml(store.facts)));
  await writeOut(lastLines());
} finally {
  await store.close();
}

async function fill(into: Store): Promise<void> {
  const progress = await startProgress("reports");
  const { put, failed, seconds } = await buildStore(into, [join(ROOT, "seeds/*.txt")], {
    onProgress: ({ done, total }) => progress.update(done, total),
    onFailure: warn,
  });
  progress.stop();
  tell(`${put} reports read, ${failed} failed, ${seconds.toFixed(1)} s`);
}

async function sections(from: Store): Promise<Section[]> {
  const queries = createQueries(from.facts, { resolver: lazyResolver({}) });
  const width = process.stdout.columns ?? DEFAULT_WIDTH;
  return [
    await lawsByDistrict(queries, width),
    await sharedProgrammes(queries, width),
    await promises(queries, width),
    await oneSentence(queries),
  ];
}

function lastLines(): string {
  const [storePath, graphPath] = [STORE, GRAPHML].map((path) => relative(process.cwd(), path));
  return [
    "Written",
    `  ${storePath}      the store; ask it:`,
    `    npx -y pnpm@12 -s govkg query districts-citing 数据安全法 --store ${storePath} --evidence`,
    `    npx -y pnpm@12 -s govkg ask '哪些区推行了“高效办成一件事”？' --store ${storePath}`,
    `  ${graphPath}     the graph; opens in Gephi, yEd, Cytoscape, networkx`,
    "",
  ].join("\n");
}
