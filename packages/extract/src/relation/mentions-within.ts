import type { Mention, Span } from "@govkg/model";

/** The mentions that lie wholly in a span; `mentions` are sorted by start and do not overlap. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const within: Mention[] = [];
  for (let index = low; (mentions[index]?.end ?? end + 1) <= end; index++) {
    const mention = mentions[index];
    if (mention !== undefined) within.push(mention);
  }
  return within;
}
