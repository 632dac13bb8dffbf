import { type Diagnostic, GovkgError } from "@govkg/model";
import chardet from "chardet";

/** A text decoded from bytes, and the charset it was read with. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
  readonly diagnostics: readonly Diagnostic[];
}

const MARKS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Bytes looked at to tell charset and binary files; the whole file is decoded afterwards. */
const SAMPLE = 1 << 16;

/**
 * Decodes bytes: by the byte order mark, by the charset that the caller knows, as UTF-8 when they are, and else by
 * statistics (GB 18030, Big5, UTF-16). The byte order mark is not part of the text.
 *
 * @throws {GovkgError} `binary-document` when the bytes are no text; `invalid-options` for an unknown charset.
 */
export function decodeText(bytes: Uint8Array, id: string, charset?: string): DecodedText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decoded(bytes, marked[0]);
  if (charset !== undefined) return decoded(bytes, knownCharset(charset, id));
  const wide = wideCharset(bytes);
  if (wide !== null) return decoded(bytes, wide);
  if (isBinary(bytes)) throw binaryDocument(id, bytes);
  const text = decodeUtf8(bytes);
  if (text !== null) return { text, charset: "utf-8", diagnostics: [] };
  const declared = declaredCharset(bytes);
  return declared === null ? guessed(bytes) : decoded(bytes, declared);
}

/** The charset that a web page declares in its head, when there is a decoder for it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const name = /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?([\w-]{3,20})/iu.exec(head)?.[1];
  if (name === undefined || /^utf-?8$/iu.test(name)) return null;
  try {
    return knownCharset(name, "");
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array, charset: string): DecodedText {
  return { text: new TextDecoder(charset).decode(bytes), charset, diagnostics: [] };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function knownCharset(charset: string, id: string): string {
  try {
    const name = new TextDecoder(charset).encoding;
    // GB 2312 and GBK are parts of GB 18030; its decoder reads them too
    return name === "gbk" ? "gb18030" : name;
  } catch (cause) {
    throw new GovkgError("invalid-options", `${id}: charset "${charset}" is not known; give e.g. utf-8 or gb18030.`, {
      stage: "read",
      documentId: id,
      cause,
    });
  }
}

/** UTF-16 without a mark: in Chinese reports digits, spaces and line breaks leave zero bytes mostly on one side (一 is 4E00, though). */
function wideCharset(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < length / 400 || Math.min(even, odd) > Math.max(even, odd) / 2) return null;
  const charset = even > odd ? "utf-16be" : "utf-16le";
  const sample = new TextDecoder(charset).decode(bytes.subarray(0, length & ~1));
  return shareOfText(sample) > 0.95 ? charset : null;
}

/** Share of the characters of a sample that Chinese and Western text is made of. */
function shareOfText(sample: string): number {
  const found = sample.match(
    /[\t\n\r\u0020-\u007e\u00a0-\u00ff\u2000-\u22ff\u2460-\u25ff\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/gu,
  );
  return sample.length === 0 ? 0 : (found?.length ?? 0) / sample.length;
}

/** A text has no zero bytes and hardly any control codes. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++;
  }
  return controls > length / 100;
}

const SIGNATURES: readonly (readonly [kind: string, mark: string])[] = [
  ["a PDF file", "%PDF"],
  ["a ZIP archive or an Office file", "PK\u0003\u0004"],
  ["an old Office file", "\u00d0\u00cf\u0011\u00e0"],
  ["a PNG image", "\u0089PNG"],
  ["a JPEG image", "\u00ff\u00d8\u00ff"],
  ["a SQLite database", "SQLite format 3"],
];

function binaryDocument(id: string, bytes: Uint8Array): GovkgError {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const kind = SIGNATURES.find(([, mark]) => head.startsWith(mark))?.[0] ?? "a binary file";
  const message = `${id}: holds no text, it looks like ${kind}; give a text, Markdown or HTML file, or convert it first.`;
  return new GovkgError("binary-document", message, { stage: "read", documentId: id });
}

const CHINESE_CHARSETS = new Set(["GB18030", "Big5", "EUC-JP", "Shift_JIS", "EUC-KR"]);

function guessed(bytes: Uint8Array): DecodedText {
  const matches = chardet.analyse(bytes.subarray(0, SAMPLE));
  const match = matches.find(({ name }) => CHINESE_CHARSETS.has(name)) ?? matches[0];
  const isBig5 = match?.name === "Big5";
  // a Chinese report that is not UTF-8 is GB 18030 unless the statistics clearly say Big5
  const charset = isBig5 ? "big5" : "gb18030";
  const text = new TextDecoder(charset).decode(bytes);
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  const diagnostics: Diagnostic[] = [
    { code: "charset-guessed", message: `No charset was given; read as ${charset} by statistics.` },
  ];
  if (damaged > 0) {
    const message = `${damaged} characters could not be decoded as ${charset} and stand as U+FFFD.`;
    diagnostics.push({ code: "text-damaged", message });
  }
  return { text, charset, diagnostics };
}
