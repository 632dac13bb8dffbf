import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CORPUS } from "../../../test/conformance/corpus.js";
import { openStore, type Store } from "../src/index.js";
import { temporaryStorePath } from "./temporary-store.js";

let store: Store;

beforeAll(async () => {
  store = openStore(temporaryStorePath());
  await store.putAll(CORPUS);
});

afterAll(() => store.close());

describe("views for other tools", () => {
  test.each([
    ["reports", "SELECT count(*) FROM reports", CORPUS.length],
    [
      "citations",
      "SELECT count(*) FROM citations WHERE law = '中华人民共和国数据安全法' AND year = 2023 AND stance = 'implement'",
      1,
    ],
    ["programmes", "SELECT count(DISTINCT report) FROM programmes WHERE programme = '一网通办' AND year <= 2022", 2],
    ["agencies", "SELECT count(*) FROM agencies WHERE agency = '广东省司法厅' AND level = 'province'", 1],
    ["quantities", "SELECT sum(base_value) FROM quantities WHERE subject = '合同金额' AND base_unit = '元'", 35_000],
    [
      "commitments",
      "SELECT count(*) FROM commitments WHERE agency LIKE '深圳市福田区政务服务数据管理局' AND year = 2022",
      4,
    ],
    ["problems", "SELECT count(*) FROM problems WHERE year = 2022", 2],
    ["concerns", "SELECT count(*) FROM concerns WHERE item = 'problem' AND name = '一网通办'", 1],
    ["evidence", "SELECT count(*) FROM evidence WHERE quote = '粤省事'", 1],
    ["laws", "SELECT count(*) FROM laws WHERE law = '中华人民共和国民法典' AND label = 'Law'", 1],
    ["links", "SELECT count(*) FROM links WHERE kind = 'SUCCEEDS'", 1],
    ["texts", "SELECT count(*) FROM texts WHERE form = 'plain' AND text IS NOT NULL", CORPUS.length],
  ])("%s", async (_, query, wanted) => {
    const { rows } = await store.sql(query);
    expect(rows[0]?.[0]).toBe(wanted);
  });

  test("every view can be read whole, and names its columns", async () => {
    const { rows } = await store.sql("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name");
    for (const [name] of rows) {
      const { columns } = await store.sql(`SELECT * FROM ${name}`);
      expect(new Set(columns).size, String(name)).toBe(columns.length);
    }
    expect(rows.map(([name]) => name)).toMatchSnapshot();
  });

  test("give no quote where SQL would count a text's signs otherwise than spans do", async () => {
    const [extraction] = CORPUS;
    if (extraction === undefined) throw new Error("the corpus is empty");
    const rare = openStore(temporaryStorePath());
    await rare.put({ ...extraction, text: `${extraction.text}𠮷` });
    const { rows } = await rare.sql("SELECT form, (SELECT count(quote) FROM evidence) FROM texts");
    expect(rows).toEqual([["deflated", 0]]);
    await rare.close();
  });

  test.each([
    ["a write", "DELETE FROM report"],
    ["a new table", "CREATE TABLE x(y)"],
    ["another file", "ATTACH '/tmp/other.db' AS other"],
    ["two statements", "SELECT 1; SELECT 2"],
    ["a pragma that writes", "PRAGMA user_version = 7"],
    ["a function that loads code", "SELECT load_extension('x')"],
    ["a number too large", "SELECT abs(-9223372036854775808)"],
    ["no SQL", "SELEKT 1"],
    ["an unknown view", "SELECT * FROM laws_of_nature"],
  ])("refuses %s", async (_, query) => {
    await expect(store.sql(query)).rejects.toMatchObject({ code: "invalid-options" });
  });
});
