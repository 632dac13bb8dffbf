import { memoryFacts } from "@govkg/graph";
import { createQueries, type Extraction, type Queries } from "@govkg/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVERY_QUESTION } from "./every-question.js";
import { outcome } from "./random-cases.js";
import { corpusArb } from "./random-corpus.js";
import { askedArb, optionsArb } from "./random-options.js";

/** An implementation that is empty at first and takes reports one by one. */
export interface ChangingQueries {
  readonly queries: Queries;
  /** Adds a report or replaces the one with the same id. */
  put(extraction: Extraction): Promise<void>;
  /** Takes a report away by its id. */
  remove(report: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Any sequence of puts, replacements and removals ends in the same answers as a fresh build from what is left.
 * For implementations that change in place; `make` opens a new, empty one.
 */
export function describeChanges(
  name: string,
  make: () => Promise<ChangingQueries>,
  options: { readonly runs?: number } = {},
): void {
  describe(`${name} changes report by report`, () => {
    test("removing reports leaves what it was before them; replacing them leaves the new ones only", async () => {
      const runs = options.runs ?? 10;
      const property = fc.asyncProperty(
        corpusArb({ minLength: 2, maxLength: 8 }),
        corpusArb({ maxLength: 4 }),
        fc.tuple(askedArb, optionsArb),
        async (first, later, ask) => {
          const held = await make();
          try {
            const left = await change(held, first, later);
            await expectAnswersOf(held.queries, left, ask);
          } finally {
            await held.close();
          }
        },
      );
      await fc.assert(property, { numRuns: runs, seed: 20_240_902 });
    }, 600_000);
  });
}

/** Puts all, then takes every second one away again, then puts the later ones, which may replace earlier ones. */
async function change(
  held: ChangingQueries,
  first: readonly Extraction[],
  later: readonly Extraction[],
): Promise<Extraction[]> {
  const left = new Map<string, Extraction>();
  for (const extraction of first) {
    await held.put(extraction);
    left.set(extraction.report.id, extraction);
  }
  for (const [index, { report }] of first.entries()) {
    if (index % 2 === 1) continue;
    await held.remove(report.id);
    left.delete(report.id);
  }
  for (const extraction of later) {
    await held.put(extraction);
    left.set(extraction.report.id, extraction);
  }
  return [...left.values()];
}

async function expectAnswersOf(
  queries: Queries,
  extractions: readonly Extraction[],
  [asked, options]: Parameters<(typeof EVERY_QUESTION)[string]> extends [Queries, ...infer Rest] ? Rest : never,
): Promise<void> {
  const fresh = createQueries(memoryFacts(extractions));
  for (const [question, ask] of Object.entries(EVERY_QUESTION)) {
    const wanted = await outcome(() => ask(fresh, asked, options));
    expect(await outcome(() => ask(queries, asked, options)), question).toEqual(wanted);
  }
}
