import type { SourceDocument } from "@govkg/model";

/** A heading of the body is no title: 一、2024年法治政府建设情况. */
const HEADING = /^(?:[一二三四五六七八九十]+[、.]|[(（]|第[一二三四五六七八九十]+[部章节])/u;

/** The title of a report, unless what was taken for it is a numbered heading. */
export function reportTitle({ title }: SourceDocument): SourceDocument["title"] {
  return title === null || HEADING.test(title.text) ? null : title;
}
