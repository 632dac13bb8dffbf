import { isAllowedRelation, NODE_LABELS, projectExtraction, RELATION_ENDS, RELATION_KINDS } from "@govkg/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { corpusArb } from "../../../test/conformance/random-corpus.js";

test.each(RELATION_KINDS)("%s joins labels that there are", (kind) => {
  const { from, to } = RELATION_ENDS[kind];
  for (const label of [...from, ...to]) expect(NODE_LABELS).toContain(label);
});

test.each([
  ["CITES", "report:某局/2023", "law:民法典", true],
  ["CITES", "law:民法典", "report:某局/2023", false],
  ["CITES", "report:某局/2023", "programme:一网通办", false],
  ["QUANTIFIES", "quantity:某局/2023#3", "programme:一网通办", true],
  ["SUCCEEDS", "agency:甲", "agency:乙", true],
] as const)("%s from %s to %s: %s", (kind, from, to, wanted) => {
  expect(isAllowedRelation(kind, from, to)).toBe(wanted);
});

test("every edge of a projection has ends that the ontology allows", () => {
  fc.assert(
    fc.property(corpusArb({ maxLength: 4 }), (extractions) => {
      for (const extraction of extractions) {
        for (const { kind, from, to } of projectExtraction(extraction).edges) {
          expect(isAllowedRelation(kind, from, to), `${kind} ${from} ${to}`).toBe(true);
        }
      }
    }),
    { numRuns: 30, seed: 4 },
  );
});
