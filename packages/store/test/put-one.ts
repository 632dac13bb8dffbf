import { GovkgError } from "@govkg/model";
import { CORPUS } from "../../../test/conformance/corpus.js";
import { openStore } from "../src/index.js";

/** Tries to put a report into the store at the path given and prints the code of the error. */
const [, , path = ""] = process.argv;
const [, extraction] = CORPUS;
try {
  const store = openStore(path, { busyTimeout: 100 });
  if (extraction !== undefined) await store.put(extraction);
  console.log("written");
} catch (error) {
  console.log(error instanceof GovkgError ? error.code : String(error));
}
