import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readScoredFolder, type ScoredDocument, type ScoredSpan } from "./gold.js";
import { compareRuns } from "./saved-run.js";
import { Scorer } from "./scorer.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SHARED = process.env["GOVKG_SHARED"] ?? join(ROOT, "../shared");
const REFERENCE = join(SHARED, "tools/score.mjs");

/** A prediction with faults of every kind, by the position of each answer. */
function blur(gold: ScoredDocument, seed: number): ScoredDocument {
  const isNth = (index: number, n: number): boolean => (index + seed) % n === 0;
  const shifted = <Item extends ScoredSpan>(items: readonly Item[], n: number): Item[] =>
    items
      .filter((_, index) => !isNth(index, n))
      .map((item, index) => (isNth(index, n + 2) ? { ...item, start: item.start + 5, end: item.end + 9 } : item));
  const mentions = shifted(gold.mentions ?? [], 7).map((mention, index) => ({
    ...mention,
    ...(isNth(index, 5) ? { entity: `${mention.entity}甲` } : {}),
    ...(isNth(index, 13) && mention.type === "law" ? { type: "document" } : {}),
    ...(isNth(index, 6) && mention.stance ? { stance: "mention", planned: !mention.planned } : {}),
  }));
  return {
    report: { ...gold.report, ...(isNth(0, 3) ? { year: 1999, agency: null } : {}) },
    mentions: [...mentions, ...mentions.slice(0, 2)],
    quantities: shifted(gold.quantities ?? [], 9).map((quantity, index) => ({
      ...quantity,
      ...(isNth(index, 4) ? { value: (quantity.value ?? 0) + 1, subject: "甲" } : {}),
    })),
    commitments: shifted(gold.commitments ?? [], 3),
    problems: shifted(gold.problems ?? [], 2).map((item) => ({ ...item, start: item.start + 20 })),
  };
}

async function blurredSeeds(): Promise<(readonly [string, ScoredDocument, ScoredDocument])[]> {
  const golds = await readScoredFolder(join(ROOT, "seeds/gold"));
  return [...golds].map(([name, gold], index) => [name, gold, blur(gold, index)] as const);
}

describe("Scorer", () => {
  it("gives full marks to the gold files themselves", async () => {
    const scorer = new Scorer();
    for (const [name, gold] of await blurredSeeds()) scorer.add(name, gold, gold);
    const { rows, ratios } = scorer.score();
    expect(new Set([...rows.map(({ f1 }) => f1), ...ratios.map(({ share }) => share)])).toEqual(new Set([1]));
    expect(scorer.misses).toEqual([]);
  });

  const required = { type: "law", start: 10, end: 14, text: "甲乙丙法", entity: "甲乙丙法" };
  const optional = { type: "agency", start: 20, end: 24, text: "丁戊己局", entity: "丁戊己局", optional: true };
  it.each([
    ["the same span and entity", [required], { law: [1, 1], agency: [1, 1] }],
    ["the same span, another entity", [{ ...required, entity: "庚法" }], { law: [1, 0], agency: [1, 1] }],
    ["another span", [{ ...required, end: 13 }], { law: [0, 0], agency: [1, 1] }],
    ["brackets and spaces in the entity", [{ ...required, entity: "《甲乙 丙法》" }], { law: [1, 1], agency: [1, 1] }],
    ["an optional mention found", [required, optional], { law: [1, 1], agency: [1, 1] }],
    ["a mention over an optional one", [required, { ...optional, end: 30 }], { law: [1, 1], agency: [1, 1] }],
    ["a spurious one beside it", [required, { ...optional, start: 30, end: 40 }], { law: [1, 1], agency: [0, 0] }],
  ])("scores %s", (_, mentions, expected) => {
    const scorer = new Scorer();
    scorer.add("d", { mentions: [required, optional] }, { mentions });
    const { rows } = scorer.score();
    const f1 = (measure: string) => rows.find((row) => row.measure === measure)?.f1;
    // no answer and none asked: precision and recall are 1; a spurious one among none asked: precision 0
    expect([f1("law span"), f1("law linked")]).toEqual(expected.law);
    expect([f1("agency span"), f1("agency linked")]).toEqual(expected.agency);
  });

  it.skipIf(!existsSync(REFERENCE))(
    `gives the numbers of ${existsSync(REFERENCE) ? "shared/tools/score.mjs" : "score.mjs (not run: ../shared is not there)"}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "govkg-eval-"));
      const scorer = new Scorer();
      for (const sub of ["gold", "predicted"]) mkdirSync(join(folder, sub));
      for (const [name, gold, prediction] of await blurredSeeds()) {
        writeFileSync(join(folder, "gold", `${name}.json`), JSON.stringify(gold));
        writeFileSync(join(folder, "predicted", `${name}.json`), JSON.stringify(prediction));
        scorer.add(name, gold, prediction);
      }
      const folders = [join(folder, "gold"), join(folder, "predicted")];
      const reference = execFileSync(process.execPath, [REFERENCE, ...folders, "--json"], { encoding: "utf8" });
      rmSync(folder, { recursive: true });
      expect(scorer.score()).toEqual(JSON.parse(reference));
    },
  );
});

describe("compareRuns", () => {
  it("tells gains from losses", () => {
    const [kept, lost] = [
      { type: "law", start: 0, end: 4, entity: "甲法" },
      { type: "law", start: 9, end: 13, entity: "乙法" },
    ];
    const runOf = (mentions: readonly (typeof kept)[]) => {
      const scorer = new Scorer();
      scorer.add("d", { mentions: [kept, lost] }, { mentions });
      return { score: scorer.score(), misses: scorer.misses };
    };
    const comparison = compareRuns(runOf([lost]), runOf([kept]));
    expect(comparison.gains.map(({ start, type }) => [type, start])).toContainEqual(["law", 0]);
    expect(comparison.losses.map(({ start, type }) => [type, start])).toContainEqual(["law", 9]);
    expect(comparison.changes).toEqual([]);
  });
});
