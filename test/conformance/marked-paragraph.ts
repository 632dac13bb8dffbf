import { type Mention, type MentionType, mentionTypeSchema } from "@govkg/model";

/** One mark of a paragraph, with its place in the bare text. */
export interface Mark {
  readonly type: MentionType | "quantity";
  /** Canonical name, or value and unit of a quantity (`500 件`). */
  readonly entity: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const MARK = /\[([^[\]]*)\]\(([a-z]+):([^);]*)((?:;[a-z]+=[^);]*)*)\)/giu;

/**
 * Reads `[surface](type:entity;key=value)` marks out of a text: what is left is the bare text.
 *
 * @example
 * parseMarked("学习[民法典](law:中华人民共和国民法典;stance=study)").text; // 学习民法典
 */
export function parseMarked(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, surface = "", type = "", entity = "", attributes = ""] = match;
    text += marked.slice(last, match.index);
    marks.push({
      type: type === "quantity" ? type : mentionTypeSchema.parse(type),
      entity,
      start: text.length,
      end: text.length + surface.length,
      text: surface,
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

/** Kind of a law or document mention when its mark gives none. */
export const DEFAULT_KINDS: Readonly<Partial<Record<MentionType, Mention["kind"]>>> = {
  law: "law",
  document: "notice",
};
