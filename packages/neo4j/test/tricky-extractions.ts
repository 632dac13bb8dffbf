import type { Extraction, Span } from "@govkg/model";
import { buildExtraction } from "../../../test/conformance/build-extraction.js";
import { CORPUS } from "../../../test/conformance/corpus.js";

/** Names that CSV, shells, JavaScript or Cypher might take for something else. */
const NAMES = [
  "__proto__",
  "constructor",
  'a"b,c',
  "d;e|f#g",
  "h\\i'j`k",
  "行一\n行二",
  "$param",
  "{x: 1}",
  "𬇕河工程",
  "；；",
  "\t制表",
];

/** The conformance corpus, and reports whose names, texts and dates are hard to carry over. */
export function trickyExtractions(): Extraction[] {
  return [...CORPUS, ...NAMES.map(tricky), variant("甲", "2019"), variant("乙", "2020-07-01")];
}

function tricky(name: string, index: number): Extraction {
  const base = buildExtraction({
    document: `tricky-${index}`,
    agency: "广州市越秀区司法局",
    year: 2000 + index,
    results: [`推进工作${index}。`],
  });
  const id = `programme:${name}`;
  const text = `${base.text}\n“${name}”\u0001写入；\\"'终。`;
  const start = base.text.length + 2;
  return {
    ...base,
    text,
    contentHash: String(index),
    mentions: [
      ...base.mentions,
      {
        type: "programme",
        start,
        end: start + name.length,
        text: name,
        entity: name,
        entityId: id,
        role: "results",
        rule: "test",
        row: null,
      },
    ],
    entities: [...base.entities, { id, label: "Programme", name, row: null, scope: [] }].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
  } as Extraction; // as: the literal of the label widens inside the list
}

/** Two reports that know different things of one law: a bare year beside a date, a document number beside none. */
function variant(document: string, effective: string): Extraction {
  const base = buildExtraction({
    document,
    agency: "深圳市南山区司法局",
    year: effective === "2019" ? 2011 : 2012,
    results: ["办事。"],
  });
  const law = { id: "law:试行办法", label: "Law", name: "试行办法", row: null, kind: "law", effective } as const;
  const start = base.text.length + 1;
  const mention = {
    type: "law",
    start,
    end: start + 4,
    text: "试行办法",
    entity: "试行办法",
    entityId: law.id,
    stance: "study",
    role: "results",
    rule: "test",
    row: null,
  } as const;
  const relation = {
    kind: "SUCCEEDS",
    from: law.id,
    to: law.id,
    evidence: [] as Span[],
    rule: "test",
    year: Number(effective.slice(0, 4)),
  } as const;
  return {
    ...base,
    text: `${base.text}\n试行办法`,
    mentions: [...base.mentions, mention],
    entities: [...base.entities, law].sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: [...base.relations, relation],
  };
}
