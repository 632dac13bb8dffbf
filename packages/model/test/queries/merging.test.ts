import {
  followsEdge,
  type GraphEdge,
  type GraphNode,
  isFollowing,
  lawEndYear,
  mergeEdges,
  mergeNodes,
} from "@govkg/model";
import { describe, expect, test } from "vitest";

const edge: GraphEdge = {
  id: "agency:甲|LEADS|programme:乙",
  kind: "LEADS",
  from: "agency:甲",
  to: "programme:乙",
  count: 1,
  planned: 0,
  stances: { study: 1 },
  roles: { results: 1 },
  articles: ["第二条"],
  evidence: ["report:a@1-2"],
  rules: ["x"],
};

describe("mergeEdges", () => {
  test("sums counts, joins evidence in the order given, unites articles and rules", () => {
    const other = {
      ...edge,
      planned: 1,
      stances: { implement: 2, study: 1 },
      articles: ["第一条"],
      evidence: ["report:b@3-4"],
      rules: ["w"],
      year: 2020,
    };
    expect(mergeEdges([edge, other])).toEqual({
      ...edge,
      count: 2,
      planned: 1,
      stances: { study: 2, implement: 2 },
      roles: { results: 2 },
      articles: ["第一条", "第二条"],
      evidence: ["report:a@1-2", "report:b@3-4"],
      rules: ["w", "x"],
      year: 2020,
    });
  });

  test("of one edge is the edge; of none is a fault of the caller", () => {
    expect(mergeEdges([edge])).toEqual(edge);
    expect(() => mergeEdges([])).toThrow(RangeError);
  });
});

describe("mergeNodes", () => {
  const node: GraphNode = { id: "document:通知", label: "Document", name: "通知", properties: { kind: "notice" } };

  test("each property has the first value given, keys sorted", () => {
    const other = { ...node, properties: { kind: "opinion", docNumber: "1号" } };
    const merged = mergeNodes([node, other]);
    expect(merged).toEqual({ ...node, properties: { docNumber: "1号", kind: "notice" } });
    expect(Object.keys(merged.properties)).toEqual(["docNumber", "kind"]);
  });

  test("of none is a fault of the caller", () => {
    expect(() => mergeNodes([])).toThrow(RangeError);
  });
});

describe("isFollowing", () => {
  const report = { lineage: "agency:甲", kind: "rule-of-law", year: 2023 } as const;
  test.each([
    ["the year after", { ...report, year: 2024 }, true],
    ["the same year", report, false],
    ["two years on", { ...report, year: 2025 }, false],
    ["another kind", { ...report, year: 2024, kind: "work-report" as const }, false],
    ["another body", { ...report, year: 2024, lineage: "agency:乙" }, false],
    ["an unknown body", { ...report, year: 2024, lineage: null }, false],
    ["an unknown year", { ...report, year: null }, false],
  ])("%s", (_, later, wanted) => {
    expect(isFollowing(later, report)).toBe(wanted);
  });

  test("the edge has no evidence: it comes from the reports themselves", () => {
    expect(followsEdge("report:甲/2024", "report:甲/2023")).toMatchObject({ kind: "FOLLOWS", count: 0, evidence: [] });
  });
});

test.each([
  ["a date within the year", { replacedOn: "2022-11-01" }, 2022],
  ["New Year's Day", { replacedOn: "2021-01-01" }, 2020],
  ["a year", { replacedOn: "2021" }, 2021],
  ["none", {}, null],
  ["no date", { replacedOn: "不详" }, null],
  ["nothing", { replacedOn: "" }, null],
])("lawEndYear of %s", (_, properties, wanted) => {
  expect(lawEndYear(properties)).toBe(wanted);
});
