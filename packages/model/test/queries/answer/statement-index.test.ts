import { expect, test } from "vitest";
import { signPairs } from "../../../src/queries/answer/sign-pairs.js";
import { StatementIndex } from "../../../src/queries/answer/statement-index.js";

const statement = (text: string, entities: string[] = []) => ({
  start: 0,
  end: text.length,
  text,
  pairs: signPairs(text),
  entities: new Set(entities),
});

test("the number of an item and other figures don't keep a deed from its promise", () => {
  expect(signPairs("一是建成窗口10个。")).toEqual(signPairs("（二）建成窗口25个"));
});

test("finds the same deed in other words, not the one with the commonest words", () => {
  const deeds = [
    "扎实推进法治政府建设，取得新的成效。",
    "在河套建成数据合规科普展区，接待参观35场。",
    "扎实推进政务公开工作，取得新的进展。",
  ].map((text) => statement(text));
  const match = new StatementIndex(deeds).best(statement("扎实推进数据合规，在大厅建设数据合规科普展区。"));
  expect(match?.statement).toBe(deeds[1]);
  expect(match?.score).toBeGreaterThan(0.3);
});

test("a name that both hold binds", () => {
  const deeds = [statement("热线运行良好。", ["platform:12345"]), statement("平台运行良好。", ["platform:粤省事"])];
  expect(new StatementIndex(deeds).best(statement("把平台做优。", ["platform:12345"]))?.statement).toBe(deeds[0]);
});

test("nothing in common is no match; the same words score 1", () => {
  const index = new StatementIndex([statement("组织法律知识竞赛。")]);
  expect(index.best(statement("采购办公用品"))).toBeNull();
  expect(index.best(statement("组织法律知识竞赛"))?.score).toBe(1);
});
