import type { Reading } from "../reading.js";
import type { TitleCatalogue } from "./title-catalogue.js";
import type { Title } from "./title-scan.js";

const JOINERS = new Set(Array.from("、和及与", (joiner) => joiner.charCodeAt(0)));
/** The shortest title, 宪法. */
const SHORTEST = 2;

/**
 * Titles that share one pair of brackets, each of them known; else the title as it is:
 *
 *     学习《行政处罚法、行政强制法》
 *                   ^
 */
export function splitJoined(title: Title, { text }: Reading, titles: TitleCatalogue): readonly Title[] {
  const { start, end } = title;
  let parts: Title[] | null = null;
  let from = start;
  for (let at = start + SHORTEST; at <= end; at++) {
    if (at < end && !JOINERS.has(text.charCodeAt(at))) continue;
    if (at === end && parts === null) break;
    if (titles.exact(text.slice(from, at)).length === 0) continue;
    parts ??= [];
    parts.push({ ...title, start: from, end: at });
    from = at + 1;
  }
  const isList = parts !== null && parts.length > 1 && from > end;
  return isList && titles.exact(text.slice(start, end)).length === 0 ? (parts ?? []) : [title];
}
