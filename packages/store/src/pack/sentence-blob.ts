import type { SentenceRow } from "@govkg/model";
import { ByteReader } from "../bytes/byte-reader.js";
import { ByteWriter } from "../bytes/byte-writer.js";

/** A sentence as the store keeps it: its place in the report is its index in the list. */
export type StoredSentence = Omit<SentenceRow, "report">;

/** Sentences with their signatures as bytes: start against the end before, length, the keys of 48 bits. */
export function packSentences(sentences: readonly StoredSentence[]): Buffer {
  const writer = new ByteWriter(2048);
  let last = 0;
  for (const { start, end, exact, bands } of sentences) {
    writer.signed(start - last);
    writer.varint(end - start);
    writer.byte((exact === null ? 0 : 1) | (bands.length << 1));
    if (exact !== null) writer.uint48(exact);
    for (const band of bands) writer.uint48(band);
    last = end;
  }
  return writer.finish();
}

export function unpackSentences(blob: Buffer): StoredSentence[] {
  const reader = new ByteReader(blob);
  const sentences: StoredSentence[] = [];
  let last = 0;
  while (!reader.isAtEnd) {
    const start = last + reader.signed();
    const end = start + reader.varint();
    const flags = reader.byte();
    const exact = (flags & 1) === 1 ? reader.uint48() : null;
    const bands = Array.from({ length: flags >> 1 }, () => reader.uint48());
    sentences.push({ start, end, exact, bands });
    last = end;
  }
  return sentences;
}
