import { extname } from "node:path";
import type { DocumentFormat } from "@govkg/model";

const FORMAT_BY_ENDING: Readonly<Record<string, DocumentFormat>> = {
  ".txt": "txt",
  ".text": "txt",
  ".md": "md",
  ".markdown": "md",
  ".html": "html",
  ".htm": "html",
  ".shtml": "html",
  ".xhtml": "html",
};

/** Endings of the files that can be read, sorted. */
export const READABLE_ENDINGS: readonly string[] = Object.keys(FORMAT_BY_ENDING).sort();

/** Format of a file by the ending of its name; null when it is none that can be read. */
export function formatOfPath(path: string): DocumentFormat | null {
  return FORMAT_BY_ENDING[extname(path).toLowerCase()] ?? null;
}

/** Whether a decoded text is a web page, whatever its file is called. */
export function looksLikeHtml(text: string): boolean {
  return /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype\s+html|html[\s>])/iu.test(text.slice(0, 1000));
}
