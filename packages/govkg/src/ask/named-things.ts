import { fold, type Lexicon, NAME_KIND } from "@govkg/lexicon";
import { compareSpans, type MentionType } from "@govkg/model";
import { readText } from "@govkg/read";
import type { Pipeline } from "../pipeline.js";

/**
 * Signs that stand for what a question names, so that forms of questions can be patterns: Ⓛ law or document,
 * Ⓖ programme, platform or event, Ⓟ region (place), Ⓐ agency, Ⓨ year, Ⓦ words in quotation marks that are no name.
 */
export type Sign = "Ⓛ" | "Ⓖ" | "Ⓟ" | "Ⓐ" | "Ⓨ" | "Ⓦ";

/** A name of a question. */
export interface NamedThing {
  /** Canonical where it is known, else as written. */
  readonly name: string;
  /** As written, without brackets. */
  readonly words: string;
}

/** A question with its names replaced by signs, and the names in their order. */
export interface SignedQuestion {
  readonly text: string;
  readonly names: ReadonlyMap<Sign, readonly NamedThing[]>;
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

/** A region's name of two characters may be part of any word. */
const FULL_NAME = 3;

interface NamedSpan extends NamedThing {
  readonly start: number;
  readonly end: number;
  readonly sign: Sign;
}

/** Finds what a question names by the rules that read reports, and years and quoted words besides. */
export function signQuestion(pipeline: Pipeline, question: string): SignedQuestion {
  const found = [
    ...mentionsIn(pipeline, question),
    ...regionsIn(pipeline.lexicon, question),
    ...bracketsIn(question),
    ...yearsIn(question),
  ];
  const names = new Map<Sign, NamedThing[]>();
  let text = "";
  let at = 0;
  for (const { start, end, sign, name, words } of found.sort(compareSpans)) {
    // mentions come first in `found`: a region, bracket or year inside one is passed over
    if (start < at) continue;
    text += question.slice(at, start) + sign;
    names.set(sign, [...(names.get(sign) ?? []), { name, words }]);
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
    words: text,
  }));
}

/** A title's brackets belong to it here: they would stand in the way of a pattern. */
function withBrackets(question: string, start: number, end: number): { start: number; end: number } {
  const isBracketed = /[《“「"]/u.test(question[start - 1] ?? "") && /[》”」"]/u.test(question[end] ?? "");
  return isBracketed ? { start: start - 1, end: end + 1 } : { start, end };
}

/** Names of regions that reading leaves open (鼓楼区 without its city): the query tells what they may mean. */
function regionsIn(lexicon: Lexicon, question: string): NamedSpan[] {
  const { count, start, end, name } = lexicon.match(fold(question));
  const spans: NamedSpan[] = [];
  for (let hit = 0; hit < count; hit++) {
    const [from = 0, to = 0, index = 0] = [start[hit], end[hit], name[hit]];
    const isRegion = ((lexicon.nameKinds[index] ?? 0) & NAME_KIND.region) !== 0;
    if (isRegion && to - from >= FULL_NAME) {
      const words = question.slice(from, to);
      spans.push({ start: from, end: to, sign: "Ⓟ", name: words, words });
    }
  }
  return spans;
}

function bracketsIn(question: string): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const match of question.matchAll(/《([^《》]+)》|[“「"]([^“”「」"]+)[”」"]/gu)) {
    const [whole, title, quoted] = match;
    const words = title ?? quoted ?? "";
    const sign = title === undefined ? "Ⓦ" : "Ⓛ";
    spans.push({ start: match.index, end: match.index + whole.length, sign, name: words, words });
  }
  return spans;
}

function yearsIn(question: string): NamedSpan[] {
  return [...question.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年?度?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    sign: "Ⓨ",
    name: match[1] ?? "",
    words: match[0],
  }));
}

function withoutBrackets(text: string): string {
  return text.replace(/[\s《》“”「」"？?。！!，,、：:]/gu, (sign) => ("，,、".includes(sign) ? "、" : ""));
}
