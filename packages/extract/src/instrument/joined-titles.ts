import type { Reading } from "../reading.js";
import type { TitleCatalogue } from "./title-catalogue.js";
import type { Title } from "./title-scan.js";

const JOINER = /、|和|及|与/gu;
/** What can't be a list is not looked at. */
const SHORTEST = 7;

/**
 * Titles that share one pair of brackets, each of them known:
 *
 *     学习《行政处罚法、行政强制法》
 *                   ^
 */
export function splitJoined(title: Title, { text }: Reading, titles: TitleCatalogue): readonly Title[] {
  const { start, end } = title;
  if (end - start < SHORTEST || !/[、和及与]/u.test(text.slice(start + 2, end - 2))) return [title];
  const words = text.slice(start, end);
  if (titles.exact(words).length > 0) return [title];
  const parts: Title[] = [];
  let from = 0;
  for (const { index, 0: joiner } of [...words.matchAll(JOINER), { index: words.length, 0: "" }]) {
    if (titles.exact(words.slice(from, index)).length === 0) continue;
    parts.push({ ...title, start: start + from, end: start + index });
    from = index + joiner.length;
  }
  return parts.length > 1 && from >= words.length ? parts : [title];
}
