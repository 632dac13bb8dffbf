import type { Extraction } from "@govkg/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpusArb } from "../../../test/conformance/random-corpus.js";
import { openStore, type Store } from "../src/index.js";

/** Any sequence of changes: reports put one by one or together (replacing by id), or removed by their place. */
const changesArb = fc.array(
  fc.oneof(
    corpusArb({ minLength: 1, maxLength: 1 }).map((put) => ({ kind: "put" as const, put })),
    corpusArb({ minLength: 2, maxLength: 5 }).map((put) => ({ kind: "putAll" as const, put })),
    fc.nat(20).map((place) => ({ kind: "remove" as const, place })),
  ),
  { minLength: 1, maxLength: 12 },
);
type Change = (typeof changesArb extends fc.Arbitrary<infer Changes> ? Changes : never)[number];

async function apply(store: Store, changes: readonly Change[]): Promise<Extraction[]> {
  const held = new Map<string, Extraction>();
  for (const change of changes) {
    if (change.kind === "remove") {
      const id = [...held.keys()][change.place];
      if (id === undefined) continue;
      expect(await store.remove(id)).toBe(true);
      held.delete(id);
      continue;
    }
    if (change.kind === "put") for (const extraction of change.put) await store.put(extraction);
    else await store.putAll(change.put, { batch: 3 });
    for (const extraction of change.put) held.set(extraction.report.id, extraction);
  }
  return [...held.values()];
}

describe.each([
  ["with the text", true],
  ["with spans only", false],
])("a store %s", (_, keepText) => {
  test("is after any puts, replacements and removals row for row what a build of the same reports is", async () => {
    const property = fc.asyncProperty(changesArb, async (changes) => {
      const store = openStore(":memory:", { keepText });
      const fresh = openStore(":memory:", { keepText });
      try {
        const left = await apply(store, changes);
        await fresh.putAll(left.reverse());
        expect([...store.dump()]).toEqual([...fresh.dump()]);
      } finally {
        await store.close();
        await fresh.close();
      }
    });
    await fc.assert(property, { numRuns: 60, seed: 5 });
  });

  test("with all reports removed is as it was when it was new", async () => {
    const property = fc.asyncProperty(corpusArb({ minLength: 1, maxLength: 6 }), async (extractions) => {
      const store = openStore(":memory:", { keepText });
      const empty = openStore(":memory:", { keepText });
      try {
        await store.putAll(extractions);
        for (const { report } of extractions) await store.remove(report.id);
        expect([...store.dump()]).toEqual([...empty.dump()]);
      } finally {
        await store.close();
        await empty.close();
      }
    });
    await fc.assert(property, { numRuns: 30, seed: 6 });
  });
});
