import { parseArgs } from "node:util";
import { measureIngest } from "./ingest.js";
import { measureQuestions } from "./questions.js";

/**
 * Benchmark of the store: `node --conditions=@govkg/source --import tsx bench/store/main.ts ingest --reports 100000`.
 * Reports are recombined from seeds/ (bench/generate-extractions.ts).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: "string", default: "5000" },
    store: { type: "string", default: "/tmp/govkg-bench.db" },
    rounds: { type: "string", default: "40" },
    "no-text": { type: "boolean", default: false },
  },
});

if (positionals.includes("ingest")) {
  console.log(
    JSON.stringify(
      await measureIngest(values.store, Number(values.reports), { keepText: !values["no-text"] }),
      null,
      2,
    ),
  );
}
if (positionals.includes("questions")) {
  console.log(JSON.stringify(await measureQuestions(values.store, Number(values.rounds)), null, 2));
}
