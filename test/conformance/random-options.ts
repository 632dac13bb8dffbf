import type {
  AgencyLevel,
  CitingOptions,
  QuantityOptions,
  ReportKind,
  ReportOptions,
  SectionRole,
  Stance,
} from "@govkg/model";
import fc from "fast-check";
import { NAMES } from "./random-corpus.js";

/** Options that fit every question about reports or facts, most of them left out most of the time. */
export interface RandomOptions {
  readonly report: ReportOptions;
  readonly fact: CitingOptions;
  readonly figure: QuantityOptions;
}

const filterArb = {
  years: fc.option(fc.constantFrom(2022, { from: 2022 }, { from: 2021, to: 2023 }), { nil: undefined, freq: 1 }),
  regions: fc.option(fc.constantFrom<string[]>(["440000"], ["440300", "330100"], ["440304"]), {
    nil: undefined,
    freq: 2,
  }),
  levels: fc.option(fc.constantFrom<AgencyLevel[]>(["county"], ["province", "prefecture"]), {
    nil: undefined,
    freq: 1,
  }),
  systems: fc.option(fc.constantFrom<string[]>(["government"], ["court"]), { nil: undefined, freq: 1 }),
  kinds: fc.option(fc.constant<ReportKind[]>(["rule-of-law"]), { nil: undefined, freq: 1 }),
};
const pageArb = { limit: fc.constantFrom(2, 5, 1000), offset: fc.constantFrom(0, 0, 0, 0, 1, 3) };

const factArb = {
  stances: fc.option(fc.constantFrom<Stance[]>(["study"], ["implement", "review"]), {
    nil: undefined,
    freq: 1,
  }),
  planned: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
  roles: fc.option(fc.constantFrom<SectionRole[]>(["results"], ["plan", "problems"]), {
    nil: undefined,
    freq: 1,
  }),
  evidence: fc.constantFrom(0, 1, 20),
  order: fc.constantFrom("count" as const, "reports" as const, "year" as const, "key" as const),
};

const figureArb = {
  subject: fc.option(fc.constantFrom("案件", "业务"), { nil: undefined }),
  match: fc.constantFrom("exact" as const, "part" as const),
  entity: fc.option(fc.constantFrom("programme:一网通办", "law:中华人民共和国民法典"), { nil: undefined, freq: 1 }),
  unit: fc.option(fc.constantFrom("元", "件", "亿元"), { nil: undefined, freq: 1 }),
};

export const optionsArb: fc.Arbitrary<RandomOptions> = fc
  .record({
    filter: fc.record(filterArb),
    page: fc.record(pageArb),
    fact: fc.record(factArb),
    figure: fc.record(figureArb),
  })
  .map(({ filter, page, fact, figure }) => ({
    report: withoutUndefined({ ...filter, ...page }),
    fact: withoutUndefined({ ...filter, ...page, ...fact }),
    figure: withoutUndefined({ ...filter, ...page, ...figure }),
  }));

/** Names to ask about; some corpora hold none of them. */
export const askedArb = fc.record({
  law: fc.constantFrom(...NAMES.law),
  programme: fc.constantFrom(...NAMES.programme),
  agency: fc.constantFrom(...NAMES.agency),
  other: fc.constantFrom(...NAMES.agency),
  year: fc.integer({ min: 2020, max: 2024 }),
});
export type Asked = typeof askedArb extends fc.Arbitrary<infer Value> ? Value : never;

type Defined<Values> = { [Key in keyof Values]: Exclude<Values[Key], undefined> };

function withoutUndefined<Values extends object>(values: Values): Partial<Defined<Values>> {
  // as: what is undefined has just been left out
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Defined<Values>
  >;
}
