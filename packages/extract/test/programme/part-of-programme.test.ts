import { expect, it } from "vitest";
import { extractParagraph } from "../marked-text.js";

it("a programme of the catalogue is part of its parents, which become nodes", () => {
  const { extraction } = extractParagraph("深化“证照分离”改革。");
  const parts = extraction.relations.filter(({ kind }) => kind === "PART_OF_PROGRAMME");
  expect(parts.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    "programme:证照分离改革 → programme:商事制度改革",
    "programme:商事制度改革 → programme:放管服改革",
  ]);
  expect(extraction.entities.map(({ id }) => id)).toContain("programme:放管服改革");
});
