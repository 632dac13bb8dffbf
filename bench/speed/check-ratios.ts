import { readFile, writeFile } from "node:fs/promises";
import { createExtractor } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import nodejieba from "nodejieba";
import { measure } from "./measure.js";
import { sampleTexts } from "./sample.js";

/** A loss beyond this share of the kept ratio fails. */
const TOLERANCE = 0.25;
/** A ratio that is too low is measured again: a busy machine may spoil a run, a loss shows in each. */
const ATTEMPTS = 3;
const RATIOS = new URL("../ratios.json", import.meta.url);

type Ratios = Readonly<Record<string, number>>;

/**
 * Ratios that hold on any machine: extraction of the samples, and of worst-case texts, over nodejieba on the samples in
 * the same run. All are of CPU time a character and "higher is better".
 * @returns the exit code. `UPDATE=1` keeps the ratios of this run.
 */
export async function checkRatios(): Promise<number> {
  if (process.env["UPDATE"] === "1") {
    await writeFile(RATIOS, `${JSON.stringify(currentRatios(), null, 2)}\n`);
    return 0;
  }
  // as: the file is written above
  const kept = JSON.parse(await readFile(RATIOS, "utf8")) as Ratios;
  const { ratios, losses } = bestOfAttempts(kept);
  for (const [name, ratio] of Object.entries(kept)) console.log(`${name}: ${ratios[name]} (kept ${ratio})`);
  for (const name of losses) console.error(`bench: "${name}" has lost more than ${TOLERANCE * 100} %`);
  return losses.length === 0 ? 0 : 1;
}

function bestOfAttempts(kept: Ratios): { readonly ratios: Ratios; readonly losses: readonly string[] } {
  let ratios = currentRatios();
  let losses = lossesOf(ratios, kept);
  for (let attempt = 1; attempt < ATTEMPTS && losses.length > 0; attempt++) {
    const again = currentRatios();
    ratios = Object.fromEntries(
      Object.entries(again).map(([name, ratio]) => [name, Math.max(ratio, ratios[name] ?? 0)]),
    );
    losses = lossesOf(ratios, kept);
  }
  return { ratios, losses };
}

function lossesOf(ratios: Ratios, kept: Ratios): string[] {
  return Object.keys(kept).filter((name) => (ratios[name] ?? 0) < (kept[name] ?? 0) * (1 - TOLERANCE));
}

/** Cost of a character of ordinary text in nodejieba `tag` (and `cut`) over that of a character in extraction. */
function currentRatios(): Ratios {
  const texts = sampleTexts();
  const extractor = createExtractor(createLexicon());
  const extract = (text: string) => JSON.stringify(extractor.extract(readText(text, { id: "bench" })));
  const hostile: Readonly<Record<string, string>> = {
    "10⁵ 《 never closed": "《".repeat(1e5),
    "10⁵ short names overlapping": "区委区政府办".repeat(1e5 / 3),
    "10⁶ equal characters": "法".repeat(1e6),
    "10⁶ digits": "1".repeat(1e6),
  };
  const over = {
    cut: { characters: lengthOf(texts), run: () => texts.map((text) => nodejieba.cut(text)) },
    tag: { characters: lengthOf(texts), run: () => texts.map((text) => nodejieba.tag(text)) },
  };
  const own = {
    samples: { characters: lengthOf(texts), run: () => texts.map(extract) },
    ...Object.fromEntries(
      Object.entries(hostile).map(([name, text]) => [name, { characters: text.length, run: () => extract(text) }]),
    ),
  };
  const contestants = Object.entries({ ...over, ...own }).map(([name, { run }]) => ({ name, run }));
  const costs = measure(contestants, { window: 150, rounds: 7 });
  const perCharacter = (name: string, characters: number) => (costs.get(name)?.lowest ?? Number.NaN) / characters;
  const tag = perCharacter("tag", over.tag.characters);
  const cut = perCharacter("cut", over.cut.characters);
  return Object.fromEntries([
    ["samples over nodejieba cut", rounded(cut / perCharacter("samples", lengthOf(texts)))],
    ...Object.entries(own).map(([name, { characters }]) => [
      `${name} over nodejieba tag`,
      rounded(tag / perCharacter(name, characters)),
    ]),
  ]);
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
