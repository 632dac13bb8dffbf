// How cost grows with size, each curve with its fitted exponent: reports of 5,000 characters, one report of 10³ to 10⁷
// characters, names in the lexicon, and hostile texts of growing length. (Reports in the store: pnpm bench build.)
//   pnpm bench growth
import { createExtractor, type Extractor } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import { cpuTime, fittedExponent, measure } from "./measure.js";
import { reportOfLength, sampleTexts } from "./sample.js";

export interface Point {
  readonly size: number;
  /** CPU time in milliseconds. */
  readonly cost: number;
}

/** One curve: cost over size. */
export interface Curve {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly Point[];
  readonly exponent: number;
}

const REPORT_LENGTH = 5000;

export function growth(): Curve[] {
  const extractor = createExtractor(createLexicon());
  const samples = sampleTexts();
  measure([{ name: "warm up", run: () => samples.map((text) => extractText(extractor, text)) }], { rounds: 1 });
  const cost = (text: string): number => lowestCost(() => extractText(extractor, text));
  const report = reportOfLength(REPORT_LENGTH);
  const hostile = [1e4, 1e5, 1e6];
  const names = [1e3, 1e4, 1e5, 1e6];
  return [
    curve("reports of 5,000 characters", "reports", [1, 10, 100], (size) =>
      lowestCost(() => {
        for (let count = 0; count < size; count++) extractText(extractor, report);
      }),
    ),
    curve("one report", "characters", [1e3, 1e4, 1e5, 1e6, 1e7], (size) => cost(reportOfLength(size))),
    curve("names in the lexicon, compiling", "names", names, (size) => costOf(() => lexiconWith(size))),
    curve("names in the lexicon, extracting", "names", names, (size) => {
      const larger = createExtractor(lexiconWith(size));
      return lowestCost(() => extractText(larger, report));
    }),
    curve("equal characters", "characters", hostile, (size) => cost("法".repeat(size))),
    curve("《 never closed", "characters", hostile, (size) => cost("《".repeat(size))),
    curve("nested brackets", "characters", hostile, (size) => cost("《".repeat(size / 2) + "》".repeat(size / 2))),
    curve("digits", "characters", hostile, (size) => cost("1".repeat(size))),
    curve("overlapping names", "characters", hostile, (size) => cost("区委区政府办".repeat(size / 6))),
  ];
}

function curve(name: string, unit: string, sizes: readonly number[], costOfSize: (size: number) => number): Curve {
  const points = sizes.map((size) => ({ size, cost: Number(costOfSize(size).toPrecision(4)) }));
  return { name, unit, points, exponent: Number(fittedExponent(points).toFixed(3)) };
}

function extractText(extractor: Extractor, text: string): number {
  return extractor.extract(readText(text, { id: "bench" })).mentions.length;
}

function costOf(run: () => unknown): number {
  const begun = cpuTime();
  run();
  return cpuTime() - begun;
}

/** The lowest cost of as many runs as fit into a second of CPU time, two at least unless one alone takes longer. */
function lowestCost(run: () => unknown): number {
  const begun = cpuTime();
  let lowest = Number.POSITIVE_INFINITY;
  do lowest = Math.min(lowest, costOf(run));
  while (cpuTime() - begun < 1000);
  return lowest;
}

/** `size` made-up programmes on top of the catalogues. */
function lexiconWith(size: number) {
  const rows = Array.from({ length: size }, (_, index) => ({
    name: `${[...String(index)].map((digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)]).join("")}行动`,
    kind: "campaign",
    ambiguous: "no",
  }));
  return createLexicon({ rows: { "programmes.tsv": rows } });
}
