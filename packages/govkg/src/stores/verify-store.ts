import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { graphologyJson } from "@govkg/graph";
import { openStore, type Store } from "@govkg/store";

/** One fault that {@link verifyStore} found, as a sentence. */
export type Fault = string;

/**
 * Checks a store: the file's own integrity, and that it equals one built anew from the reports that it holds — every
 * extraction, every node and edge.
 */
export async function verifyStore(store: Store): Promise<readonly Fault[]> {
  const faults = await integrityFaults(store);
  if (faults.length > 0) return faults;
  const folder = await mkdtemp(join(tmpdir(), "govkg-verify-"));
  const rebuilt = openStore(join(folder, "rebuilt.sqlite"));
  try {
    await rebuilt.putAll(store.extractions());
    return [...(await extractionFaults(store, rebuilt)), ...(await graphFaults(store, rebuilt))];
  } finally {
    await rebuilt.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function integrityFaults(store: Store): Promise<Fault[]> {
  const { rows } = await store.sql("PRAGMA integrity_check");
  return rows.map(([message]) => String(message)).filter((message) => message !== "ok");
}

async function extractionFaults(store: Store, rebuilt: Store): Promise<Fault[]> {
  const faults: Fault[] = [];
  for await (const extraction of store.extractions()) {
    const other = await rebuilt.get(extraction.report.id);
    if (JSON.stringify(extraction) !== JSON.stringify(other))
      faults.push(`${extraction.report.id} differs when put again`);
  }
  return faults;
}

/** Compares nodes and edges line by line: both streams are in order of id. */
async function graphFaults(store: Store, rebuilt: Store): Promise<Fault[]> {
  const others = graphologyJson(rebuilt.facts);
  const faults: Fault[] = [];
  for await (const piece of graphologyJson(store.facts)) {
    const other = await others.next();
    if (other.value === piece) continue;
    faults.push(`the graph differs from a rebuild at ${piece.trim().slice(0, 200)}`);
    break;
  }
  if (faults.length === 0 && !(await others.next()).done) faults.push("the graph of a rebuild has more");
  return faults;
}
