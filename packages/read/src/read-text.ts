import { createHash } from "node:crypto";
import type { Diagnostic, FrontMatter, SourceDocument, Span } from "@govkg/model";
import { frontMatterOf } from "./structure/front-matter.js";
import { isFurniture } from "./structure/furniture.js";
import { type Line, linesOf } from "./structure/lines.js";
import { reportYear } from "./structure/report-year.js";
import { buildSections } from "./structure/sections.js";
import { findSignature } from "./structure/signature.js";
import { findSoftBreaks } from "./structure/soft-breaks.js";
import { findTitle, type TitleLines } from "./structure/title.js";

/** What is known of a text besides the text: its name, and how it was read when it came from bytes. */
export interface TextOrigin {
  readonly id: string;
  readonly path?: string;
  readonly format?: SourceDocument["format"];
  readonly charset?: string;
  /** SHA-256 of the bytes; computed over the UTF-8 text when absent. */
  readonly contentHash?: string;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Lines of front matter stand before the body, and few lines are before them. */
const HEAD_LINES = 30;

/**
 * Tells title, front matter, page furniture, sections and signature of a text apart; the text stays as it is.
 *
 * @example
 * const document = readText("甲市水务局2024年法治政府建设年度报告\n一、主要做法\n…", { id: "a" });
 * document.title?.text; // 甲市水务局2024年法治政府建设年度报告
 */
export function readText(text: string, origin: TextOrigin): SourceDocument {
  const lines = linesOf(text);
  const kinds = classify(lines);
  const isOpen = (index: number): boolean => kinds[index] === "body";
  const titleLines = findTitle(lines, isOpen);
  const { signature, firstLine } = findSignature(lines, isOpen);
  const bodyStart = titleLines === null ? 0 : titleLines.last + 1;
  const body = lines.filter((_, index) => isOpen(index) && index >= bodyStart && index < firstLine);
  const frontMatter = lines
    .slice(0, HEAD_LINES)
    .flatMap((line, index) => (kinds[index] === "front" ? frontMatterOf(line) : []));
  const title = titleLines === null ? titleFromFrontMatter(frontMatter) : titleOf(lines, titleLines);
  return {
    id: origin.id,
    ...(origin.path === undefined ? {} : { path: origin.path }),
    format: origin.format ?? "txt",
    charset: origin.charset ?? "utf-8",
    contentHash: origin.contentHash ?? createHash("sha256").update(text).digest("hex"),
    text,
    title,
    furniture: furnitureSpans(lines, kinds),
    softBreaks: findSoftBreaks(
      lines.filter((_, index) => isOpen(index)),
      text,
    ),
    frontMatter,
    sections: buildSections(body, reportYear(body, title?.text ?? null, signature.date?.iso)),
    signature,
    diagnostics: [
      ...(origin.diagnostics ?? []),
      ...(title === null ? [{ code: "no-title", message: "No title was found among the first lines." } as const] : []),
    ],
  };
}

type LineKind = "body" | "front" | "furniture";

function classify(lines: readonly Line[]): LineKind[] {
  return lines.map((line, index) => {
    if (index < HEAD_LINES && frontMatterOf(line).length > 0) return "front";
    return isFurniture(line.words) ? "furniture" : "body";
  });
}

function furnitureSpans(lines: readonly Line[], kinds: readonly LineKind[]): Span[] {
  return lines.filter((_, index) => kinds[index] === "furniture").map(({ start, end }) => ({ start, end }));
}

function titleOf(lines: readonly Line[], { first, last }: TitleLines): SourceDocument["title"] {
  const parts = lines.slice(first, last + 1);
  const text = parts.map((line) => line.words.replace(/\s/gu, "")).join("");
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0, text };
}

function titleFromFrontMatter(frontMatter: readonly FrontMatter[]): SourceDocument["title"] {
  const fact = frontMatter.find(({ key }) => key === "title");
  return fact === undefined ? null : { start: fact.start, end: fact.end, text: fact.value.replace(/\s/gu, "") };
}
