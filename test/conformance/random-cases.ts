import { memoryFacts } from "@govkg/graph";
import { createQueries, type Extraction, GovkgError, type Queries } from "@govkg/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { MakeQueries } from "./describe-queries.js";
import { EVERY_QUESTION } from "./every-question.js";
import { corpusArb } from "./random-corpus.js";
import { askedArb, optionsArb } from "./random-options.js";

/** Random corpora on which an implementation answers as memory does. */
export function randomCases(make: MakeQueries, runs: number): void {
  test(`answers every question about ${runs} random corpora as the graph in memory does`, async () => {
    const asksArb = fc.array(fc.tuple(askedArb, optionsArb), { minLength: 3, maxLength: 3 });
    const property = fc.asyncProperty(corpusArb({ maxLength: 9 }), asksArb, async (extractions, asks) => {
      await withBoth(make, extractions, async (mine, memory) => {
        for (const [asked, options] of asks) {
          for (const [question, ask] of Object.entries(EVERY_QUESTION)) {
            const wanted = await outcome(() => ask(memory, asked, options));
            expect(await outcome(() => ask(mine, asked, options)), question).toEqual(wanted);
          }
        }
      });
    });
    await fc.assert(property, { numRuns: runs, seed: 20_240_901 });
  }, 600_000);
}

async function withBoth(
  make: MakeQueries,
  extractions: readonly Extraction[],
  compare: (mine: Queries, memory: Queries) => Promise<void>,
): Promise<void> {
  const held = await make(extractions);
  try {
    await compare(held.queries, createQueries(memoryFacts(extractions)));
  } finally {
    await held.close();
  }
}

/** An answer, or the code and candidates of the error; any other error is a fault of its own. */
export async function outcome(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GovkgError) || error.code === "internal") throw error;
    return { error: error.code, candidates: error.candidates, message: error.message };
  }
}
