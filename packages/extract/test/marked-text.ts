import { createExtractor } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import type { Extraction, Mention, Quantity } from "@govkg/model";
import { readText } from "@govkg/read";
import { expect } from "vitest";
import { type Mark, type MarkedType, parseMarks } from "../../../test/parse-marks.js";

/** What stands around a marked paragraph, and which mentions count. */
export interface MarkedReport {
  /** Full name of the issuing organ. Default: a district's justice bureau. */
  readonly issuer?: string;
  /** Year reported on. Default: 2024. */
  readonly year?: number;
  /** Types to compare; marks of other types are ignored. Default: all that the paragraph marks. */
  readonly types?: readonly MarkedType[];
  /** Heading of the section that holds the paragraph. Default: results; `PLAN_HEADING` for next year's plan. */
  readonly heading?: string;
}

/** A heading that makes its section the plan. */
export const PLAN_HEADING = "三、2025年工作计划";

const DEFAULTS = { issuer: "深圳市福田区司法局", year: 2024, heading: "一、主要工作情况" };

const extractor = createExtractor(createLexicon());

/**
 * Extracts a small report that holds the paragraph and compares its mentions with the marks, as marked text.
 * Attributes: `kind`, `stance`, `planned`, `articles` (joined by 、), `docNumber`; of a quantity `subject`; its
 * entity is value and unit. Only those that a mark gives are compared.
 *
 * @example
 * expectMarked("[区司法局](agency:深圳市福田区司法局)学习[民法典](law:中华人民共和国民法典;stance=study)", {
 *   types: ["law"],
 * });
 */
export function expectMarked(paragraph: string, report: MarkedReport = {}): Extraction {
  const { text, marks } = parseMarks(paragraph);
  const types = new Set<MarkedType>(report.types ?? marks.map(({ type }) => type));
  const wanted = marks.filter(({ type }) => types.has(type));
  const { extraction, start } = extractParagraph(text, report);
  const found = foundMarks(extraction, { start, end: start + text.length }).filter(({ type }) => types.has(type));
  const wantedAt = new Map(wanted.map((mark) => [keyOf(mark), mark]));
  const shown = found.map((mark) => {
    const asked = wantedAt.get(keyOf(mark));
    return asked === undefined ? mark : likeAsked(mark, asked);
  });
  expect(render(text, shown)).toBe(render(text, wanted));
  return extraction;
}

/** The extraction of a report that holds a paragraph, and where the paragraph starts in its text. */
export function extractParagraph(
  paragraph: string,
  report: MarkedReport = {},
): { readonly extraction: Extraction; readonly start: number } {
  const { issuer, year, heading } = { ...DEFAULTS, ...report };
  const before = `${issuer}${year}年法治政府建设年度报告\n\n${heading}\n`;
  const text = `${before}${paragraph}\n\n${issuer}\n${year + 1}年1月20日\n`;
  return { extraction: extractor.extract(readText(text, { id: "marked" })), start: before.length };
}

function foundMarks(extraction: Extraction, within: { start: number; end: number }): Mark[] {
  const marks = [...extraction.mentions.map(mentionMark), ...extraction.quantities.map(quantityMark)];
  return marks
    .filter(({ start, end }) => start >= within.start && end <= within.end)
    .map((mark) => ({ ...mark, start: mark.start - within.start, end: mark.end - within.start }))
    .sort((a, b) => a.start - b.start);
}

function mentionMark({ type, start, end, entity, ...mention }: Mention): Mark {
  const attributes = new Map<string, string>();
  for (const key of ["kind", "stance", "planned", "docNumber"] as const)
    attributes.set(key, String(mention[key] ?? ""));
  attributes.set("articles", (mention.articles ?? []).join("、"));
  return { type, start, end, entity: entity ?? "?", attributes };
}

function quantityMark({ start, end, value, unit, subject }: Quantity): Mark {
  return { type: "quantity", start, end, entity: `${value}${unit}`, attributes: new Map([["subject", subject]]) };
}

/** Only what the test asks for: entity and attributes. */
function likeAsked(mark: Mark, asked: Mark): Mark {
  return {
    ...mark,
    entity: asked.entity === undefined ? undefined : mark.entity,
    attributes: new Map([...asked.attributes.keys()].map((key) => [key, mark.attributes.get(key) ?? ""])),
  };
}

function keyOf({ type, start, end }: Mark): string {
  return `${type} ${start}-${end}`;
}

function render(text: string, marks: readonly Mark[]): string {
  let marked = "";
  let last = 0;
  for (const { start, end, type, entity, attributes } of marks) {
    const tail = [...attributes].map(([key, value]) => `;${key}=${value}`).join("");
    marked += `${text.slice(last, start)}[${text.slice(start, end)}](${type}${entity === undefined ? "" : `:${entity}`}${tail})`;
    last = end;
  }
  return marked + text.slice(last);
}
