import { rmSync, statSync } from "node:fs";
import { openStore } from "@govkg/store";
import { generateExtractions, readGeneratorSource } from "../generate-extractions.js";
import { BareInserts } from "./bare-inserts.js";

const BATCH = 256;

/** Rates of putting `count` generated reports and of bare inserts of the same ones, batch by batch in turn. */
export async function measureIngest(path: string, count: number, options: { readonly keepText?: boolean } = {}) {
  const source = await readGeneratorSource();
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}.bare`, `${path}.bare-wal`, `${path}.bare-shm`])
    rmSync(file, { force: true });
  const store = openStore(path, options);
  const bare = new BareInserts(`${path}.bare`);
  let storeMs = 0;
  let bareMs = 0;
  let rows = 0;
  let peakRss = 0;
  const curve: { readonly reports: number; readonly reportsPerSecond: number; readonly rssMb: number }[] = [];
  let lastMs = 0;
  for (let from = 0; from < count; from += BATCH) {
    const batch = [...generateExtractions(source, { from, count: Math.min(BATCH, count - from) })];
    const bareRows = batch.map((extraction) => BareInserts.rows(extraction));
    for (const row of bareRows) rows += row.edges.length + row.mentions.length + row.figures.length;
    const start = performance.now();
    await store.putAll(batch, { batch: BATCH });
    const middle = performance.now();
    bare.insert(bareRows);
    storeMs += middle - start;
    bareMs += performance.now() - middle;
    peakRss = Math.max(peakRss, process.memoryUsage.rss());
    const done = Math.min(count, from + BATCH);
    if (Math.floor(done / 10_000) > Math.floor(from / 10_000) || done === count) {
      const reports = done - (curve.at(-1)?.reports ?? 0);
      curve.push({
        reports: done,
        reportsPerSecond: Math.round((reports / (storeMs - lastMs)) * 1000),
        rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
      });
      lastMs = storeMs;
      console.error(JSON.stringify(curve.at(-1)), `bare ${Math.round((done / bareMs) * 1000)}/s`);
    }
  }
  await store.close();
  bare.close();
  const bytes = statSync(path).size;
  rmSync(`${path}.bare`, { force: true });
  return {
    reports: count,
    reportsPerSecond: Math.round((count / storeMs) * 1000),
    bareReportsPerSecond: Math.round((count / bareMs) * 1000),
    ratio: Number((bareMs / storeMs).toFixed(3)),
    bareRowsPerReport: Math.round(rows / count),
    bytesPerReport: Math.round(bytes / count),
    peakRssMb: Math.round(peakRss / 2 ** 20),
    curve,
  };
}
