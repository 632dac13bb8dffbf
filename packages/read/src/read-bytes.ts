import { createHash } from "node:crypto";
import { type DocumentFormat, GovkgError, type SourceDocument } from "@govkg/model";
import { decodeText } from "./formats/charset.js";
import { formatOfPath, looksLikeHtml } from "./formats/format.js";
import { textOfHtml } from "./formats/html.js";
import { readText } from "./read-text.js";

/** What is known of bytes before they are read. */
export interface BytesOrigin {
  /** Name of the document within its corpus. */
  readonly id: string;
  readonly path?: string;
  /** Default: by the ending of `path`, else by the content. */
  readonly format?: DocumentFormat;
  /** Default: found out from the bytes. */
  readonly charset?: string;
}

/**
 * Reads the bytes of a text, Markdown or HTML file.
 *
 * @throws {GovkgError} `empty-document`, `binary-document`, `unsupported-format`, `invalid-options`.
 */
export function readBytes(bytes: Uint8Array, origin: BytesOrigin): SourceDocument {
  const { id, path } = origin;
  if (bytes.length === 0) throw emptyDocument(id);
  const decoded = decodeText(bytes, id, origin.charset);
  const format = origin.format ?? (path === undefined ? null : formatOfPath(path)) ?? "txt";
  const isHtml = format === "html" || looksLikeHtml(decoded.text);
  const page = isHtml ? textOfHtml(decoded.text) : null;
  const text = page?.text ?? decoded.text;
  if (text.trim() === "") throw emptyDocument(id);
  return readText(text, {
    id,
    ...(path === undefined ? {} : { path }),
    format: isHtml ? "html" : format,
    charset: decoded.charset,
    contentHash: createHash("sha256").update(bytes).digest("hex"),
    diagnostics: decoded.diagnostics,
    ...(page === null ? {} : { page }),
  });
}

function emptyDocument(id: string): GovkgError {
  const message = `${id}: the document is empty; check that it was saved or downloaded whole.`;
  return new GovkgError("empty-document", message, { stage: "read", documentId: id });
}
