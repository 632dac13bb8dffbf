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

const LABEL = new RegExp(
  `(?:^|[\\s\\[【|•])\\s*(${Object.keys(KEY_BY_LABEL)
    .sort((a, b) => b.length - a.length)
    .map((label) => [...label].join("\\s?"))
    .join("|")})\\s*[\\]】:]\\s*`,
  "gu",
);

/** Labelled facts in one line near the head of a page; empty when it is none of these lines. */
export function frontMatterOf(line: Line): FrontMatter[] {
  if (line.words.length > 240) return [];
  const labels = [...line.words.matchAll(LABEL)];
  const first = labels[0];
  if (first === undefined || first.index > 40) return [];
  return labels.flatMap((label, index) => {
    const from = label.index + label[0].length;
    const to = labels[index + 1]?.index ?? line.words.length;
    return factAt(line, { key: KEY_BY_LABEL[(label[1] ?? "").replace(/\s/gu, "")], from, to });
  });
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
  const value = (/^\S+(?: \S+)*/u.exec(raw)?.[0] ?? "").replace(/[\]】[【|•]+$/u, "").trimEnd();
  if (value === "") return [];
  const start = line.start + from;
  return [{ key, value, start, end: start + value.length }];
}
