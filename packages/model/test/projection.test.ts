import { edgeId, parseEvidenceId, projectExtraction } from "@govkg/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildExtraction } from "../../../test/conformance/build-extraction.js";
import { corpusArb } from "../../../test/conformance/random-corpus.js";

const extraction = buildExtraction({
  document: "a",
  agency: "深圳市南山区司法局",
  year: 2023,
  results: [
    "学习[民法典](law:中华人民共和国民法典;stance=study;articles=第二条、第一条)，落实[民法典](law:中华人民共和国民法典;stance=implement)。",
    "在[粤省事](platform:粤省事)办理[3万件](quantity:3 万件;subject=业务;of=platform:粤省事)，[某局](agency:?)参加。",
  ],
  problems: ["人手不足。"],
  plan: ["推广[粤省事](platform:粤省事)。"],
});
const { nodes, edges } = projectExtraction(extraction);
const edgeOf = (kind: string) => edges.filter((edge) => edge.kind === kind);

test("mentions of one thing become one edge with counts, stances, roles, articles and evidence", () => {
  expect(edgeOf("CITES")).toMatchObject([
    {
      id: edgeId(extraction.report.id, "CITES", "law:中华人民共和国民法典"),
      count: 2,
      planned: 0,
      stances: { study: 1, implement: 1 },
      roles: { results: 2 },
      articles: ["第一条", "第二条"],
      rules: ["marked"],
    },
  ]);
  expect(edgeOf("MENTIONS")).toMatchObject([{ count: 2, planned: 1, roles: { results: 1, plan: 1 } }]);
});

test("what isn't resolved gives no edge", () => {
  expect(edges.some(({ to }) => to.includes("某局"))).toBe(false);
});

test("figures and items are nodes of their own", () => {
  expect(nodes.filter(({ label }) => label === "Quantity")).toMatchObject([
    { name: "3万件", properties: { value: 3, unit: "万件", subject: "业务", planned: false, role: "results" } },
  ]);
  expect(edgeOf("QUANTIFIES")).toMatchObject([{ to: "platform:粤省事", count: 1 }]);
  expect(edgeOf("COMMITS_TO")).toHaveLength(1);
  expect(edgeOf("FACES")).toHaveLength(1);
  expect(edgeOf("CONCERNS")).toMatchObject([{ from: "commitment:深圳市南山区司法局/2023#1", to: "platform:粤省事" }]);
});

test("issuer and region", () => {
  expect(edgeOf("ISSUED")).toMatchObject([{ from: "agency:深圳市南山区司法局", to: extraction.report.id }]);
  expect(edgeOf("COVERS")).toMatchObject([{ to: "region:440305" }]);
  expect(edgeOf("LOCATED_IN")).toMatchObject([{ count: 0, evidence: [] }]);
});

test("each id is there once, each end is a node, each piece of evidence lies in the text", () => {
  fc.assert(
    fc.property(corpusArb({ maxLength: 4 }), (extractions) => {
      for (const one of extractions) {
        const projected = projectExtraction(one);
        const ids = new Set(projected.nodes.map(({ id }) => id));
        expect(ids.size).toBe(projected.nodes.length);
        expect(new Set(projected.edges.map(({ id }) => id)).size).toBe(projected.edges.length);
        for (const { from, to, count, evidence } of projected.edges) {
          expect(ids.has(from) && ids.has(to)).toBe(true);
          expect(evidence).toHaveLength(count);
          for (const id of evidence) expect(parseEvidenceId(id)?.span.end).toBeLessThanOrEqual(one.text.length);
        }
      }
    }),
    { numRuns: 20, seed: 5 },
  );
});
