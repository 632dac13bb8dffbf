import { createRequire } from "node:module";
import { fold, type Lexicon } from "@govkg/lexicon";
import { GovkgError, type Segmenter, type Span, type Token } from "@govkg/model";
import { nameSpans } from "./name-spans.js";

/** The part of nodejieba that is used; `tag` loads its dictionary (0.9 s) at its first call. */
interface Jieba {
  tag(sentence: string): readonly { readonly word: string; readonly tag: string }[];
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The nodejieba adapter. Tokens carry offsets and nodejieba's tags, and joined they equal the text, whatever it
 * holds. Names of the lexicon come out whole, tagged `nt` (organs), `ns` (regions) or `nz` (all others): they are cut
 * out before nodejieba sees the rest, because its dictionary is one for the whole process and words inserted for one
 * instance would show in every other.
 *
 * @example
 * const tokens = createJiebaSegmenter(createLexicon()).segment("推进一网通办");
 * // 推进/v 一网通办/nz
 *
 * @throws GovkgError `missing-dependency` at the first text when nodejieba can't be loaded.
 */
export function createJiebaSegmenter(lexicon?: Lexicon): Segmenter {
  return {
    name: lexicon === undefined ? "nodejieba" : `nodejieba+${lexicon.version}`,
    segment(text) {
      const names = lexicon === undefined ? [] : nameSpans(fold(text), lexicon);
      const tokens: Token[] = [];
      let at = 0;
      for (const { start, end, tag } of names) {
        tagInto(tokens, text, { start: at, end: start });
        tokens.push({ start, end, text: text.slice(start, end), tag });
        at = end;
      }
      tagInto(tokens, text, { start: at, end: text.length });
      return tokens;
    },
  };
}

function tagInto(tokens: Token[], text: string, span: Span): void {
  if (span.start === span.end) return;
  // nodejieba speaks UTF-8, which has no lone surrogates: a sign of the same length stands in for each
  const words = text.slice(span.start, span.end).replace(LONE_SURROGATE, "\ufffd");
  let start = span.start;
  for (const { word, tag } of loadJieba().tag(words)) {
    const end = start + word.length;
    tokens.push({ start, end, text: text.slice(start, end), tag });
    start = end;
  }
  if (start !== span.end) {
    const message = `nodejieba gave ${start - span.start} of ${span.end - span.start} characters back; please report this with the text.`;
    throw new GovkgError("internal", message, { stage: "segment", span });
  }
}

let jieba: Jieba | undefined;

/** Loads the native module when the first text comes: extraction works without it. */
function loadJieba(): Jieba {
  if (jieba !== undefined) return jieba;
  try {
    // as: nodejieba's own types declare a module of functions, this is the one used
    jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
    return jieba;
  } catch (cause) {
    const message =
      "nodejieba is not built on this machine; run the install scripts (pnpm: allowBuilds, npm: npm rebuild nodejieba), which need a C++ compiler.";
    throw new GovkgError("missing-dependency", message, { stage: "segment", cause });
  }
}
