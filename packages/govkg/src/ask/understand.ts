import { agencyLevelSchema, type NodeLabel, stanceSchema } from "@govkg/model";
import { distance } from "fastest-levenshtein";
import type { FlagName } from "../questions/flags.js";
import { FLAGS } from "../questions/flags.js";
import { QUESTIONS } from "../questions/index.js";
import type { Question } from "../questions/question.js";
import { FORMS, type Form } from "./forms.js";
import type { NamedThing, Sign, SignedQuestion } from "./named-things.js";

/** A question as a query: what `govkg query` would be given. */
export interface Understood {
  readonly question: Question;
  readonly operands: readonly string[];
  /** Words of each flag. */
  readonly flags: ReadonlyMap<FlagName, string>;
}

/** How many known questions are offered for one that isn't. */
const OFFERED = 3;

/** Words of a question that narrow it to a stance; the first that occurs counts. */
const STANCE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/贯彻|落实|执行|实施|依据|遵守/u, stanceSchema.enum.implement],
  [/宣传|普及|宣讲/u, stanceSchema.enum.publicise],
  [/学习|培训/u, stanceSchema.enum.study],
  [/制定|起草|出台/u, stanceSchema.enum.formulate],
  [/审查|评估|清理/u, stanceSchema.enum.review],
];

/** Words of a question that narrow it to a label. */
const LABEL_WORDS: readonly (readonly [RegExp, NodeLabel])[] = [
  [/(?:法律|法规|条例)/u, "Law"],
  [/(?:平台|系统)/u, "Platform"],
  [/(?:改革|举措|措施|工程)/u, "Programme"],
];

/** No query answers who does *not* do something, except which reports are missing. */
const NEGATION = /没|未|不(?!同)|缺|除/u;

/** Signs whose names can only be operands. */
const NAMES_WITHOUT_FLAG: readonly Sign[] = ["Ⓛ", "Ⓖ", "Ⓦ"];

/** The query that a question stands for; null when no form fits, or a form fits but can't take all that is named. */
export function understand(signed: SignedQuestion): Understood | null {
  const isNegated = NEGATION.test(signed.text);
  for (const form of FORMS) {
    if (isNegated && !form.isNegative) continue;
    const match = form.pattern.exec(signed.text);
    const understood = match === null ? null : readForm(form, match, signed);
    if (understood !== null) return understood;
  }
  return null;
}

/**
 * Samples of known questions, those most like the given one first: by their words and the kinds of what they name, not
 * by the names themselves.
 */
export function nearestQuestions(question: string, sign: (question: string) => SignedQuestion): string[] {
  const asked = sign(question).text;
  const scored = FORMS.map(({ sample }) => {
    const known = sign(sample).text;
    return { sample, score: distance(asked, known) - 2 * common(asked, known) };
  });
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, OFFERED)
    .map(({ sample }) => sample);
}

function common(a: string, b: string): number {
  return [...new Set(a)].filter((character) => b.includes(character)).length;
}

/** Levels that a question about townships, prefectures or provinces asks for alone; 区 and 地区 stand for any place. */
const LEVEL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?:哪些|哪几个|哪个|多少个?|几个)(?:街道|镇|乡)|的(?:街道|镇|乡)有?哪/u, agencyLevelSchema.enum.township],
  [/(?:哪些|哪几个|哪个|多少个?|几个)(?:市|城市)|的(?:市|城市)有?哪/u, agencyLevelSchema.enum.prefecture],
  [/(?:哪些|哪几个|哪个|多少个?|几个)省/u, agencyLevelSchema.enum.province],
];

function readForm(form: Form, match: RegExpExecArray, signed: SignedQuestion): Understood | null {
  const question = QUESTIONS.find(({ verb }) => verb === form.verb);
  if (question === undefined) return null;
  const left: LeftNames = new Map([...signed.names].map(([sign, names]) => [sign, [...names]]));
  const named = form.operands.flatMap((signs) => takeNames(left, signs, form.takesAll ?? false));
  const operands = named.map(({ name, words }) => (form.takesWords ? words : name));
  if (operands.length < Math.max(form.operands.length, form.takesAll ? 2 : 0)) return null;
  const flags = new Map<FlagName, string>();
  const subject = form.hasSubject ? match.groups?.["subject"] : undefined;
  if (subject !== undefined) flags.set("subject", subject);
  if (form.hasLabel) addLabel(flags, signed.text);
  if (form.hasStance) addStance(flags, signed.text);
  addFilters(flags, left, signed.text);
  addTense(flags, question, signed.text);
  const level = LEVEL_WORDS.find(([words]) => words.test(signed.text))?.[1];
  if (level !== undefined && question.flags.includes("level")) flags.set("level", level);
  const isTaken = [...flags.keys()].every((name) => question.flags.includes(name));
  const isUsed = NAMES_WITHOUT_FLAG.every((sign) => (left.get(sign) ?? []).length === 0);
  // a name that is passed over in silence would make the answer one to another question
  return isTaken && isUsed ? { question, operands, flags } : null;
}

/** Names of the question that nothing has used yet. */
type LeftNames = Map<Sign, NamedThing[]>;

function takeNames(left: LeftNames, signs: readonly Sign[], takesAll: boolean): NamedThing[] {
  const taken: NamedThing[] = [];
  for (const sign of signs) {
    if (taken.length > 0 && !takesAll) break;
    const names = left.get(sign) ?? [];
    taken.push(...names.splice(0, takesAll ? names.length : 1));
  }
  return taken;
}

/** Regions, agencies and years that are no operand narrow the question. */
function addFilters(flags: Map<FlagName, string>, left: LeftNames, text: string): void {
  const namesOf = (sign: Sign): string[] => (left.get(sign) ?? []).map(({ name }) => name);
  const [regions, agencies] = [namesOf("Ⓟ"), namesOf("Ⓐ")];
  if (regions.length > 0) flags.set("region", regions.join(","));
  if (agencies.length > 0) flags.set("agency", agencies.join(","));
  const years = namesOf("Ⓨ")
    .map(Number)
    .sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return;
  if (first !== last) flags.set("year", `${first}..${last}`);
  else if (/Ⓨ(?:以来|之后|以后|起|后)/u.test(text)) flags.set("year", `${first}..`);
  else if (/Ⓨ(?:以前|之前|前)/u.test(text)) flags.set("year", `..${first - 1}`);
  else flags.set("year", String(first));
}

function addStance(flags: Map<FlagName, string>, text: string): void {
  const stance = STANCE_WORDS.find(([words]) => words.test(text))?.[1];
  if (stance !== undefined) flags.set("stance", stance);
}

function addLabel(flags: Map<FlagName, string>, text: string): void {
  const label = LABEL_WORDS.find(([words]) => words.test(text))?.[1];
  if (label !== undefined) flags.set("label", label);
}

function addTense(flags: Map<FlagName, string>, question: Question, text: string): void {
  if (!question.flags.includes("planned")) return;
  if (/计划|打算|准备|将要|拟/u.test(text)) flags.set("planned", "");
  else if (/已经|已(?!失效|废止)/u.test(text) && question.verb !== "outdated") flags.set("done", "");
}

/** The command line of a query, as a person would type it. */
export function commandLine({ question, operands, flags }: Understood): string {
  const words = [...flags].flatMap(([name, value]) => [FLAGS[name].notation.split(" ")[0] ?? "", value]);
  return ["govkg query", question.verb, ...[...operands, ...words].filter((word) => word !== "").map(quoted)].join(" ");
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}.,_:/-]+$/u.test(word) ? word : `'${word}'`;
}
