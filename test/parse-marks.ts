import { type MentionType, mentionTypeSchema } from "@govkg/model";

export type MarkedType = MentionType | "quantity";

/** One mark of a paragraph, with its place in the bare text. */
export interface Mark {
  readonly type: MarkedType;
  readonly start: number;
  readonly end: number;
  /** Undefined where the mark names none; `?` is the null entity. */
  readonly entity: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
}

/** `[surface](type)`, `[surface](type:entity)`, `[surface](type:entity;key=value)`. */
const MARK = /\[([^[\]]*)\]\(([a-z]+)(?::([^);]*))?((?:;[a-z]+=[^);]*)*)\)/giu;

/**
 * Reads the marks out of a paragraph: the one fixture format of all tests. What is left is the bare text.
 *
 * @example
 * parseMarks("学习[民法典](law:中华人民共和国民法典;stance=study)").text; // 学习民法典
 *
 * @throws ZodError when a mark names no type of mention.
 */
export function parseMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, surface = "", type = "", entity, attributes = ""] = match;
    text += marked.slice(last, match.index);
    marks.push({
      type: type === "quantity" ? type : mentionTypeSchema.parse(type),
      start: text.length,
      end: text.length + surface.length,
      entity,
      attributes: new Map(attributes.split(";").filter(Boolean).map(toPair)),
    });
    text += surface;
    last = match.index + whole.length;
  }
  return { text: text + marked.slice(last), marks };
}

function toPair(attribute: string): [string, string] {
  const at = attribute.indexOf("=");
  return [attribute.slice(0, at), attribute.slice(at + 1)];
}
