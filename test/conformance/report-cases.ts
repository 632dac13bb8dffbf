import { expect, test } from "vitest";
import type { Ask } from "./describe-queries.js";

const FUTIAN_BUREAU = "深圳市福田区政务服务和数据管理局";
const FUTIAN_BEFORE = "深圳市福田区政务服务数据管理局";
const NANSHAN_BUREAU = "深圳市南山区司法局";
const COMMON = "持续公开办事指南并主动接受社会各界监督评议。";

/** Questions 9 to 15: plans, problems, figures, and the reports themselves. */
export function reportCases(ask: Ask): void {
  promiseCases(ask);
  problemCases(ask);
  figureCases(ask);
  bodyCases(ask);
  boilerplateCases(ask);
}

function promiseCases(ask: Ask): void {
  test("9. commitments of a body for a year, asked under its later name", async () => {
    const { rows } = await ask().commitments(FUTIAN_BUREAU, 2022);
    expect(rows.map(({ id }) => id)).toEqual(
      [1, 2, 3, 4].map((ordinal) => `commitment:${FUTIAN_BEFORE}/2022#${ordinal}`),
    );
    expect(rows[0]).toMatchObject({
      document: "ft-2022",
      ordinal: 1,
      heading: "推进一网通办向街道延伸",
      text: "推进一网通办向街道延伸，线上业务达到420件。",
      concerns: [{ entity: "一网通办", entityId: "programme:一网通办", label: "Programme" }],
      evidence: [`report:${FUTIAN_BEFORE}/2022@138-161`],
    });
  });

  test("9. followUp: kept, partly, repeated and dropped, with numbers compared", async () => {
    const { rows } = await ask().followUp(FUTIAN_BUREAU, 2022);
    expect(rows.map(({ status }) => status)).toEqual(["kept", "partly", "repeated", "dropped"]);
    expect(rows[0]?.numbers).toMatchObject([
      { subject: "线上业务", unit: "件", promised: 420, reported: 430, before: 380, met: true },
    ]);
    expect(rows[0]?.answer?.text).toBe("持续推进一网通办向各街道延伸，线上业务办理430件。");
    expect(rows[0]?.common.map(({ entity }) => entity)).toEqual(["一网通办"]);
    expect(rows[1]?.numbers).toMatchObject([{ subject: "服务窗口", promised: 10, reported: 8, met: false }]);
    expect(rows[2]?.repeatedIn).toBe(`commitment:${FUTIAN_BEFORE}/2023#1`);
    expect(rows.every(({ nextReport }) => nextReport === `report:${FUTIAN_BEFORE}/2023`)).toBe(true);
  });

  test("9. followUp finds the next report under the new name, and says when none is held", async () => {
    expect((await ask().followUp(FUTIAN_BEFORE, 2023)).rows).toMatchObject([
      { status: "dropped", nextReport: `report:${FUTIAN_BUREAU}/2024`, answer: null },
    ]);
    expect((await ask().followUp(NANSHAN_BUREAU, 2024)).rows).toMatchObject([
      { status: "no-report", nextReport: null },
    ]);
  });
}

function problemCases(ask: Ask): void {
  test("10. problems grouped by what they concern", async () => {
    const { rows } = await ask().problems();
    expect(rows).toMatchObject([
      { concern: null, concernId: null, label: null, count: 2, reports: 2, years: { 2022: 1, 2023: 1 } },
      { concern: "中华人民共和国数据安全法", label: "Law", count: 1, firstYear: 2022 },
      { concern: "一网通办", label: "Programme", count: 1, firstYear: 2023 },
    ]);
  });

  test("10. problemsConcerning one thing, and nothing named", async () => {
    expect((await ask().problemsConcerning("一网通办")).rows).toMatchObject([
      { document: "ft-2023", text: "一网通办系统之间尚未打通。", ordinal: 1 },
    ]);
    const nothing = await ask().problemsConcerning(null);
    expect(nothing.rows.map(({ text }) => text)).toEqual(["复合型人才依旧缺乏。", "复合型人才十分缺乏。"]);
  });
}

function figureCases(ask: Ask): void {
  test("11. quantities of a subject, units made equal", async () => {
    const { rows } = await ask().quantities({ subject: "合同金额", match: "exact", unit: "万元" });
    expect(rows).toMatchObject([
      { document: "ns-2023", text: "3万元", value: 30_000, unit: "元", planned: false },
      {
        document: "ns-2024",
        text: "5000元",
        value: 5000,
        unit: "元",
        evidence: [`report:${NANSHAN_BUREAU}/2024@44-49`],
      },
    ]);
  });

  test("11. quantities of an entity over years, plans apart", async () => {
    const { rows } = await ask().quantities({ entity: "一网通办" });
    expect(rows.map(({ year, value, planned }) => [year, value, planned])).toEqual([
      [2022, 380, false],
      [2022, 420, true],
      [2023, 430, false],
    ]);
    expect(rows[0]?.entities).toEqual([{ entity: "一网通办", entityId: "programme:一网通办", label: "Programme" }]);
    expect((await ask().quantities({ entity: "一网通办", planned: true })).rows).toHaveLength(1);
  });

  test("12. outdatedCitations: a law out of force for the whole year reported on", async () => {
    const { rows } = await ask().outdatedCitations();
    expect(rows).toMatchObject([
      {
        document: "ns-2023",
        law: "中华人民共和国合同法",
        replacedBy: "中华人民共和国民法典",
        replacedOn: "2021-01-01",
        count: 1,
        stances: { implement: 1 },
      },
    ]);
  });
}

function bodyCases(ask: Ask): void {
  test("13. agencyHistory through a renaming, asked under either name", async () => {
    for (const name of [FUTIAN_BUREAU, FUTIAN_BEFORE]) {
      const { agency, names, reports } = await ask().agencyHistory(name);
      expect(agency).toBe(FUTIAN_BUREAU);
      expect(names).toEqual([
        {
          agency: FUTIAN_BEFORE,
          agencyId: `agency:${FUTIAN_BEFORE}`,
          firstYear: 2022,
          lastYear: 2023,
          predecessors: [],
        },
        {
          agency: FUTIAN_BUREAU,
          agencyId: `agency:${FUTIAN_BUREAU}`,
          firstYear: 2024,
          lastYear: 2024,
          predecessors: [{ agency: FUTIAN_BEFORE, agencyId: `agency:${FUTIAN_BEFORE}`, year: 2024 }],
        },
      ]);
      expect(reports.rows.map(({ document }) => document)).toEqual(["ft-2022", "ft-2023", "ft-2024"]);
    }
  });

  test("14. coverage: held, missing and late", async () => {
    const { rows } = await ask().coverage({ regions: ["440300"], years: { from: 2022, to: 2024 } });
    expect(rows.map(({ regionCode, year, expected, held, late }) => [regionCode, year, expected, held, late])).toEqual([
      ["440304", 2022, 1, 1, 0],
      ["440304", 2023, 1, 1, 1],
      ["440304", 2024, 1, 1, 0],
      ["440305", 2022, 1, 0, 0],
      ["440305", 2023, 1, 1, 0],
      ["440305", 2024, 1, 1, 0],
    ]);
    expect(rows[1]?.lateReports).toEqual([`report:${FUTIAN_BEFORE}/2023`]);
    expect(rows[3]?.missing).toEqual([NANSHAN_BUREAU]);
  });

  test("14. coverage of a region without any report", async () => {
    const { rows } = await ask().coverage({ regions: ["330100"], years: 2023 });
    expect(rows).toMatchObject([{ regionCode: "330100", year: 2023, expected: 1, held: 0, missing: ["330100"] }]);
  });
}

function boilerplateCases(ask: Ask): void {
  test("15. boilerplate: sentences of other regions and of the year before", async () => {
    const { rows } = await ask().boilerplate(`report:${FUTIAN_BEFORE}/2023`);
    const common = rows.find(({ text }) => text === COMMON);
    expect(common).toMatchObject({ exact: 2, regions: 1, yearBefore: true });
    expect(common?.samples).toHaveLength(2);
  });

  test("15. boilerplate of one piece of evidence, elsewhere only", async () => {
    const report = "report:广州市越秀区司法局/2023";
    const [row] = (await ask().boilerplate(report, { scope: "elsewhere" })).rows;
    expect(row).toMatchObject({ text: COMMON, exact: 2, regions: 1, yearBefore: false });
    const around = await ask().boilerplate([row?.evidence[0] ?? ""], { scope: "elsewhere", samples: 1 });
    expect(around.rows).toMatchObject([{ text: COMMON, samples: [row?.samples[0]] }]);
    expect((await ask().boilerplate(report, { scope: "year-before" })).rows).toEqual([]);
  });
}
