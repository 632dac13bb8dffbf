import { readFile, writeFile } from "node:fs/promises";
import { createExtractor } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import { measure } from "./measure.js";
import { reportOfLength } from "./sample.js";
import { throughput } from "./throughput.js";

/** A loss beyond this share of the kept ratio fails. */
const TOLERANCE = 0.25;
const RATIOS = new URL("../ratios.json", import.meta.url);

/**
 * Ratios that hold on any machine: extraction against nodejieba and against one pass over memory, worst-case texts
 * against an ordinary text of the same length. All are "higher is better".
 * @returns the exit code. `UPDATE=1` keeps the ratios of this run.
 */
export async function checkRatios(): Promise<number> {
  const ratios = await currentRatios();
  if (process.env["UPDATE"] === "1") {
    await writeFile(RATIOS, `${JSON.stringify(ratios, null, 2)}\n`);
    return 0;
  }
  // as: the file is written above
  const kept = JSON.parse(await readFile(RATIOS, "utf8")) as Readonly<Record<string, number>>;
  const losses = Object.entries(kept).filter(([name, ratio]) => (ratios[name] ?? 0) < ratio * (1 - TOLERANCE));
  for (const [name, ratio] of Object.entries(kept)) console.log(`${name}: ${ratios[name]} (kept ${ratio})`);
  for (const [name] of losses) console.error(`bench: "${name}" has lost more than ${TOLERANCE * 100} %`);
  return losses.length === 0 ? 0 : 1;
}

async function currentRatios(): Promise<Record<string, number>> {
  const { overTag, speeds } = await throughput();
  const own = speeds["govkg, text to JSON"] ?? 0;
  return {
    "extraction over nodejieba tag": overTag,
    "extraction over nodejieba cut": ratio(own, speeds["nodejieba cut"] ?? 0),
    ...(await worstCases()),
  };
}

/** Time of an ordinary text over that of a hostile one of the same length. */
async function worstCases(): Promise<Record<string, number>> {
  const extractor = createExtractor(createLexicon());
  const extract = (text: string) => () => extractor.extract(readText(text, { id: "bench" }));
  const length = 100_000;
  const texts = {
    ordinary: reportOfLength(length),
    "10⁵ 《 never closed": "《".repeat(length),
    "equal characters": "法".repeat(length),
    "short names overlapping": "区委区政府办".repeat(length / 6),
  };
  const contestants = Object.entries(texts).map(([name, text]) => ({ name, run: extract(text) }));
  const medians = await measure(contestants, 1000);
  const ordinary = medians.get("ordinary") ?? 0;
  const hostile = [...medians].filter(([name]) => name !== "ordinary");
  return Object.fromEntries(hostile.map(([name, time]) => [`ordinary text over ${name}`, ratio(ordinary, time)]));
}

function ratio(a: number, b: number): number {
  return Number((a / b).toPrecision(3));
}
