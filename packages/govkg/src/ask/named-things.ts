import { compareSpans, type MentionType } from "@govkg/model";
import { readText } from "@govkg/read";
import type { Pipeline } from "../pipeline.js";

/**
 * Signs that stand for what a question names, so that forms of questions can be patterns: Ⓛ law or document,
 * Ⓖ programme, platform or event, Ⓟ region (place), Ⓐ agency, Ⓨ year, Ⓦ words in quotation marks that are no name.
 */
export type Sign = "Ⓛ" | "Ⓖ" | "Ⓟ" | "Ⓐ" | "Ⓨ" | "Ⓦ";

/** A question with its names replaced by signs, and the names in their order. */
export interface SignedQuestion {
  readonly text: string;
  readonly names: ReadonlyMap<Sign, readonly string[]>;
}

const SIGN_OF_TYPE: Readonly<Record<MentionType, Sign>> = {
  law: "Ⓛ",
  document: "Ⓛ",
  programme: "Ⓖ",
  platform: "Ⓖ",
  event: "Ⓖ",
  region: "Ⓟ",
  agency: "Ⓐ",
};

interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly sign: Sign;
  readonly name: string;
}

/** Finds what a question names by the rules that read reports, and years and quoted words besides. */
export function signQuestion(pipeline: Pipeline, question: string): SignedQuestion {
  const found = [...mentionsIn(pipeline, question), ...bracketsIn(question), ...yearsIn(question)];
  const names = new Map<Sign, string[]>();
  let text = "";
  let at = 0;
  for (const { start, end, sign, name } of found.sort(compareSpans)) {
    // mentions come first in `found`: a bracket or year inside one is passed over
    if (start < at) continue;
    text += question.slice(at, start) + sign;
    names.set(sign, [...(names.get(sign) ?? []), name]);
    at = end;
  }
  return { text: withoutBrackets(text + question.slice(at)), names };
}

function mentionsIn(pipeline: Pipeline, question: string): NamedSpan[] {
  const { mentions } = pipeline.extract(readText(question, { id: "question" }));
  return mentions.map(({ type, start, end, text, entity }) => ({
    ...withBrackets(question, start, end),
    sign: SIGN_OF_TYPE[type],
    name: entity ?? text,
  }));
}

/** A title's brackets belong to it here: they would stand in the way of a pattern. */
function withBrackets(question: string, start: number, end: number): { start: number; end: number } {
  const isBracketed = /[《“「"]/u.test(question[start - 1] ?? "") && /[》”」"]/u.test(question[end] ?? "");
  return isBracketed ? { start: start - 1, end: end + 1 } : { start, end };
}

function bracketsIn(question: string): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const match of question.matchAll(/《([^《》]+)》|[“「"]([^“”「」"]+)[”」"]/gu)) {
    const [whole, title, words] = match;
    const name = title ?? words ?? "";
    spans.push({ start: match.index, end: match.index + whole.length, sign: title === undefined ? "Ⓦ" : "Ⓛ", name });
  }
  return spans;
}

function yearsIn(question: string): NamedSpan[] {
  return [...question.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年?度?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    sign: "Ⓨ",
    name: match[1] ?? "",
  }));
}

function withoutBrackets(text: string): string {
  return text.replace(/[\s《》“”「」"？?。！!，,、：:]/gu, (sign) => ("，,、".includes(sign) ? "、" : ""));
}
