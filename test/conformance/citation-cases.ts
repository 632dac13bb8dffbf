import { expect, test } from "vitest";
import type { Ask } from "./describe-queries.js";

const DATA_LAW = "中华人民共和国数据安全法";
const CIVIL_CODE = "中华人民共和国民法典";
const CONTRACT_LAW = "中华人民共和国合同法";
const FUTIAN = "深圳市福田区";
const NANSHAN = "深圳市南山区";

/** Questions 1 to 8: who cites what, what is shared, how it spread. */
export function citationCases(ask: Ask): void {
  citingCases(ask);
  matrixCases(ask);
  comparingCases(ask);
  spreadCases(ask);
  alikeCases(ask);
}

function citingCases(ask: Ask): void {
  test("1. regionsCiting counts by stance and year, most citations first", async () => {
    const { rows, next } = await ask().regionsCiting("数据安全法");
    expect(next).toBeNull();
    expect(rows).toMatchObject([
      {
        region: FUTIAN,
        regionCode: "440304",
        regionId: "region:440304",
        law: DATA_LAW,
        count: 5,
        reports: 3,
        planned: 0,
        done: 5,
        stances: { implement: 2, mention: 1, review: 1, study: 1 },
        years: { 2022: 2, 2023: 2, 2024: 1 },
        firstYear: 2022,
        lastYear: 2024,
      },
      { region: NANSHAN, count: 2, reports: 2, planned: 1, done: 1, stances: { implement: 1, study: 1 } },
    ]);
    expect(rows[1]?.evidence).toEqual(["report:深圳市南山区司法局/2023@35-40", "report:深圳市南山区司法局/2024@63-68"]);
  });

  test.each([
    [
      "years",
      { years: 2023 },
      [
        [FUTIAN, 2],
        [NANSHAN, 1],
      ],
    ],
    [
      "stances",
      { stances: ["study" as const] },
      [
        [FUTIAN, 1],
        [NANSHAN, 1],
      ],
    ],
    ["planned", { planned: true }, [[NANSHAN, 1]]],
    ["roles", { roles: ["problems" as const] }, [[FUTIAN, 1]]],
    [
      "a region with all below it",
      { regions: ["440300"] },
      [
        [FUTIAN, 5],
        [NANSHAN, 2],
      ],
    ],
    ["one region", { regions: [NANSHAN] }, [[NANSHAN, 2]]],
    ["an agency under its new name", { agencies: ["深圳市福田区政务服务和数据管理局"] }, [[FUTIAN, 5]]],
    ["a level that has none", { levels: ["prefecture" as const] }, []],
    ["a page", { limit: 1, offset: 1 }, [[NANSHAN, 2]]],
  ])("1. regionsCiting obeys the filter of %s", async (_, options, wanted) => {
    const { rows } = await ask().regionsCiting(DATA_LAW, options);
    expect(rows.map(({ region, count }) => [region, count])).toEqual(wanted);
  });

  test("1. filters of system and kind: a court's work report", async () => {
    for (const options of [{ systems: ["court"] }, { kinds: ["work-report" as const] }]) {
      const { rows } = await ask().regionsCiting(CIVIL_CODE, options);
      expect(rows.map(({ region }) => region)).toEqual(["广州市"]);
    }
  });

  test("1. agenciesCiting counts a body once under its latest name", async () => {
    const { rows } = await ask().agenciesCiting(`《${DATA_LAW}》`);
    expect(rows.map(({ agency, count, reports }) => [agency, count, reports])).toEqual([
      ["深圳市福田区政务服务和数据管理局", 5, 3],
      ["深圳市南山区司法局", 2, 2],
    ]);
  });

  test("1. reportsCiting by year, then id; one without a year comes last", async () => {
    const { rows, next } = await ask().reportsCiting(CIVIL_CODE, { limit: 6 });
    expect(rows.map(({ document }) => document)).toEqual([
      "ft-2022",
      "gz-court-2023",
      "yx-2023",
      "ns-2023",
      "ft-2023",
      "ns-2024",
    ]);
    expect(next).toBe(6);
    const rest = await ask().reportsCiting(CIVIL_CODE, { limit: 6, offset: 6 });
    expect(rest).toMatchObject({
      rows: [{ document: "scan-7", year: null, region: null, stances: { study: 1 } }],
      next: null,
    });
  });

  test("2. lawsCitedBy a region with all below it, a district, a body", async () => {
    const counts = async (place: string) => (await ask().lawsCitedBy(place)).rows.map(({ law, count }) => [law, count]);
    expect(await counts("440000")).toEqual([
      [DATA_LAW, 7],
      [CIVIL_CODE, 6],
      [CONTRACT_LAW, 1],
    ]);
    expect(await counts(FUTIAN)).toEqual([
      [DATA_LAW, 5],
      [CIVIL_CODE, 2],
    ]);
    expect(await counts("深圳市福田区政务服务数据管理局")).toEqual([
      [DATA_LAW, 5],
      [CIVIL_CODE, 2],
    ]);
  });

  test("5. regionsRunning tells plan from done", async () => {
    const { rows } = await ask().regionsRunning("一网通办");
    expect(rows).toMatchObject([
      { region: FUTIAN, programme: "一网通办", count: 4, planned: 1, done: 3 },
      { region: "广东省", count: 1, done: 1 },
      { region: NANSHAN, count: 1, done: 1 },
    ]);
    expect((await ask().regionsRunning("一网通办", { planned: true })).rows).toMatchObject([
      { region: FUTIAN, count: 1 },
    ]);
  });

  test("5. programmesOf a body", async () => {
    const { rows } = await ask().programmesOf("深圳市南山区司法局");
    expect(rows).toMatchObject([{ programme: "一网通办", label: "Programme", count: 1, reports: 1 }]);
  });
}

function matrixCases(ask: Ask): void {
  test("3. citationMatrix tells no mention from no report", async () => {
    const matrix = await ask().citationMatrix({
      rows: { kind: "regions", names: [FUTIAN, "440100", "330100"] },
      columns: { names: [DATA_LAW] },
    });
    expect(matrix.columns).toEqual([{ id: `law:${DATA_LAW}`, name: DATA_LAW }]);
    expect(matrix.rows.map(({ regionCode }) => regionCode)).toEqual(["440304", "440100", "330100"]);
    expect(matrix.cells.map((row) => row[0])).toMatchObject([
      { state: "cited", held: 3, reports: 3, count: 5, planned: 0 },
      { state: "no-mention", held: 2, count: 0, evidence: [] },
      { state: "no-report", held: 0, count: 0, evidence: [] },
    ]);
  });

  test("3. citationMatrix of years × the laws of the most reports", async () => {
    const { rows, columns, cells } = await ask().citationMatrix({ rows: { kind: "years" }, columns: { top: 2 } });
    expect(rows.map(({ name }) => name)).toEqual(["2021", "2022", "2023", "2024"]);
    expect(columns.map(({ name }) => name)).toEqual([CIVIL_CODE, DATA_LAW]);
    expect(cells.map((row) => row.map(({ count }) => count))).toEqual([
      [0, 0],
      [1, 2],
      [4, 3],
      [1, 2],
    ]);
    expect(cells[0]?.[0]).toMatchObject({ state: "no-mention", held: 1 });
  });

  test("3. citationMatrix of agencies × programmes", async () => {
    const matrix = await ask().citationMatrix({ rows: { kind: "agencies" }, columns: { labels: ["Programme"] } });
    expect(matrix.rows.map(({ name }) => name)).toEqual([
      "深圳市福田区政务服务和数据管理局",
      "广东省司法厅",
      "深圳市南山区司法局",
    ]);
    expect(matrix.cells.map((row) => row.map(({ count, planned }) => [count, planned]))).toEqual([
      [[4, 1]],
      [[1, 0]],
      [[1, 0]],
    ]);
  });
}

function comparingCases(ask: Ask): void {
  test("4. shared: what all of the regions mention", async () => {
    const { rows } = await ask().shared([NANSHAN, "广州市越秀区"]);
    expect(rows).toMatchObject([
      {
        law: CIVIL_CODE,
        count: 3,
        reports: 3,
        members: [
          { name: NANSHAN, count: 2, reports: 2 },
          { name: "广州市越秀区", count: 1, reports: 1, evidence: ["report:广州市越秀区司法局/2023@35-38"] },
        ],
      },
    ]);
  });

  test("4. distinctive: shares of reports against the rest, with half a report added to both", async () => {
    const { rows } = await ask().distinctive(NANSHAN, { minReports: 1 });
    expect(rows.map(({ entity, share }) => [entity, share])).toEqual([
      [CONTRACT_LAW, 0.5],
      [DATA_LAW, 1],
      [CIVIL_CODE, 1],
      ["一网通办", 0.5],
    ]);
    expect(rows[0]?.lift).toBeCloseTo(1.5 / 3 / (0.5 / 8), 12);
    expect(rows[1]).toMatchObject({ elsewhere: 3 / 7, count: 2, stances: { implement: 1, study: 1 } });
  });
}

function spreadCases(ask: Ask): void {
  test("6. timeline: mentions by year beside the reports held, and the first anywhere", async () => {
    const { first, rows, entity } = await ask().timeline("数据安全法", { regions: [NANSHAN] });
    expect(entity).toBe(DATA_LAW);
    expect(first).toMatchObject({ document: "ft-2022", year: 2022 });
    expect(rows).toMatchObject([
      { year: 2023, count: 1, reports: 1, held: 1 },
      { year: 2024, count: 1, reports: 1, held: 1, planned: 1 },
    ]);
    const all = await ask().timeline("数据安全法");
    expect(all.rows.map(({ year, count, reports, held }) => [year, count, reports, held])).toEqual([
      [2022, 2, 1, 1],
      [2023, 3, 2, 4],
      [2024, 2, 2, 2],
    ]);
  });

  test("6. diffusion: adopters in order, levels and the curve", async () => {
    const { adopters, levels, curve } = await ask().diffusion("一网通办");
    expect(adopters.rows.map(({ region, year, lag, rank }) => [region, year, lag, rank])).toEqual([
      ["广东省", 2021, 0, 1],
      [FUTIAN, 2022, 1, 2],
      [NANSHAN, 2023, 2, 3],
    ]);
    expect(levels.map(({ level, firstYear, lag, reports }) => [level, firstYear, lag, reports])).toEqual([
      ["province", 2021, 0, 1],
      ["county", 2022, 1, 3],
    ]);
    expect(curve).toEqual([
      { year: 2021, adopters: 1, total: 1 },
      { year: 2022, adopters: 1, total: 2 },
      { year: 2023, adopters: 1, total: 3 },
    ]);
  });

  test("6. diffusion by agency: equal years share a rank", async () => {
    const { adopters } = await ask().diffusion(CIVIL_CODE, { by: "agency" });
    expect(adopters.rows.map(({ agency, year, rank }) => [agency, year, rank])).toEqual([
      ["深圳市福田区政务服务和数据管理局", 2022, 1],
      ["广州市中级人民法院", 2023, 2],
      ["广州市越秀区司法局", 2023, 2],
      ["深圳市南山区司法局", 2023, 2],
    ]);
  });
}

function alikeCases(ask: Ask): void {
  test("7. coCited with lift", async () => {
    const { rows } = await ask().coCited(DATA_LAW, { minReports: 1 });
    expect(rows).toMatchObject([
      { law: CONTRACT_LAW, both: 1, reports: 1, own: 5, lift: 9 / 5 },
      { law: CIVIL_CODE, both: 4, reports: 7, own: 5, lift: 36 / 35 },
    ]);
    // the evidence is of the other law alone, and of reports with both
    const both = (await ask().reportsCiting(DATA_LAW)).rows.map(({ report }) => report);
    const civilCode = await ask().reportsCiting(CIVIL_CODE);
    const together = civilCode.rows.filter(({ report }) => both.includes(report)).flatMap(({ evidence }) => evidence);
    expect([...(rows[1]?.evidence ?? [])].sort()).toEqual(together.sort());
    const byNumber = await ask().coCited(DATA_LAW, { order: "both" });
    expect(byNumber.rows.map(({ law }) => law)).toEqual([CIVIL_CODE]);
  });

  test("8. similarRegions with what makes them alike, the rarest first", async () => {
    const { rows } = await ask().similarRegions(FUTIAN);
    expect(rows.map(({ region, shared, own, other, similarity }) => [region, shared, own, other, similarity])).toEqual([
      [NANSHAN, 3, 4, 4, 0.6],
      ["广东省", 1, 4, 1, 0.25],
      ["广州市", 1, 4, 1, 0.25],
      ["广州市越秀区", 1, 4, 1, 0.25],
    ]);
    expect(rows[0]?.because.map(({ entity }) => entity)).toEqual(["一网通办", DATA_LAW, CIVIL_CODE]);
    const named = await ask().evidenceOf(rows[0]?.evidence ?? []);
    expect(new Set(named.flatMap(({ facts }) => facts.map(({ entity }) => entity)))).toEqual(
      new Set(["一网通办", DATA_LAW, CIVIL_CODE]),
    );
    expect(named.every(({ region }) => region === NANSHAN)).toBe(true);
  });
}
