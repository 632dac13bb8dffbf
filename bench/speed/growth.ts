// How cost grows with size, each curve with its fitted exponent: reports of 5,000 characters, one report of 10³ to 10⁷
// characters, names in the lexicon, and hostile texts of growing length.
//   pnpm bench growth
import { createExtractor, type Extractor } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import { fittedExponent } from "./measure.js";
import { reportOfLength } from "./sample.js";

export interface Point {
  readonly size: number;
  /** Milliseconds. */
  readonly cost: number;
}

/** One curve: cost over size. */
export interface Curve {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly Point[];
  readonly exponent: number;
}

export function growth(): Curve[] {
  const extractor = createExtractor(createLexicon());
  const cost = (text: string): number => bestTime(() => extractText(extractor, text));
  const report = reportOfLength(5000);
  const hostile = [10_000, 100_000, 1_000_000];
  return [
    curve("reports of 5,000 characters", "reports", [1, 10, 100], (size) =>
      bestTime(() => {
        for (let count = 0; count < size; count++) extractText(extractor, report);
      }),
    ),
    curve("one report", "characters", [1e3, 1e4, 1e5, 1e6, 1e7], (size) => cost(reportOfLength(size))),
    curve("names in the lexicon, compiling", "names", [1e3, 1e4, 1e5, 1e6], compilingTime),
    curve("names in the lexicon, extracting", "names", [1e3, 1e4, 1e5, 1e6], (size) => extractingTime(size, report)),
    curve("equal characters", "characters", hostile, (size) => cost("法".repeat(size))),
    curve("《 never closed", "characters", hostile, (size) => cost("《".repeat(size))),
    curve("nested brackets", "characters", hostile, (size) => cost("《".repeat(size / 2) + "》".repeat(size / 2))),
    curve("digits", "characters", hostile, (size) => cost("1".repeat(size))),
    curve("overlapping names", "characters", hostile, (size) => cost("区委区政府办".repeat(size / 6))),
  ];
}

function curve(name: string, unit: string, sizes: readonly number[], costOf: (size: number) => number): Curve {
  const points = sizes.map((size) => ({ size, cost: costOf(size) }));
  return { name, unit, points, exponent: Number(fittedExponent(points).toFixed(3)) };
}

function extractText(extractor: Extractor, text: string): number {
  return extractor.extract(readText(text, { id: "bench" })).mentions.length;
}

/** The best of as many runs as fit into half a second, at least one behind a first one that warms up. */
function bestTime(run: () => unknown): number {
  run();
  let best = Number.POSITIVE_INFINITY;
  const end = performance.now() + 500;
  do {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  } while (performance.now() < end);
  return best;
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

function compilingTime(size: number): number {
  const start = performance.now();
  lexiconWith(size);
  return performance.now() - start;
}

function extractingTime(size: number, report: string): number {
  const extractor = createExtractor(lexiconWith(size));
  return bestTime(() => extractText(extractor, report));
}
