/** How a line is numbered, and how deep that style usually stands (0 the top). */
export interface Marker {
  readonly style: string;
  readonly rank: number;
  /** Length of the numbering in code units. */
  readonly length: number;
  /** Whether it is the first of its list: 一、 （一） 1. ① 首先. */
  readonly isFirst: boolean;
}

const CN = "[一二三四五六七八九十]{1,3}";

/** Numbering styles from the top down, as official style (GB/T 9704) and usage rank them. */
const STYLES: readonly (readonly [style: string, rank: number, pattern: RegExp])[] = [
  ["chapter", 0, new RegExp(`^第${CN}[章节部](?:分)?[:、]?\\s*`, "u")],
  ["chinese", 1, new RegExp(`^${CN}(?:\\s?[、.,:]\\s*|\\s{1,2}(?=[\\u4e00-\\u9fff]{2}))(?!${CN}是)`, "u")],
  ["ordinal-part", 1, new RegExp(`^第${CN}[、]\\s*`, "u")],
  ["roman", 1, /^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][、.]?\s*/u],
  ["bracketed-chinese", 2, new RegExp(`^[(【]\\s?${CN}\\s?[)】][、.:]?\\s*`, "u")],
  ["arabic", 3, /^\d{1,2}(?:[、)]|\.(?!\d))\s*/u],
  ["dotted", 3, /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?:[、.]\s*|\s+|(?=[\u4e00-\u9fff]))(?!\d|个|项|件|万|亿)/u],
  ["bracketed-arabic", 4, /^\(\d{1,2}\)[、.]?\s*/u],
  ["circled", 5, /^[①-⑳❶-❿⑴-⒇]\s*/u],
  ["series", 6, new RegExp(`^${CN}是(?!否|以)`, "u")],
  ["series", 6, new RegExp(`^(?:[第其]${CN}|首先|其次|再次|最后|此外),`, "u")],
  ["bullet", 6, /^[▪◆▶●■★◇•►➢※○□✓❖➤▲△▷◎·]\s*/u],
];

const FIRSTS = /^[第一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ(【\d①-⑳❶-❿⑴-⒇首其再最此▪◆▶●■★◇•►➢※○□✓❖➤▲△▷◎·]/u;

const FIRST = /^(?:[(【]?[第其]?(?:一|1|01)(?![一二三四五六七八九十\d])|[①❶⑴Ⅰ首])/u;

/** Characters that the longest numbering may take. */
const MAX_LENGTH = 24;

/** The numbering at the head of a line (full-width ASCII narrowed), or null. */
export function markerOf(words: string): Marker | null {
  if (!FIRSTS.test(words)) return null;
  const head = words.slice(0, MAX_LENGTH);
  for (const [style, rank, pattern] of STYLES) {
    const found = pattern.exec(head);
    if (found !== null) return { style, rank, length: found[0].length, isFirst: FIRST.test(found[0]) };
  }
  return null;
}
