import type { FrontMatter } from "@govkg/model";
import type { PageText } from "../formats/html.js";
import { belowTitle, frontMatterOf } from "./front-matter.js";
import { isFurniture } from "./furniture.js";
import type { Line } from "./lines.js";
import { findSignature, type SignatureBlock } from "./signature.js";
import { findTitle, type TitleLines } from "./title.js";

/** What each line of a text is, and where its report begins and ends. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly title: TitleLines | null;
  readonly frontMatter: readonly FrontMatter[];
  readonly furniture: readonly Line[];
  /** Lines of the report itself, from below the title to above the signature. */
  readonly body: readonly Line[];
  readonly signature: SignatureBlock;
}

type LineKind = "body" | "front" | "furniture";

/** Front matter stands within so many lines of the top, … */
const HEAD_LINES = 30;
/** … or of the title, when a page has more around it. */
const LINES_BELOW_TITLE = 12;

/** Tells title, front matter, page furniture, body and signature apart. */
export function layOut(lines: readonly Line[], page: Pick<PageText, "title" | "furnitureStarts"> | undefined): Layout {
  const kinds = lines.map((line): LineKind => (isPagePart(line, page) ? "furniture" : "body"));
  const isOpen = (index: number): boolean => kinds[index] === "body";
  const facts = new Map<number, readonly FrontMatter[]>();
  const markFront = (index: number, found: readonly FrontMatter[]): void => {
    if (found.length === 0) return;
    kinds[index] = "front";
    facts.set(index, found);
  };
  for (let index = 0; index < Math.min(lines.length, HEAD_LINES); index++) markFront(index, factsAt(lines, index));
  const title = findTitle(lines, isOpen, page?.title ?? null);
  for (
    let index = (title?.last ?? -1) + 1, limit = index + LINES_BELOW_TITLE;
    title !== null && index < limit;
    index++
  ) {
    if (!facts.has(index)) markFront(index, factsAt(lines, index));
  }
  if (title !== null) for (const { index, found } of belowTitle(lines, title.last, isOpen)) markFront(index, found);
  const signature = findSignature(lines.slice(0, endOfProse(lines, isOpen)), isOpen);
  markOutside(lines, kinds, { title, signature, isPage: page !== undefined });
  const bodyStart = (title?.last ?? -1) + 1;
  return {
    lines,
    title,
    frontMatter: [...facts].sort(([a], [b]) => a - b).flatMap(([, found]) => found),
    furniture: lines.filter((_, index) => kinds[index] === "furniture"),
    body: lines.filter((_, index) => isOpen(index) && index >= bodyStart && index < signature.firstLine),
    signature,
  };
}

function isPagePart(line: Line, page: Pick<PageText, "furnitureStarts"> | undefined): boolean {
  return isFurniture(line.words) || page?.furnitureStarts.has(line.start) === true;
}

function factsAt(lines: readonly Line[], index: number): readonly FrontMatter[] {
  const line = lines[index];
  return line === undefined ? [] : frontMatterOf(line);
}

/** Lines that a signature may take behind the last paragraph. */
const SIGNATURE_LINES = 8;
const SHORT_LINE = 40;

/** Index behind the last paragraph and the lines in which a signature may follow. */
function endOfProse(lines: readonly Line[], isOpen: (index: number) => boolean): number {
  const last = lines.findLastIndex(({ words }, index) => isOpen(index) && isProse(words));
  return last < 0 ? lines.length : Math.min(lines.length, last + 1 + SIGNATURE_LINES);
}

function isProse(words: string): boolean {
  return words.length > SHORT_LINE || /[。;]/u.test(words);
}

interface Frame {
  readonly title: TitleLines | null;
  readonly signature: SignatureBlock;
  readonly isPage: boolean;
}

/** So many short lines before the title or behind the end are the page around the report, in a text that is no page. */
const MANY_LINES = 6;

/** Marks what a page has above the title and below the end of the report: menus, lists of links, its footer. */
function markOutside(lines: readonly Line[], kinds: LineKind[], { title, signature, isPage }: Frame): void {
  const mark = (from: number, to: number): void => {
    for (let index = from; index < to; index++) if (kinds[index] === "body") kinds[index] = "furniture";
  };
  const first = title?.first ?? 0;
  if (isPage || first > MANY_LINES) mark(0, first);
  const isOpen = (index: number): boolean => kinds[index] === "body";
  const behind = Math.max(
    signature.lastLine + 1,
    lines.findLastIndex(({ words }, index) => isOpen(index) && isProse(words)) + 1,
  );
  const tail = lines.slice(behind).filter((_, index) => isOpen(behind + index));
  const isTail = signature.lastLine < lines.length || tail.length >= MANY_LINES;
  if (behind > first && isTail && (isPage || tail.length >= MANY_LINES)) mark(behind, lines.length);
}
