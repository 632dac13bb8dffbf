import type { Extraction, Queries } from "@govkg/model";
import { afterAll, beforeAll, describe } from "vitest";
import { citationCases } from "./citation-cases.js";
import { CORPUS } from "./corpus.js";
import { graphCases } from "./graph-cases.js";
import { randomCases } from "./random-cases.js";
import { reportCases } from "./report-cases.js";

/** An implementation that holds a corpus. */
export interface QueriesUnderTest {
  readonly queries: Queries;
  close(): Promise<void>;
}

/** Puts a corpus into a new, empty implementation. It is called once for the fixtures and once for each random corpus. */
export type MakeQueries = (extractions: readonly Extraction[]) => Promise<QueriesUnderTest>;

export interface ConformanceOptions {
  /** Random corpora that are compared with the answers of memory. Default: 20. */
  readonly runs?: number;
}

/**
 * The conformance suite of `Queries`. Any implementation runs it in a test file of its own package:
 *
 * ```ts
 * import { describeQueries } from "../../../test/conformance/describe-queries.js";
 *
 * describeQueries("sqlite", async (extractions) => {
 *   const store = openStore(":memory:");
 *   for (const extraction of extractions) store.put(extraction);
 *   return { queries: createQueries(store.facts), close: async () => store.close() };
 * });
 * ```
 *
 * Names are resolved without a lexicon. First come fixtures with answers worked out by hand (`corpus.ts`), for each of
 * the eighteen groups of questions; then random corpora on which the answers equal those of the graph in memory.
 */
export function describeQueries(name: string, make: MakeQueries, options: ConformanceOptions = {}): void {
  describe(`${name} answers as the conformance suite says`, () => {
    const held: { current: QueriesUnderTest | null } = { current: null };
    beforeAll(async () => {
      held.current = await make(CORPUS);
      // a server plans each new statement once
    }, 120_000);
    afterAll(async () => {
      await held.current?.close();
    });
    const ask: Ask = () => {
      if (held.current === null) throw new Error(`${name} could not be made`);
      return held.current.queries;
    };
    citationCases(ask);
    reportCases(ask);
    graphCases(ask);
    randomCases(make, options.runs ?? 20);
  });
}

/** The implementation under test; there once the suite has begun. */
export type Ask = () => Queries;
