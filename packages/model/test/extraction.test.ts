import { type Extraction, extractionFaults, extractionJsonSchema, extractionSchema, type Relation } from "@govkg/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CORPUS } from "../../../test/conformance/corpus.js";
import { corpusArb } from "../../../test/conformance/random-corpus.js";

const [sound] = CORPUS.filter(({ document }) => document === "ft-2022");
if (sound === undefined) throw new Error("the corpus has no ft-2022");

describe("extractionSchema", () => {
  test("takes what JSON brings back", () => {
    fc.assert(
      fc.property(corpusArb({ maxLength: 3 }), (extractions) => {
        for (const extraction of extractions) {
          expect(extractionSchema.parse(JSON.parse(JSON.stringify(extraction)))).toEqual(extraction);
        }
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  test.each<[string, unknown]>([
    ["another format", { ...sound, format: "govkg.extraction/2" }],
    ["a mention of no type", { ...sound, mentions: [{ ...sound.mentions[0], type: "person" }] }],
    ["an offset below zero", { ...sound, mentions: [{ ...sound.mentions[0], start: -1 }] }],
    ["an unknown relation", { ...sound, relations: [{ ...sound.relations[0], kind: "LIKES" }] }],
    ["no text", { ...sound, text: undefined }],
    [
      "an entity without its label's attributes",
      { ...sound, entities: [{ id: "law:x", name: "x", row: null, label: "Law" }] },
    ],
  ])("refuses %s", (_, extraction) => {
    expect(extractionSchema.safeParse(extraction).success).toBe(false);
  });
});

describe("the JSON Schema", () => {
  const validate = new Ajv2020({ strict: false }).compile(extractionJsonSchema());

  test("takes every extraction of the corpus", () => {
    for (const extraction of CORPUS) expect(validate(extraction), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each<[string, unknown]>([
    ["another format", { ...sound, format: "x" }],
    ["a stance of its own", { ...sound, mentions: [{ ...sound.mentions[0], stance: "love" }] }],
    ["an ordinal of 0", { ...sound, problems: [{ ...sound.problems[0], ordinal: 0 }] }],
  ])("refuses %s as zod does", (_, extraction) => {
    expect(validate(extraction)).toBe(false);
    expect(extractionSchema.safeParse(extraction).success).toBe(false);
  });
});

describe("extractionFaults", () => {
  test("finds none in sound extractions", () => {
    for (const extraction of CORPUS) expect(extractionFaults(extraction)).toEqual([]);
  });

  const relation: Relation = { kind: "CITES", from: sound.report.id, to: "region:440304", evidence: [], rule: "x" };
  test.each<[string, Partial<Extraction>, string]>([
    [
      "a surface that isn't the text",
      { text: `甲${sound.text.slice(1)}`.replace("贯彻《", "贯彻〈〈") },
      "isn't the text at",
    ],
    ["a span beyond the text", { text: sound.text.slice(0, 60) }, "isn't inside the text"],
    ["an entity that isn't listed", { entities: sound.entities.slice(1) }, "is named but not listed"],
    ["entities out of order", { entities: [...sound.entities].reverse() }, "aren't sorted by id"],
    ["an end that the ontology doesn't allow", { relations: [relation] }, "doesn't allow the relation"],
    ["an end that is no node", { relations: [{ ...relation, to: "law:无此法" }] }, "is no node"],
    ["items that are counted wrong", { problems: sound.problems.slice(1) }, "aren't counted"],
    [
      "half a resolved name",
      { mentions: sound.mentions.map((mention) => ({ ...mention, entity: null })) },
      "only one of entity and id",
    ],
  ])("tells of %s", (_, change, wanted) => {
    expect(extractionFaults({ ...sound, ...change }).join("\n")).toContain(wanted);
  });
});
