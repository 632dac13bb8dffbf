import { createExtractor, SuggestionCounter, suggest } from "@govkg/extract";
import { createLexicon, type UserRows } from "@govkg/lexicon";
import type { Extraction } from "@govkg/model";
import { readText } from "@govkg/read";
import { describe, expect, it } from "vitest";

function extractionsWith(rows: UserRows = {}): Extraction[] {
  const extractor = createExtractor(createLexicon({ rows }));
  const report = (agency: string, year: number, body: string): Extraction =>
    extractor.extract(
      readText(
        `${agency}${year}年法治政府建设年度报告\n\n一、主要工作情况\n${body}\n\n${agency}\n${year + 1}年1月20日\n`,
        {
          id: `${agency}/${year}`,
        },
      ),
    );
  return [
    report("深圳市福田区司法局", 2023, "打造“法润莲湖”普法品牌。“法润莲湖”活动二十场。开通“莲湖普法通”微信公众号。"),
    report("深圳市福田区司法局", 2024, "擦亮“法润莲湖”品牌。接入旗智慧执法平台、旗智慧执法平台。"),
    report("汕头市澄海区司法局", 2024, "用好“莲湖普法通”小程序。深化“一网通办”。"),
  ];
}

describe("suggestions over a corpus", () => {
  const suggestions = suggest(extractionsWith());
  const byName = new Map(suggestions.map((suggestion) => [suggestion.name, suggestion]));

  it("the most frequent first, catalogue names left out", () => {
    expect(suggestions.map(({ name, count, documents }) => [name, count, documents])).toEqual([
      ["法润莲湖", 3, 2],
      ["旗智慧执法平台", 2, 1],
      ["莲湖普法通", 2, 2],
    ]);
  });

  it.each([
    ["a coined programme of one region", "法润莲湖", "coined", "法润莲湖\t\tservice-model\t深圳市福田区\t2023\t\tno"],
    ["a coined platform of two regions", "莲湖普法通", "coined", "莲湖普法通\t\tplatform\tnational\t2023\t\tno"],
    ["an unresolved platform", "旗智慧执法平台", "unresolved", "旗智慧执法平台\t\tplatform\t深圳市福田区\t2024\t\tno"],
  ])("%s", (_, name, reason, row) => {
    expect(byName.get(name)).toMatchObject({ reason, table: "programmes.tsv", row });
  });

  it("contexts point into the text", () => {
    const [first] = byName.get("法润莲湖")?.contexts ?? [];
    const text = extractionsWith()[0]?.text ?? "";
    expect(first?.document).toBe("深圳市福田区司法局/2023");
    expect(text.slice(first?.start, first?.end)).toBe("法润莲湖");
    expect(first?.text).toContain("打造“法润莲湖”普法品牌");
  });

  it("one by one gives the same", () => {
    const counter = new SuggestionCounter();
    for (const extraction of extractionsWith()) counter.add(extraction);
    expect(counter.suggestions()).toEqual(suggestions);
  });

  it("limits are options", () => {
    expect(suggest(extractionsWith(), { minCount: 3, maxContexts: 1 }).map(({ contexts }) => contexts.length)).toEqual([
      1,
    ]);
  });

  it("a suggested row, once added, is no longer suggested", () => {
    const [name = "", , kind = "", scope = "", since = "", , ambiguous = ""] =
      byName.get("法润莲湖")?.row.split("\t") ?? [];
    const rows = { "programmes.tsv": [{ name, kind, scope, since, ambiguous }] };
    expect(suggest(extractionsWith(rows)).map((suggestion) => suggestion.name)).not.toContain("法润莲湖");
  });
});
