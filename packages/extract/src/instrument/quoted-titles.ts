import { NAME_KIND } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import type { Reading } from "../reading.js";
import { hitAt } from "./region-prefix.js";
import type { Title } from "./title-scan.js";

const LONGEST = 60;
/** Heads of titles that stand in quotation marks; 方案, 计划, 行动 there are programmes. */
const HEAD_ENDS = new Set(Array.from("例法定则典见知)", (end) => end.charCodeAt(0)));
const HEAD =
  /^(?![一二三四五六七八九十百千\d])[^,:。;!?\n“”"]{4,}(?:条例|办法|规定|细则|法典|指导意见|实施意见|若干意见|决定|通知)(?:\([^()]{1,12}\))?$/u;

/** Titles in quotation marks: 重大决策“福田区公共数据授权运营暂行管理办法”; and short forms that the text defines. */
export function scanQuotedTitles(reading: Reading): Title[] {
  const { text } = reading;
  const forms = definedForms(text);
  const found: Title[] = [];
  for (const { start, end } of quotes(text)) {
    const isTitle = hasHead(text, start, end) || isCatalogued(start, end, reading);
    if (!isTitle && (forms.size === 0 || !forms.has(text.slice(start, end)))) continue;
    found.push({ start, end, outer: { start: start - 1, end: end + 1 }, isClosed: true, isShortForm: !isTitle });
  }
  return found;
}

function hasHead(text: string, start: number, end: number): boolean {
  return HEAD_ENDS.has(text.charCodeAt(end - 1)) && HEAD.test(text.slice(start, end));
}

/** Whether a name of the catalogue fills a stretch of the text. */
function isCatalogued(start: number, end: number, reading: Reading): boolean {
  return hitAt(reading, start, NAME_KIND.law | NAME_KIND.document)?.end === end;
}

/** What stands between quotation marks of either kind, in order. */
function quotes(text: string): Span[] {
  const straight = straightQuotes(text);
  const curly = curlyQuotes(text);
  return straight.length === 0 ? curly : [...curly, ...straight].sort((a, b) => a.start - b.start);
}

const DEFINITION = /[简下](?:称)为?[“"]([^“”"\n]{1,20})[”"]/uy;

/** Forms that the text defines between quotation marks: （以下简称“办法”）. */
function definedForms(text: string): Set<string> {
  const forms = new Set<string>();
  for (let at = text.indexOf("称"); at >= 0; at = text.indexOf("称", at + 1)) {
    DEFINITION.lastIndex = at - 1;
    const form = at > 0 ? DEFINITION.exec(text)?.[1] : undefined;
    if (form !== undefined) forms.add(form);
  }
  return forms;
}

function curlyQuotes(text: string): Span[] {
  const spans: Span[] = [];
  for (let open = text.indexOf("“"); open >= 0; open = text.indexOf("“", open + 1)) {
    const close = text.indexOf("”", open);
    if (close < 0) break;
    if (close - open <= LONGEST && close - open > 2) spans.push({ start: open + 1, end: close });
  }
  return spans;
}

/** Straight marks open and close in turn within a line. */
function straightQuotes(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let lineEnd = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (at > lineEnd) {
      open = -1;
      lineEnd = text.indexOf("\n", at);
      if (lineEnd < 0) lineEnd = text.length;
    }
    if (open < 0) open = at;
    else {
      if (at - open <= LONGEST && at - open > 2) spans.push({ start: open + 1, end: at });
      open = -1;
    }
  }
  return spans;
}
