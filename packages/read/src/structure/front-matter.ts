import type { FrontMatter } from "@govkg/model";
import { findDate } from "./dates.js";
import type { Line } from "./lines.js";

type Key = FrontMatter["key"];

/** Labels of the facts around a report, as sites write them. */
const KEY_BY_LABEL: Readonly<Record<string, Key>> = {
  索引号: "indexNumber",
  发文机关: "issuer",
  发布机构: "issuer",
  发布单位: "issuer",
  发布部门: "issuer",
  公开主体: "issuer",
  公开单位: "issuer",
  制发机关: "issuer",
  发文单位: "issuer",
  责任部门: "issuer",
  信息来源: "source",
  来源: "source",
  文章来源: "source",
  稿源: "source",
  供稿单位: "source",
  发布日期: "publishedOn",
  发布时间: "publishedOn",
  公开日期: "publishedOn",
  公开时间: "publishedOn",
  信息提供日期: "publishedOn",
  信息时间: "publishedOn",
  时间: "publishedOn",
  日期: "publishedOn",
  更新时间: "publishedOn",
  发表时间: "publishedOn",
  发文时间: "publishedOn",
  公布日期: "publishedOn",
  公布时间: "publishedOn",
  生成日期: "publishedOn",
  成文日期: "writtenOn",
  发文日期: "writtenOn",
  印发日期: "writtenOn",
  文号: "docNumber",
  发文字号: "docNumber",
  主题分类: "subject",
  主题词: "subject",
  分类: "subject",
  名称: "title",
  标题: "title",
};

/** Any of some labels, with blanks between the characters or without. */
function anyOf(labels: readonly string[]): string {
  const longestFirst = [...labels].sort((a, b) => b.length - a.length);
  return longestFirst.map((label) => [...label].join("\\s{0,4}")).join("|");
}

const LABELS = Object.keys(KEY_BY_LABEL);
/** What most labels end with. */
const LABEL_END = /[\]】:]/u;
const LABEL = new RegExp(`(?<=^|[\\s\\[【|•])(${anyOf(LABELS)})\\s*[\\]】:]\\s*`, "gu");
/** Labels that are no words of prose need a blank only, in a line that begins with one: 发布机构 甲区司法局　发布日期 2024-01-30. */
const PLAIN_LABELS = anyOf(LABELS.filter((label) => label.length > 2 && label !== "主题词"));
const PLAIN_LABEL = new RegExp(`(?<=^|\\s)(${PLAIN_LABELS})\\s+`, "gu");
const BEGINS_PLAIN = new RegExp(`^(?:${PLAIN_LABELS})\\s+\\S`, "u");

/** Labelled facts in one line near the head of a page; empty when it is none of these lines. */
export function frontMatterOf(line: Line): FrontMatter[] {
  if (line.words.length > 240) return [];
  const pattern = LABEL_END.test(line.words) ? LABEL : BEGINS_PLAIN.test(line.words) ? PLAIN_LABEL : null;
  if (pattern === null) return [];
  const labels = [...line.words.matchAll(pattern)];
  const first = labels[0];
  if (first === undefined || first.index > 40) return [];
  return labels.flatMap((label, index) => {
    const from = label.index + label[0].length;
    const to = labels[index + 1]?.index ?? line.words.length;
    return factAt(line, { key: KEY_BY_LABEL[(label[1] ?? "").replace(/\s/gu, "")], from, to });
  });
}

/** What sites put behind a value: counters, font sizes, sharing. */
const CONTROLS = /\s*(?:浏览|点击|阅读(?:量|次数)|访问|字号|字体|分享|打印|责任编辑|编辑[:：]|【|\[(?:大|字))/u;

/** A line that is nothing but a date and perhaps a time, as sites print below a title. */
const DATE_LINE = /^[•·\s]*\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s|$)/u;

/** A written date that stands alone, perhaps in brackets. */
const WRITTEN_LINE = /^\(?(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年[^。,]{2,12}日\)?$/u;
const ISSUER_LINE = /^[\u4e00-\u9fff()]{4,30}(?:局|委|厅|办|办公室|委员会|政府|办事处|中心|院|队)$/u;

interface LineFacts {
  readonly index: number;
  readonly found: FrontMatter[];
}

/** Who and when, without labels, in the lines right below the title: 甲县司法局 / （2025年1月10日）. */
export function belowTitle(lines: readonly Line[], title: number, isOpen: (index: number) => boolean): LineFacts[] {
  const facts: LineFacts[] = [];
  for (let index = title + 1; index <= title + 3; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (!isOpen(index)) continue;
    const found = numberLine(line) ?? datedLine(line);
    if (found.length === 0 && !(index === title + 1 && isIssuerLine(line, lines[index + 1]))) break;
    const { start, end, words } = line;
    facts.push({ index, found: found.length > 0 ? found : [{ key: "issuer", value: words, start, end }] });
  }
  return facts;
}

/** A name stands for the issuer only with a date below it. */
function isIssuerLine({ words }: Line, next: Line | undefined): boolean {
  return ISSUER_LINE.test(words) && next !== undefined && datedLine(next).length > 0;
}

/** The report's own number: 威府呈〔2021〕14号. */
const NUMBER_LINE = /^[\u4e00-\u9fff]{2,12}[〔[(【]20\d{2}[〕\])】]\d{1,4}号$/u;

function numberLine({ words, start, end }: Line): FrontMatter[] | null {
  return NUMBER_LINE.test(words) ? [{ key: "docNumber", value: words, start, end }] : null;
}

function datedLine(line: Line): FrontMatter[] {
  const isPublished = DATE_LINE.test(line.words);
  const date = isPublished || WRITTEN_LINE.test(line.words) ? findDate(line.words) : null;
  if (date === null) return [];
  const start = line.start + date.index;
  return [{ key: isPublished ? "publishedOn" : "writtenOn", value: date.iso, start, end: start + date.length }];
}

interface Slot {
  readonly key: Key | undefined;
  readonly from: number;
  readonly to: number;
}

function factAt(line: Line, { key, from, to }: Slot): FrontMatter[] {
  if (key === undefined) return [];
  const isDate = key === "publishedOn" || key === "writtenOn";
  const raw = line.words.slice(from, to);
  if (isDate) {
    const date = findDate(raw);
    if (date === null) return [];
    const start = line.start + from + date.index;
    return [{ key, value: date.iso, start, end: start + date.length }];
  }
  // a value ends at a gap, or where the site's own controls begin
  const shown = raw.slice(0, Math.max(0, raw.search(CONTROLS)) || raw.length);
  const value = (/^\S+(?: \S+)*/u.exec(shown)?.[0] ?? "").replace(/[\]】[【|•]+$/u, "").trimEnd();
  if (value === "") return [];
  const start = line.start + from;
  return [{ key, value, start, end: start + value.length }];
}
