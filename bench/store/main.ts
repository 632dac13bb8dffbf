// What the store costs and how quickly it answers, on reports recombined from seeds/ (bench/generate-extractions.ts):
//   pnpm bench store [--reports 100000] [--save]
// This file alone runs the sources as they are, without --save, or one step:
//   node --conditions=@govkg/source --import tsx bench/store/main.ts [ingest|bare|sizes|copy|questions] --store FILE
import { parseArgs } from "node:util";
import { copyRows } from "./copy-rows.js";
import { measureBare, measureIngest } from "./ingest.js";
import { measureStore } from "./measure-store.js";
import { measureQuestions } from "./questions.js";
import { sizesOf } from "./sizes.js";
import { toMarkdown } from "./to-markdown.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: "string", default: "100000" },
    rounds: { type: "string", default: "40" },
    store: { type: "string", default: "/tmp/govkg-bench.sqlite" },
  },
});
const [reports, rounds] = [Number(values.reports), Number(values.rounds)];

const STEPS: Readonly<Record<string, () => unknown>> = {
  ingest: () => measureIngest(values.store, reports),
  bare: () => measureBare(values.store, reports),
  sizes: () => sizesOf(values.store),
  copy: () => copyRows(values.store),
  questions: () => measureQuestions(values.store, rounds),
};

const [step] = positionals;
if (step === undefined) {
  const figures = await measureStore(reports, rounds);
  console.log(`${JSON.stringify(figures, null, 2)}\n\n${toMarkdown(figures)}`);
} else {
  const measure = STEPS[step];
  if (measure === undefined) throw new Error(`bench/store: "${step}" is no step; ${Object.keys(STEPS).join(", ")}.`);
  console.log(JSON.stringify(await measure()));
}
