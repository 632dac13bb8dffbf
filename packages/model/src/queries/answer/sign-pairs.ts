/** What numbers an item: 一是, （二）, 3. */
const MARKER = /^[\s（(]*(?:[一二三四五六七八九十]+|\d+)(?:是|[）)、.．])+\s*/u;

/**
 * The distinct pairs of neighbouring signs of a sentence: letters and digits only, each run of digits as one `0`, so
 * that the same deed told with another figure keeps its pairs; the number of an item says nothing.
 */
export function signPairs(sentence: string): ReadonlySet<string> {
  const signs = sentence
    .replace(MARKER, "")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}%]/gu, "")
    .replace(/[0-9]+/gu, "0");
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < signs.length; index++) pairs.add(signs.slice(index, index + 2));
  return pairs;
}
