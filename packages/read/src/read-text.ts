import { createHash } from "node:crypto";
import type { Diagnostic, FrontMatter, SourceDocument } from "@govkg/model";
import type { PageText } from "./formats/html.js";
import { layOut } from "./structure/layout.js";
import { type Line, linesOf } from "./structure/lines.js";
import { reportYear } from "./structure/report-year.js";
import { buildSections } from "./structure/sections.js";
import { findSoftBreaks, joinWrapped } from "./structure/soft-breaks.js";
import type { TitleLines } from "./structure/title.js";

/** What is known of a text besides the text: its name, and how it was read when it came from bytes. */
export interface TextOrigin {
  readonly id: string;
  readonly path?: string;
  readonly format?: SourceDocument["format"];
  readonly charset?: string;
  /** SHA-256 of the bytes; computed over the UTF-8 text when absent. */
  readonly contentHash?: string;
  readonly diagnostics?: readonly Diagnostic[];
  /** What the markup of a web page tells of its text. */
  readonly page?: Pick<PageText, "title" | "furnitureStarts">;
}

/**
 * Tells title, front matter, page furniture, sections and signature of a text apart; the text stays as it is.
 *
 * @example
 * const document = readText("甲市水务局2024年法治政府建设年度报告\n一、主要做法\n…", { id: "a" });
 * document.title?.text; // 甲市水务局2024年法治政府建设年度报告
 */
export function readText(text: string, origin: TextOrigin): SourceDocument {
  const layout = layOut(linesOf(text), origin.page);
  const { frontMatter, body } = layout;
  const softBreaks = findSoftBreaks(body, text);
  const { signature } = layout.signature;
  const title = layout.title === null ? titleFromFrontMatter(frontMatter) : titleOf(layout.lines, layout.title);
  return {
    id: origin.id,
    ...(origin.path === undefined ? {} : { path: origin.path }),
    format: origin.format ?? "txt",
    charset: origin.charset ?? "utf-8",
    contentHash: origin.contentHash ?? createHash("sha256").update(text).digest("hex"),
    text,
    title,
    furniture: layout.furniture.map(({ start, end }) => ({ start, end })),
    softBreaks,
    frontMatter: [...frontMatter],
    sections: buildSections(joinWrapped(body, softBreaks), reportYear(body, title?.text ?? null, signature.date?.iso)),
    signature,
    diagnostics: [
      ...(origin.diagnostics ?? []),
      ...(title === null ? [{ code: "no-title", message: "No title was found among the first lines." } as const] : []),
    ],
  };
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
