import type { Reading } from "../reading.js";
import type { OrganReading } from "./organ-reading.js";

const DEFINITION = /\((?:(?:以下|下)?(?:统|均)?简称|下称|以下称):?[“"']?([\u4e00-\u9fff]{2,12})[”"']?\)/gu;

/** Words for the issuer itself: no mention of their own. */
const SELF = /^[我本]/u;

/**
 * Short names that the report defines: each further occurrence is a mention of what stands before the bracket.
 *
 *     某市水务局(以下简称市局)
 *                         ^──^
 */
export function definedNames(organs: readonly OrganReading[], { text }: Reading): OrganReading[] {
  const found: OrganReading[] = [];
  for (const [alias, definitions] of definitionsIn(organs, text)) {
    for (const [index, { organ, from }] of definitions.entries()) {
      const until = definitions[index + 1]?.from ?? text.length;
      for (let at = text.indexOf(alias, from); at >= 0 && at < until; at = text.indexOf(alias, at + alias.length)) {
        if (isPartOfName(text, at, alias)) continue;
        found.push({ ...organ, start: at, end: at + alias.length, rule: "organ-defined" });
      }
    }
  }
  return found;
}

/** What a short name stands for from an offset on. */
interface Definition {
  readonly organ: OrganReading;
  readonly from: number;
}

/** The definitions of each short name, in order: one holds until the next. */
function definitionsIn(organs: readonly OrganReading[], text: string): Map<string, Definition[]> {
  const definitionsByAlias = new Map<string, Definition[]>();
  // nearly all reports define nothing
  if (!text.includes("简称") && !text.includes("下称")) return definitionsByAlias;
  const organByEnd = new Map<number, OrganReading>();
  for (const organ of organs)
    if ((organByEnd.get(organ.end)?.start ?? text.length) > organ.start) organByEnd.set(organ.end, organ);
  for (const match of text.matchAll(DEFINITION)) {
    const organ = organByEnd.get(match.index);
    const alias = match[1] ?? "";
    if (organ === undefined || organ.name === null || SELF.test(alias) || !isOrganWord(alias)) continue;
    const definition = { organ, from: match.index };
    const definitions = definitionsByAlias.get(alias);
    if (definitions === undefined) definitionsByAlias.set(alias, [definition]);
    else definitions.push(definition);
  }
  return definitionsByAlias;
}

function isOrganWord(alias: string): boolean {
  return /[局厅委办院会府处站所队部心]$/u.test(alias);
}

/** 区政务和数据局 inside 某区政务和数据局, 市局 inside 市局部. */
function isPartOfName(text: string, at: number, alias: string): boolean {
  return alias.length === 2 && /^[部面长限势级]/u.test(text.slice(at + 2, at + 3));
}
