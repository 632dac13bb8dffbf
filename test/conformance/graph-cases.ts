import { GovkgError } from "@govkg/model";
import { expect, test } from "vitest";
import type { Ask } from "./describe-queries.js";

const FUTIAN_2022 = "report:深圳市福田区政务服务数据管理局/2022";
const NANSHAN_2023 = "report:深圳市南山区司法局/2023";

/** Questions 16 to 18, and what can't be answered. */
export function graphCases(ask: Ask): void {
  openingCases(ask);
  searchCases(ask);
  walkingCases(ask);
  errorCases(ask);
}

function openingCases(ask: Ask): void {
  test("16. evidence: the words, their sentence, section, report and rule", async () => {
    expect(await ask().evidence(`${FUTIAN_2022}@41-46`)).toMatchObject({
      report: FUTIAN_2022,
      document: "ft-2022",
      year: 2022,
      text: "数据安全法",
      sentence: { start: 38, end: 54, text: "贯彻《数据安全法》，给数据分级。" },
      sections: ["一、主要工作"],
      role: "results",
      facts: [{ entity: "中华人民共和国数据安全法", stance: "implement", planned: false, rule: "marked" }],
      rules: ["marked"],
    });
  });

  test("16. evidence of a figure and of an item; many at once in the order asked", async () => {
    const [figure] = (await ask().quantities({ subject: "服务窗口", planned: true })).rows;
    const [item] = (await ask().commitments("深圳市福田区政务服务数据管理局", 2022)).rows;
    const ids = [figure?.evidence[0] ?? "", item?.evidence[0] ?? ""];
    const opened = await ask().evidenceOf(ids);
    expect(opened.map(({ id }) => id)).toEqual(ids);
    expect(opened).toMatchObject([
      { text: "10个", facts: [], rules: ["marked"], role: "plan" },
      { text: item?.text, facts: [{ entity: "一网通办", planned: true, rule: "concerns" }] },
    ]);
  });

  test("every evidence id of an answer opens", async () => {
    const { rows } = await ask().regionsCiting("民法典");
    const ids = rows.flatMap(({ evidence }) => evidence);
    const opened = await ask().evidenceOf(ids);
    expect(opened.map(({ text }) => text)).toEqual(ids.map(() => "民法典"));
  });
}

function searchCases(ask: Ask): void {
  const documents = async (...asked: Parameters<ReturnType<Ask>["search"]>) =>
    (await ask().search(...asked)).rows.map(({ document }) => document).sort();

  test("17. search finds sentences that hold every word", async () => {
    expect(await documents("监督评议")).toEqual(["ft-2022", "ft-2023", "yx-2023"]);
    expect(await documents("评议 公开", { years: 2023 })).toEqual(["ft-2023", "yx-2023"]);
    expect(await documents("评议 民法典")).toEqual([]);
    const { rows } = await ask().search("手语翻译", { years: 2023 });
    expect(rows).toMatchObject([{ text: "建成无障碍服务窗口8个，配齐了手语翻译设备。" }]);
  });

  test("17. search in sentences that mention an entity, and in a region", async () => {
    expect(await documents("学习", { entities: ["民法典"] })).toEqual(["ns-2023", "scan-7"]);
    expect(await documents("学习", { regions: ["440300"] })).toEqual(["ft-2024", "ns-2023"]);
  });
}

function walkingCases(ask: Ask): void {
  test("18. neighbours: outgoing edges first, by kind and id", async () => {
    const { rows } = await ask().neighbours("report:广州市越秀区司法局/2023");
    expect(rows.map(({ kind, direction, node }) => [kind, direction, node.id])).toEqual([
      ["CITES", "out", "law:中华人民共和国民法典"],
      ["COVERS", "out", "region:440104"],
      ["MENTIONS", "out", "event:国家宪法日"],
      ["MENTIONS", "out", "region:440100"],
      ["ISSUED", "in", "agency:广州市越秀区司法局"],
    ]);
    expect(rows[0]?.edge).toMatchObject({ count: 1, stances: { publicise: 1 }, roles: { results: 1 } });
    const page = await ask().neighbours("report:广州市越秀区司法局/2023", { limit: 2, offset: 3 });
    expect(page.rows.map(({ kind }) => kind)).toEqual(["MENTIONS", "ISSUED"]);
    expect(page.next).toBeNull();
  });

  test("18. an edge merges what all reports give, in order of report", async () => {
    const { rows } = await ask().neighbours(FUTIAN_2022);
    const cites = rows.find(({ node }) => node.id === "law:中华人民共和国数据安全法");
    expect(cites?.edge).toMatchObject({
      count: 2,
      stances: { implement: 1, mention: 1 },
      articles: ["第二十七条"],
      evidence: [`${FUTIAN_2022}@41-46`, `${FUTIAN_2022}@105-110`],
    });
  });

  test("18. a report follows that of the year before, under whatever name", async () => {
    const { rows } = await ask().neighbours("report:深圳市福田区政务服务和数据管理局/2024");
    const follows = rows.filter(({ kind }) => kind === "FOLLOWS");
    expect(follows.map(({ node }) => node.id)).toEqual(["report:深圳市福田区政务服务数据管理局/2023"]);
  });

  test("18. path: a shortest one, none when it would be too long", async () => {
    const path = await ask().path("合同法", "粤省事");
    expect(path?.nodes.map(({ id }) => id)).toEqual([
      "law:中华人民共和国合同法",
      NANSHAN_2023,
      "law:中华人民共和国数据安全法",
      "report:深圳市福田区政务服务和数据管理局/2024",
      "platform:粤省事",
    ]);
    expect(path?.edges.map(({ kind }) => kind)).toEqual(["CITES", "CITES", "CITES", "MENTIONS"]);
    expect(await ask().path("合同法", "粤省事", { maxLength: 3 })).toBeNull();
    expect((await ask().path("合同法", "合同法"))?.edges).toEqual([]);
  });

  test("18. get by id, name, short name and code", async () => {
    for (const name of ["law:中华人民共和国民法典", "中华人民共和国民法典", "民法典", "《民法典》"]) {
      expect(await ask().get(name)).toMatchObject({ id: "law:中华人民共和国民法典", label: "Law" });
    }
    for (const name of ["440304", "region:440304", "深圳市福田区", "福田区", "福田"]) {
      expect(await ask().get(name)).toMatchObject({ id: "region:440304", name: "深圳市福田区" });
    }
  });

  test("18. list by id, in pages, by a part of the name", async () => {
    const laws = await ask().list("Law");
    expect(laws.rows.map(({ name }) => name)).toEqual([
      "中华人民共和国合同法",
      "中华人民共和国数据安全法",
      "中华人民共和国民法典",
    ]);
    const page = await ask().list("Law", { limit: 2 });
    expect([page.rows.length, page.next]).toEqual([2, 2]);
    expect((await ask().list("Law", { contains: "数据" })).rows).toHaveLength(1);
  });

  test("18. stats", async () => {
    expect(await ask().stats()).toMatchObject({
      reports: 9,
      mentions: 26,
      quantities: 9,
      firstYear: 2021,
      lastYear: 2024,
      nodes: {
        Report: 9,
        Law: 3,
        Programme: 1,
        Platform: 1,
        Event: 1,
        Document: 1,
        Quantity: 9,
        Commitment: 6,
        Problem: 4,
      },
      edges: { FOLLOWS: 3, SUCCEEDS: 1, ISSUED: 8, COVERS: 8, QUANTIFIES: 4 },
    });
  });
}

function errorCases(ask: Ask): void {
  test.each([
    ["an unknown name, with the nearest", () => ask().regionsCiting("数据安全条例"), "unknown-name"],
    ["an ambiguous name, with the names to choose from", () => ask().commitments("区司法局", 2023), "ambiguous-name"],
    ["an id that isn't held", () => ask().get("law:无此法"), "unknown-id"],
    ["an id of a wrong label", () => ask().lawsCitedBy("law:中华人民共和国民法典"), "unknown-id"],
    ["evidence of a report not held", () => ask().evidence("report:无此局/2020@1-2"), "unknown-id"],
    ["what is no evidence id", () => ask().evidence("abc"), "unknown-id"],
    ["options that aren't valid", () => ask().regionsCiting("民法典", { limit: 0 }), "invalid-options"],
    ["an empty search", () => ask().search("  "), "invalid-options"],
  ])("tells %s", async (_, question, code) => {
    const error = await question().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(GovkgError);
    expect(error).toMatchObject({ code, stage: "query" });
  });

  test("gives candidates with unknown and ambiguous names", async () => {
    await expect(ask().regionsCiting("数据安全条例")).rejects.toMatchObject({
      candidates: ["中华人民共和国数据安全法"],
    });
    await expect(ask().commitments("区司法局", 2023)).rejects.toMatchObject({
      candidates: ["广州市越秀区司法局", "深圳市南山区司法局"],
    });
  });
}
