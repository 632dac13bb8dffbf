import { createExtractor, findUnusedDecisions, parseDecisions } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import type { Extraction } from "@govkg/model";
import { readText } from "@govkg/read";
import { describe, expect, it } from "vitest";

const lexicon = createLexicon();

const REPORT = `江北市司法局2024年法治政府建设年度报告

一、主要工作情况
打造“法润江北”普法品牌，推行“一窗通管”改革，实施“渔港调解、船头普法”工程。围绕“滨海新城”开展宣讲。
`;

const parse = (decisions: readonly object[]) =>
  parseDecisions(JSON.stringify({ format: "govkg.decisions/1", decisions }), "decisions.json");

function extractWith(decisions: readonly object[]): Extraction {
  return createExtractor(lexicon, { decisions: parse(decisions) }).extract(readText(REPORT, { id: "report" }));
}

const named = ({ mentions }: Extraction): string[] =>
  mentions
    .filter(({ type }) => type === "programme" || type === "platform")
    .map(({ text, entity }) => `${text}=${entity}`);
const codes = ({ diagnostics }: Extraction): string[] =>
  diagnostics.map(({ code }) => code).filter((code) => code.startsWith("decision"));

describe("a decision on a coined name", () => {
  it.each([
    ["accept: under its name", { action: "accept", name: "法润江北" }, "法润江北=法润江北"],
    ["accept: under another", { action: "accept", name: "法润江北", as: "法润江北行动" }, "法润江北=法润江北行动"],
    ["accept: what no clause names", { action: "accept", name: "滨海新城" }, "滨海新城=滨海新城"],
    ["accept: as a platform", { action: "accept", name: "滨海新城", type: "platform" }, "滨海新城=滨海新城"],
    ["merge: into a catalogue row", { action: "merge", name: "一窗通管", into: "一网统管" }, "一窗通管=一网统管"],
    [
      "merge: widths and blanks don't matter",
      { action: "merge", name: "一窗 通管", into: "一网统管" },
      "一窗通管=一网统管",
    ],
    [
      "split: the first part",
      { action: "split", name: "渔港调解、船头普法", into: ["渔港调解", "船头普法"] },
      "渔港调解=渔港调解",
    ],
    [
      "split: the last part",
      { action: "split", name: "渔港调解、船头普法", into: ["渔港调解", "船头普法"] },
      "船头普法=船头普法",
    ],
  ])("%s", (_, decision, mention) => {
    const extraction = extractWith([decision]);
    expect(named(extraction)).toContain(mention);
    expect(codes(extraction)).toEqual(["decision-applied"]);
  });

  it("reject: no mention", () => {
    const extraction = extractWith([{ action: "reject", name: "法润江北" }]);
    expect(named(extraction).join()).not.toContain("法润江北");
    expect(codes(extraction)).toEqual(["decision-applied"]);
  });

  it("an accepted name is no longer coined", () => {
    const { entities, diagnostics } = extractWith([{ action: "accept", name: "法润江北", kind: "campaign" }]);
    expect(entities.find(({ name }) => name === "法润江北")).toEqual({
      label: "Programme",
      id: "programme:法润江北",
      name: "法润江北",
      row: "decisions:法润江北",
      kind: "campaign",
    });
    expect(diagnostics.some(({ code, message }) => code === "coined-programme" && message.includes("法润江北"))).toBe(
      false,
    );
  });

  it("a part that is not there is told", () => {
    expect(
      codes(extractWith([{ action: "split", name: "渔港调解、船头普法", into: ["渔港调解", "岸上普法"] }])),
    ).toEqual(["decision-unused"]);
  });

  it("changes the version that the extraction names", () => {
    const [none, some] = [extractWith([]), extractWith([{ action: "reject", name: "法润江北" }])];
    expect(none.lexicon).toBe(lexicon.version);
    expect(some.lexicon.startsWith(`${lexicon.version}+`)).toBe(true);
  });

  it("that no document of a run has is unused", () => {
    const decisions = [
      { action: "reject", name: "法润江北" },
      { action: "reject", name: "法润江南" },
    ];
    const unused = findUnusedDecisions(parse(decisions), [extractWith(decisions)]);
    expect(unused.map(({ message }) => message)).toEqual([expect.stringContaining("法润江南")]);
  });
});

describe("a decisions file that can't be read", () => {
  const file = (decisions: unknown): string => JSON.stringify({ format: "govkg.decisions/1", decisions });
  it.each([
    ["no JSON", "{", /no JSON/u],
    ["no format", '{"decisions": []}', /format/u],
    ["an unknown action", file([{ action: "forget", name: "甲乙" }]), /decisions\.0/u],
    ["an unknown key", file([{ action: "reject", name: "甲乙", why: "?" }]), /why/u],
    ["a split into one", file([{ action: "split", name: "甲乙", into: ["甲乙"] }]), /into/u],
    [
      "a name decided twice",
      file([
        { action: "reject", name: "甲乙" },
        { action: "accept", name: "甲乙" },
      ]),
      /"甲乙" is decided twice/u,
    ],
  ])("%s", (_, text, message) => {
    expect(() => parseDecisions(text, "decisions.json")).toThrow(message);
    expect(() => parseDecisions(text, "decisions.json")).toThrow(
      expect.objectContaining({ code: "invalid-decisions" }),
    );
  });
});
