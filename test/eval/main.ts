#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { defaultSets, type EvaluationSet, type GoldDocument, readSet } from "./evaluation-set.js";
import { readScoredFolder, type ScoredDocument, toScored } from "./gold.js";
import { formatComparison, formatMisses, formatScores } from "./print.js";
import { compareRuns, readRun, type SavedRun, type ScoredRun, writeRun } from "./saved-run.js";
import { Scorer } from "./scorer.js";

const HELP = `pnpm eval [GOLD_DIR DOC_DIR] [options]
Extracts the documents of the gold files and scores the result; without folders: seeds/, and ../shared/gold with
../shared/seeds where they are there, each set and all together.

  --errors TYPE      list each miss in its sentence: law, document, agency, programme, platform, event, region,
                     instrument, quantity, subject, commitments, problems, stance, planned, "law vs document",
                     report.agency …, or all
  --document NAME    only documents whose name contains NAME
  --save FILE        keep this run's predictions
  --against FILE     list gains and losses against a kept run, scored with the gold of today
  --predictions DIR  score the JSON files of a folder instead of extracting
  --json             scores as JSON

Example: pnpm -s eval --save /tmp/before.json; (change a rule); pnpm -s eval --against /tmp/before.json`;

/** Predictions by set and document. */
type Predictions = ReadonlyMap<string, ReadonlyMap<string, ScoredDocument>>;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: "string" },
    document: { type: "string" },
    save: { type: "string" },
    against: { type: "string" },
    predictions: { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean" },
  },
});

if (flags.help) console.log(HELP);
else await evaluate();

async function evaluate(): Promise<void> {
  const documents = await readDocuments(setsOf(positionals));
  const predictions = flags.predictions
    ? await readPredictions(flags.predictions, documents)
    : await predict(documents);
  const scorers = scoreAll(documents, predictions);
  if (flags.save) await writeRun(flags.save, toSaved(predictions));
  const scores = new Map([...scorers].map(([name, scorer]) => [name, scorer.score()]));
  console.log(flags.json ? JSON.stringify(Object.fromEntries(scores), null, 1) : formatScores(scores));
  const textOf = await textReader(documents);
  const run = runOf(scorers);
  if (flags.errors) console.log(formatMisses(run.misses, flags.errors, textOf));
  if (flags.against) {
    const before = scoreAll(documents, fromSaved(await readRun(flags.against)));
    console.log(formatComparison(compareRuns(runOf(before), run), textOf));
  }
}

function setsOf(folders: readonly string[]): EvaluationSet[] {
  const [goldFolder, documentFolder] = folders;
  if (goldFolder === undefined) return defaultSets();
  if (documentFolder === undefined) throw new Error("two folders are needed: GOLD_DIR DOC_DIR");
  return [{ name: "given", goldFolder, documentFolder }];
}

async function readDocuments(sets: readonly EvaluationSet[]): Promise<ReadonlyMap<string, readonly GoldDocument[]>> {
  const wanted = flags.document ?? "";
  const read = sets.map(async (set): Promise<[string, GoldDocument[]]> => {
    const documents = await readSet(set);
    return [set.name, documents.filter(({ name }) => name.includes(wanted))];
  });
  return new Map(await Promise.all(read));
}

async function predict(documents: ReadonlyMap<string, readonly GoldDocument[]>): Promise<Predictions> {
  // imported late: scoring ready predictions needs no lexicon
  const { createPipeline } = await import("govkg");
  const pipeline = createPipeline();
  const predictions = new Map<string, ReadonlyMap<string, ScoredDocument>>();
  for (const [set, members] of documents) {
    const ofSet = new Map<string, ScoredDocument>();
    for (const { name, path } of members) ofSet.set(name, toScored(pipeline.extract(await pipeline.read(path))));
    predictions.set(set, ofSet);
  }
  return predictions;
}

async function readPredictions(
  folder: string,
  documents: ReadonlyMap<string, readonly GoldDocument[]>,
): Promise<Predictions> {
  const predictions = await readScoredFolder(folder);
  return new Map([...documents.keys()].map((set) => [set, predictions]));
}

/** One scorer a set, and `all` when there are several. */
function scoreAll(
  documents: ReadonlyMap<string, readonly GoldDocument[]>,
  predictions: Predictions,
): Map<string, Scorer> {
  const scorers = new Map([...documents.keys()].map((set) => [set, new Scorer()]));
  if (documents.size > 1) scorers.set("all", new Scorer());
  for (const [set, members] of documents) {
    for (const { name, gold } of members) {
      const prediction = predictions.get(set)?.get(name) ?? {};
      scorers.get(set)?.add(name, gold, prediction);
      scorers.get("all")?.add(name, gold, prediction);
    }
  }
  return scorers;
}

/** The run over all sets: of one set, or of `all`, which stands last. */
function runOf(scorers: ReadonlyMap<string, Scorer>): ScoredRun {
  const scorer = [...scorers.values()].at(-1) ?? new Scorer();
  return { score: scorer.score(), misses: scorer.misses };
}

async function textReader(documents: ReadonlyMap<string, readonly GoldDocument[]>): Promise<(name: string) => string> {
  const members = [...documents.values()].flat();
  const texts = await Promise.all(members.map(({ path }) => readFile(path, "utf8")));
  const textByName = new Map(members.map(({ name }, index) => [name, texts[index] ?? ""]));
  return (name) => textByName.get(name) ?? "";
}

function toSaved(predictions: Predictions): SavedRun["predictions"] {
  return Object.fromEntries([...predictions].map(([set, ofSet]) => [set, Object.fromEntries(ofSet)]));
}

function fromSaved(run: SavedRun): Predictions {
  return new Map(Object.entries(run.predictions).map(([set, ofSet]) => [set, new Map(Object.entries(ofSet))]));
}
