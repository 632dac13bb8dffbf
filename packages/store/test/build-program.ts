import { readFileSync } from "node:fs";
import type { Extraction } from "@govkg/model";
import { openStore } from "../src/index.js";

/**
 * Builds a store from the extractions in a JSON file, two in a transaction, leaving out what is held already; says
 * when it begins and when it has ended. The test kills it in between.
 */
const [, , path = "", input = ""] = process.argv;
// as: the test wrote the file
const extractions = JSON.parse(readFileSync(input, "utf8")) as Extraction[];
const store = openStore(path);

async function* missing(): AsyncGenerator<Extraction> {
  for (const extraction of extractions) {
    if (await store.isCurrent(extraction.contentHash, extraction.lexicon)) continue;
    // lets the signal in between two reports
    await new Promise((resolve) => setImmediate(resolve));
    yield extraction;
  }
}

process.stdout.write("begun\n");
await store.putAll(missing(), { batch: 2 });
await store.close();
process.stdout.write("ended\n");
