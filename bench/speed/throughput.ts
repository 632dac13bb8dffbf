// Whole extraction on one thread beside what a user would pick instead, on the same text in the same run: the samples
// of seeds/, each as its own document. Ratios are what counts; absolute speeds are those of the machine in the result.
// Results are checked before timing: each segmenter gives the text back, extraction gives the facts of a first run.
//   pnpm bench throughput

import { createExtractor } from "@govkg/extract";
import { createLexicon, fold } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import { createJiebaSegmenter } from "@govkg/segment";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import nodejieba from "nodejieba";
import { type Contestant, type Cost, measure } from "./measure.js";
import { sampleTexts } from "./sample.js";

const OWN = "govkg, text to JSON";
const TAG = "nodejieba tag";

/** Speeds in million characters a second of CPU time, by name. */
export type Speeds = Readonly<Record<string, number>>;

/** Throughput of extraction, of its stages, and of what it is compared with. */
export interface Throughput {
  readonly characters: number;
  readonly reports: number;
  readonly speeds: Speeds;
  readonly stages: Speeds;
  readonly reportsPerSecond: number;
  /** Whole extraction over each of the others. */
  readonly ratios: Speeds;
  /** CPU time in seconds until whole extraction was steady: from then on it was measured. */
  readonly warmUp: number;
}

export function throughput(): Throughput {
  const texts = sampleTexts();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const toSpeeds = (costs: ReadonlyMap<string, Cost>): Record<string, number> =>
    Object.fromEntries([...costs].map(([name, { cpu }]) => [name, rounded(characters / cpu / 1000)]));
  const costs = measure(contestants(texts));
  const speeds = toSpeeds(costs);
  const own = speeds[OWN] ?? Number.NaN;
  return {
    characters,
    reports: texts.length,
    speeds,
    stages: toSpeeds(measure(stageContestants(texts), { window: 200, rounds: 5 })),
    reportsPerSecond: Math.round((own * 1e6 * texts.length) / characters),
    ratios: Object.fromEntries(
      Object.entries(speeds)
        .filter(([name]) => name !== OWN)
        .map(([name, speed]) => [name, rounded(own / speed)]),
    ),
    warmUp: costs.get(OWN)?.warmUp ?? Number.NaN,
  };
}

function contestants(texts: readonly string[]): Contestant[] {
  const jieba = Jieba.withDict(dict);
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const bytes = Buffer.from(texts.join(""), "utf16le");
  const segmenters: Readonly<Record<string, (text: string) => string[]>> = {
    "nodejieba cut": (text) => nodejieba.cut(text),
    [TAG]: (text) => nodejieba.tag(text).map(({ word }) => word),
    "@node-rs/jieba cut": (text) => jieba.cut(text),
    "@node-rs/jieba tag": (text) => jieba.tag(text).map(({ word }) => word),
    "Intl.Segmenter": (text) => Array.from(segmenter.segment(text), ({ segment }) => segment),
  };
  for (const [name, cut] of Object.entries(segmenters)) {
    if (texts.some((text) => cut(text).join("") !== text))
      throw new Error(`bench: ${name} does not give the text back`);
  }
  const extract = wholeExtraction(texts);
  return [
    { name: OWN, run: () => texts.map(extract) },
    ...Object.entries(segmenters).map(([name, cut]) => ({ name, run: () => texts.map(cut) })),
    { name: "《》 pattern", run: () => texts.map((text) => text.match(/《[^《》]+》/gu)?.length) },
    { name: "one pass over memory", run: () => sumOf(bytes) },
  ];
}

/** Text to `Extraction` JSON, checked to give the same bytes each time. */
function wholeExtraction(texts: readonly string[]): (text: string) => string {
  const extractor = createExtractor(createLexicon());
  const extract = (text: string): string => JSON.stringify(extractor.extract(readText(text, { id: "bench" })));
  const first = texts.map(extract);
  if (texts.some((text, index) => extract(text) !== first[index]))
    throw new Error("bench: two runs of extraction differ");
  return extract;
}

function sumOf(bytes: Buffer): number {
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  let sum = 0;
  for (let index = 0; index < units.length; index++) sum += units[index] ?? 0;
  return sum;
}

/** Stages by themselves; what lies inside of extraction is told apart by `stages.ts`. */
function stageContestants(texts: readonly string[]): Contestant[] {
  const lexicon = createLexicon();
  const extractor = createExtractor(lexicon);
  const segmenter = createJiebaSegmenter();
  const folded = texts.map(fold);
  const documents = texts.map((text) => readText(text, { id: "bench" }));
  const extractions = documents.map((document) => extractor.extract(document));
  return [
    { name: "read", run: () => texts.map((text) => readText(text, { id: "bench" })) },
    { name: "fold", run: () => texts.map(fold) },
    { name: "match all names", run: () => folded.map((text) => lexicon.match(text).count) },
    { name: "find, resolve, relate", run: () => documents.map((document) => extractor.extract(document)) },
    { name: "serialise", run: () => extractions.map((extraction) => JSON.stringify(extraction)) },
    { name: "segment (not part of extraction)", run: () => texts.map((text) => segmenter.segment(text)) },
  ];
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
