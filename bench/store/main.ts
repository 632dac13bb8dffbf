// What the store costs and how quickly it answers, on reports recombined from seeds/ (bench/generate-extractions.ts).
//   node --conditions=@govkg/source --import tsx bench/store/main.ts [--reports 100000] [--rounds 40]
// Each step is a process of its own: its memory is that of the step alone. JSON on stdout, and a table for docs/store.md.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { machineName } from "../speed/measure.js";
import { copyRows } from "./copy-rows.js";
import { type Ingest, measureIngest } from "./ingest.js";
import { measureQuestions, type Questions } from "./questions.js";
import { type Sizes, sizesOf } from "./sizes.js";
import { toMarkdown } from "./to-markdown.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: "string", default: "100000" },
    rounds: { type: "string", default: "40" },
    store: { type: "string" },
    bare: { type: "boolean", default: true },
  },
  allowNegative: true,
});

const STEPS: Readonly<Record<string, (store: string) => unknown>> = {
  ingest: (store) => measureIngest(store, Number(values.reports), { bare: values.bare }),
  sizes: sizesOf,
  copy: copyRows,
  questions: (store) => measureQuestions(store, Number(values.rounds)),
};

/** What the whole run finds. */
export interface StoreFigures {
  readonly machine: string;
  readonly ingest: Ingest;
  readonly copy: ReturnType<typeof copyRows>;
  readonly sizes: Sizes;
  readonly questions: Questions;
}

const [step] = positionals;
if (step === undefined) await runAll();
else console.log(JSON.stringify(await STEPS[step]?.(values.store ?? "")));

async function runAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "govkg-bench-store-"));
  const store = join(folder, "store.sqlite");
  try {
    const found: Record<string, unknown> = { machine: machineName() };
    for (const name of Object.keys(STEPS)) found[name] = JSON.parse(await run(name, store));
    // as: each step has printed what its function gives
    const figures = found as unknown as StoreFigures;
    console.log(JSON.stringify(figures, null, 2));
    console.log(`\n${toMarkdown(figures)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(name: string, store: string): Promise<string> {
  const flags = ["--reports", values.reports, "--rounds", values.rounds, "--store", store];
  const args = [...process.execArgv, fileURLToPath(import.meta.url), name, ...flags];
  const child = promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  child.child.stderr?.pipe(process.stderr);
  return (await child).stdout;
}
