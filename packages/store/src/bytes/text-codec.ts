import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Texts shorter than this (in code units) are kept as they are: other tools read them, and little would be won. */
const COMPRESS_FROM = 6000;

/** NUL, or half a pair: SQLite counts a pair as one sign, so that offsets behind it would be wrong there. */
const UNFIT_FOR_SQL = /[\0\ud800-\udfff]/;

/** What is stored for a text: the text itself, or deflated UTF-16 when it is long or SQL would read it otherwise. */
export function encodeText(text: string): string | Buffer {
  if (text.length < COMPRESS_FROM && !UNFIT_FOR_SQL.test(text)) return text;
  return deflateRawSync(Buffer.from(text, "utf16le"), { level: 1 });
}

export function decodeText(stored: string | Buffer): string {
  return typeof stored === "string" ? stored : inflateRawSync(stored).toString("utf16le");
}

/** Whether SQLite's UTF-8 gives the string back as it was: no NUL, no lone surrogate. */
export function isPlain(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}
