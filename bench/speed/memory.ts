// Memory of one thread that extracts without end: flat is right, a slope is a leak.
//   pnpm bench memory
import { createExtractor } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import { sampleTexts } from "./sample.js";

/** Resident memory in MiB after each part of a run, and the highest. */
export interface Memory {
  readonly afterLexicon: number;
  readonly after: Readonly<Record<number, number>>;
  readonly peak: number;
}

export function memory(): Memory {
  const extractor = createExtractor(createLexicon());
  const texts = sampleTexts();
  const afterLexicon = resident();
  const after: Record<number, number> = {};
  let peak = afterLexicon;
  for (let done = 1; done <= 10_000; done++) {
    extractor.extract(readText(texts[done % texts.length] ?? "", { id: "bench" }));
    if (done % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss / 2 ** 20);
    if (done === 100 || done === 1000 || done === 10_000) after[done] = resident();
  }
  return { afterLexicon, after, peak: Math.round(peak) };
}

/** After a collection, where node was started with --expose-gc. */
function resident(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
