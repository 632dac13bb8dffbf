import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CORPUS } from "../../../test/conformance/corpus.js";
import { corpusArb } from "../../../test/conformance/random-corpus.js";
import { openStore } from "../src/index.js";
import { temporaryStorePath } from "./temporary-store.js";

const [FIRST, SECOND] = CORPUS;
if (FIRST === undefined || SECOND === undefined) throw new Error("the corpus is empty");

describe("get", () => {
  test("gives the extraction that was put, to the byte of its JSON", async () => {
    const property = fc.asyncProperty(corpusArb({ minLength: 1, maxLength: 5 }), async (extractions) => {
      const store = openStore(":memory:");
      await store.putAll(extractions);
      for (const extraction of extractions) {
        expect(JSON.stringify(await store.get(extraction.report.id))).toBe(JSON.stringify(extraction));
      }
      await store.close();
    });
    await fc.assert(property, { numRuns: 30, seed: 3 });
  });

  test.each([
    ["a long text", "政务公开工作持续推进。".repeat(2000)],
    ["signs beyond the basic plane", "𬇕州镇（龘）推进政务公开𠮷工作。"],
    ["a lone surrogate", "推进\ud842政务公开工作。"],
    ["a NUL", "推进\0政务公开工作。"],
    ["nothing", ""],
  ])("keeps %s as it is", async (_, text) => {
    const store = openStore(":memory:");
    const extraction = { ...FIRST, text, mentions: [], quantities: [], commitments: [], problems: [], sections: [] };
    await store.put(extraction);
    expect(await store.get(FIRST.report.id)).toEqual(extraction);
    await store.close();
  });

  test("gives null for a report that isn't held", async () => {
    const store = openStore(":memory:");
    expect(await store.get("report:?/none")).toBeNull();
    expect(await store.remove("report:?/none")).toBe(false);
    await store.close();
  });
});

describe("a store without text", () => {
  test("gives spans and facts, no text; evidence says so and search finds nothing", async () => {
    const store = openStore(":memory:", { keepText: false });
    await store.put(SECOND);
    const extraction = await store.get(SECOND.report.id);
    expect(extraction?.text).toBe("");
    expect(extraction?.mentions).toEqual(SECOND.mentions);
    expect(extraction?.commitments.map(({ start, end, text }) => ({ start, end, text }))).toEqual(
      SECOND.commitments.map(({ start, end }) => ({ start, end, text: "" })),
    );
    expect(await store.facts.documents([SECOND.report.id])).toMatchObject([{ text: null }]);
    expect(await store.facts.search({ terms: ["推进"], filter: {}, limit: 5, offset: 0 })).toEqual([]);
    expect(await store.verify()).toMatchObject({ isSound: true });
    await store.close();
  });

  test("shares sentences with reports that have theirs", async () => {
    const path = temporaryStorePath();
    const query = { report: SECOND.report.id, scope: "any", samples: 3, limit: 50, offset: 0 } as const;
    const whole = openStore(":memory:");
    await whole.putAll(CORPUS);
    const wanted = await whole.facts.sharedSentences(query);
    await whole.close();
    const bare = openStore(path, { keepText: false });
    await bare.putAll(CORPUS.slice(0, 4));
    await bare.close();
    const store = openStore(path);
    await store.putAll(CORPUS.slice(4));
    expect(wanted.length).toBeGreaterThan(0);
    expect(await store.facts.sharedSentences(query)).toEqual(wanted);
    expect(await store.verify()).toMatchObject({ isSound: true });
    await store.close();
  });
});

describe("what is held", () => {
  test("tells unchanged input from changed input and from a changed lexicon", async () => {
    const store = openStore(":memory:");
    await store.putAll([FIRST, { ...SECOND, lexicon: "another" }]);
    expect(await store.isCurrent(FIRST.contentHash, FIRST.lexicon)).toBe(true);
    expect(await store.isCurrent(FIRST.contentHash, "another")).toBe(false);
    expect(await store.isCurrent("0".repeat(64), FIRST.lexicon)).toBe(false);
    expect(await store.heldOf(SECOND.document)).toMatchObject([{ report: SECOND.report.id, lexicon: "another" }]);
    expect([...(await store.lexicons())].sort()).toEqual(
      [
        [FIRST.lexicon, 1],
        ["another", 1],
      ].sort(),
    );
    await store.close();
  });
});
