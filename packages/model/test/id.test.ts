import {
  entityId,
  evidenceId,
  GovkgError,
  isNodeId,
  itemId,
  parseEvidenceId,
  parseNodeId,
  quantityId,
  regionId,
  reportId,
  unidentifiedReportId,
} from "@govkg/model";
import fc from "fast-check";
import { expect, test } from "vitest";

test.each([
  ["an entity", entityId("law", "中华人民共和国数据安全法"), "law:中华人民共和国数据安全法"],
  ["a region", regionId("440304"), "region:440304"],
  ["a township without a code", regionId("440304", "沙头街道"), "region:440304/沙头街道"],
  ["a report", reportId("深圳市福田区司法局", 2023), "report:深圳市福田区司法局/2023"],
  ["a work report", reportId("上海市人民政府", 2023, "work-report"), "report:上海市人民政府/2023/work-report"],
  ["a report of nobody", unidentifiedReportId("scan-7"), "report:?/scan-7"],
  ["a figure", quantityId("report:某局/2023", 120), "quantity:某局/2023#120"],
  ["a commitment", itemId("commitment", "report:某局/2023", 2), "commitment:某局/2023#2"],
  ["a piece of evidence", evidenceId("report:某局/2023", { start: 3, end: 8 }), "report:某局/2023@3-8"],
])("the id of %s is a readable key", (_, id, wanted) => {
  expect(id).toBe(wanted);
});

test("evidence ids come apart again, whatever the document is called", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (document, start, end) => {
      const report = unidentifiedReportId(document);
      expect(parseEvidenceId(evidenceId(report, { start, end }))).toEqual({ report, span: { start, end } });
    }),
  );
});

test.each(["", "report:某局/2023", "law:x@1-2", "report:x@1-", "report:x@-1-2"])("%j is no evidence id", (id) => {
  expect(parseEvidenceId(id)).toBeNull();
});

test("node ids come apart into label and name", () => {
  expect(parseNodeId("agency:深圳市:司法局")).toEqual({ label: "Agency", name: "深圳市:司法局" });
  expect(isNodeId("law:民法典")).toBe(true);
});

test.each(["", "law", "law:", ":x", "laws:民法典", "constructor:x", "__proto__:x"])("%j is no node id", (id) => {
  expect(isNodeId(id)).toBe(false);
  expect(() => parseNodeId(id)).toThrow(GovkgError);
});
