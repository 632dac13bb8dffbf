import { describe, it } from "vitest";
import { expectMarked } from "../marked-text.js";

const LAW = "中华人民共和国行政处罚法";
const ARTICLES: readonly (readonly [string, string, string])[] = [
  ["one article", "第十条", "第十条"],
  ["with paragraph and item", "第三十三条第一款第二项", "第三十三条第一款第二项"],
  ["two articles", "第十条第二款、第十二条", "第十条第二款、第十二条"],
  ["a range", "第十二条至第十五条", "第十二条至第十五条"],
  ["digits", "第33条", "第33条"],
  ["an inserted article", "第一百二十三条之一", "第一百二十三条之一"],
  ["第 left out", "第二十四条、三十条", "第二十四条、三十条"],
  ["joined by 和", "第五条和第六条", "第五条、第六条"],
];

describe("articles behind a law", () => {
  it.each(ARTICLES)("%s", (_, written, articles) => {
    expectMarked(`依据《[${LAW}](law:${LAW};articles=${articles})》${written}规定处理。`, { types: ["law"] });
  });
  it("behind a version", () => {
    expectMarked(`依据《[${LAW}](law:${LAW};articles=第五条)》（2021年修订）第五条处理。`, { types: ["law"] });
  });
  it("behind a bare title", () => {
    expectMarked(`依据[行政处罚法](law:${LAW};articles=第五条)第五条处理。`, { types: ["law"] });
  });
});

const NUMBERS: readonly (readonly [string, string, string])[] = [
  ["〔〕", "（福府规〔2024〕3号）", "福府规〔2024〕3号"],
  ["[]", "(福府规[2024]3号)", "福府规〔2024〕3号"],
  ["﹝﹞", "（福府规﹝2024﹞3号）", "福府规〔2024〕3号"],
  ["【】 around all", "【福府规〔2024〕3号】", "福府规〔2024〕3号"],
  ["【】 around the year", "（福府规【2024】3号）", "福府规〔2024〕3号"],
  ["round", "（福府规（2024）3号）", "福府规〔2024〕3号"],
  ["<>", "（福府规<2024>3号）", "福府规〔2024〕3号"],
  ["{}", "（福府规{2024}3号）", "福府规〔2024〕3号"],
  ["〖〗", "（福府规〖2024〗3号）", "福府规〔2024〕3号"],
  ["the opening one lost", "（福府规2024〕3号）", "福府规〔2024〕3号"],
  ["the closing one lost", "（福府规〔2024 3号）", "福府规〔2024〕3号"],
  ["第", "（福府规〔2024〕第3号）", "福府规〔2024〕3号"],
  ["without brackets around", "福府规〔2024〕3号", "福府规〔2024〕3号"],
];

describe("document numbers behind a title", () => {
  it.each(NUMBERS)("%s", (_, written, number) => {
    expectMarked(`印发《[福田区案卷评查办法](document;docNumber=${number})》${written}，组织评查。`, {
      types: ["document"],
    });
  });
});
