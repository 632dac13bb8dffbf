import type { Quoted } from "../quote/quoted.js";
import type { ThemeReading } from "../theme/theme-reading.js";

type Words = Pick<ThemeReading, "reading" | "grammar">;

/**
 * Whether a quoted name says by its own words that it is a platform: by a head noun or a word that only such names
 * end with (“楚天放心码”, “水利一张图”), by its beginning (“掌上高新”, “i昆山”, “我的盐城”), or by the ending of an app
 * where the clause uses it as a tool (依托“江快办”, “鹭企通”上线).
 */
export function isNamedAsPlatform(inner: string, phrase: Quoted, themes: Words): boolean {
  const { grammar } = themes;
  if (grammar.idioms.has(inner)) return false;
  const head = grammar.platforms.heads.lengthBefore(inner, inner.length);
  if (head > 0 && inner.length > head + 1 && isWholeHead(inner, head, grammar)) return true;
  const end = grammar.platforms.ends.lengthBefore(inner, inner.length);
  if (
    end > 0 &&
    inner.length > Math.max(end, 2) &&
    grammar.platforms.endNots.lengthBefore(inner, inner.length) <= end
  ) {
    return true;
  }
  return startsAsPlatform(inner, themes) || isTool(inner, phrase, themes);
}

/** 系统 counts with a word of information technology or service before it: 秭归柑橘栽培系统 is none. */
function isWholeHead(inner: string, head: number, grammar: ThemeReading["grammar"]): boolean {
  const start = inner.length - head;
  if (inner.endsWith("平台")) return grammar.platforms.headNotsBefore.lengthBefore(inner, start) === 0;
  if (!inner.endsWith("系统")) return true;
  for (let at = 0; at < start; at++) if (grammar.platforms.systemWords.lengthAt(inner, at) > 0) return true;
  return false;
}

function startsAsPlatform(inner: string, { reading, grammar }: Words): boolean {
  const start = grammar.platforms.starts.lengthAt(inner, 0);
  if (start > 0) return inner.length > start + 1 && grammar.platforms.startNots.lengthAt(inner, 0) === 0;
  const own = grammar.platforms.ownStarts.lengthAt(inner, 0);
  if (own === 0) return false;
  return reading.lexicon.entriesOf(inner.slice(own)).some(({ kind }) => kind === "region");
}

const MAX_TOOL = 6;

/** 依托“江快办”, “鹭企通”上线: an app's ending, and a clause that uses it as a tool. */
function isTool(inner: string, { before, after }: Quoted, { reading: { text }, grammar }: Words): boolean {
  if (inner.length < 3 || inner.length > MAX_TOOL) return false;
  const end = grammar.platforms.toolEnds.lengthBefore(inner, inner.length);
  if (end === 0 || grammar.platforms.toolEndNots.lengthBefore(inner, inner.length) > end) return false;
  return grammar.platforms.tools.lengthBefore(text, before) > 0 || grammar.platforms.online.lengthAt(text, after) > 0;
}
