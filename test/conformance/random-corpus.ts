import type { Extraction } from "@govkg/model";
import fc from "fast-check";
import { buildExtraction, type ReportDraft } from "./build-extraction.js";
import { type LawFacts, ORGANS } from "./small-world.js";

/** Names that random reports draw from: few, so that reports share many. */
export const NAMES = {
  law: ["中华人民共和国数据安全法", "中华人民共和国民法典", "中华人民共和国合同法", "优化营商环境条例"],
  document: ["关于建设数字政府的通知"],
  programme: ["一网通办", "高效办成一件事"],
  platform: ["粤省事"],
  event: ["国家宪法日"],
  agency: Object.keys(ORGANS),
  region: ["深圳市", "广州市越秀区"],
} as const;

const STANCES = ["study", "publicise", "implement", "formulate", "review", "mention"] as const;
const OPENINGS = ["持续推进", "认真贯彻落实", "组织学习并广泛宣传", "对照检查并全面落实"];
const ENDINGS = ["，群众满意度稳步提升", "，取得明显成效", "，制度体系更加完备", ""];
/** Sentences without names: drawn by many reports, so that they are shared word for word or nearly. */
const FORMULAS = [
  "持续公开办事指南并主动接受社会各界监督评议。",
  "全年办理行政复议案件120件，按期办结率达到百分之百。",
  "全年办理行政复议案件135件，按期办结率达到百分之百。",
];

type NamedType = keyof typeof NAMES;

const namedArb = fc
  .constantFrom<NamedType>("law", "law", "law", "document", "programme", "platform", "event", "agency", "region")
  .chain((type) => fc.constantFrom(...NAMES[type]).map((name) => ({ type, name })));

const markArb = fc
  .record({ named: namedArb, stance: fc.constantFrom(...STANCES), planned: fc.boolean() })
  .map(({ named: { type, name }, stance, planned }) => {
    const isCited = type === "law" || type === "document";
    return `[${name}](${type}:${name}${isCited ? `;stance=${stance}` : ""};planned=${planned})`;
  });

const figureArb = fc
  .record({
    value: fc.integer({ min: 1, max: 5000 }),
    unit: fc.constantFrom("件", "万元", "元", "小时", "%", "公里"),
    subject: fc.constantFrom("案件", "线上业务", "合同金额", ""),
    of: fc.constantFrom("", "programme:一网通办", "law:中华人民共和国民法典"),
  })
  .map(
    ({ value, unit, subject, of }) =>
      `[${value}${unit}](quantity:${value} ${unit};subject=${subject}${of && `;of=${of}`})`,
  );

const sentenceArb = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...OPENINGS), markArb, fc.constantFrom(...ENDINGS))
      .map(([a, mark, b]) => `${a}${mark}${b}。`),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(markArb, markArb, figureArb).map(([a, b, figure]) => `依据${a}和${b}办理业务${figure}。`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...FORMULAS) },
);

const paragraphsArb = fc.array(
  fc.array(sentenceArb, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join("")),
  { maxLength: 4 },
);

const draftArb: fc.Arbitrary<ReportDraft> = fc.record({
  document: fc.stringMatching(/^[a-z]{3,6}$/u),
  agency: fc.option(fc.constantFrom(...NAMES.agency), { freq: 8 }),
  year: fc.option(fc.integer({ min: 2020, max: 2024 }), { freq: 12 }),
  kind: fc.constantFrom("rule-of-law" as const, "rule-of-law" as const, "work-report" as const),
  publishedOn: fc.constantFrom("2022-02-01", "2023-04-30", "2025-01-15"),
  lawFacts: fc.constantFrom<LawFacts>({}, {}, { status: "in force" }, { status: "amended", amended: "2022-05-01" }),
  results: paragraphsArb,
  problems: paragraphsArb,
  plan: paragraphsArb,
});

/** Valid extractions of random reports, each report id once. */
export function corpusArb(size: {
  readonly minLength?: number;
  readonly maxLength: number;
}): fc.Arbitrary<Extraction[]> {
  return fc
    .array(draftArb.map(buildExtraction), size)
    .map((extractions) => [...new Map(extractions.map((extraction) => [extraction.report.id, extraction])).values()]);
}
