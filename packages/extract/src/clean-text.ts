import type { SourceDocument, Span } from "@govkg/model";

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;

/**
 * The text that all rules of extraction read, with the way back to the source: page furniture, hard line
 * wraps and spaces inside Chinese words are gone (`自治州 司法局` is one name), every other code unit is folded
 * one to one. A run of blanks that separates columns stays as one space.
 */
export interface CleanText {
  readonly text: string;
  /** Offset in the source of each code unit of `text`, and the source's length behind the last. */
  readonly offsets: Int32Array;
  /** Span in the source of a non-empty span of `text`. */
  toSource(span: Span): Span;
  /** Offset in `text` of the first code unit at or behind an offset of the source. */
  fromSource(offset: number): number;
}

/** Cleans the text of a document; linear in its length. */
export function cleanText(document: SourceDocument, fold: (text: string) => string): CleanText {
  const folded = fold(document.text);
  const length = folded.length;
  const units = new Uint16Array(length);
  const offsets = new Int32Array(length + 1);
  const skips = skippedSpans(document);
  let size = 0;
  let nextSkip = 0;
  for (let at = 0; at < length; ) {
    const skip = skips[nextSkip];
    if (skip !== undefined && at >= skip.start) {
      at = Math.max(at, skip.end);
      nextSkip++;
      continue;
    }
    const unit = folded.charCodeAt(at);
    if (unit === SPACE || unit === RETURN || unit === 9) {
      const end = endOfBlanks(folded, at);
      if (keepsBlank(folded, document.text, at, end) && size > 0 && units[size - 1] !== NEWLINE) {
        units[size] = SPACE;
        offsets[size++] = at;
      }
      at = end;
      continue;
    }
    // a line is trimmed at its end too, so that a break is always preceded by text
    if (unit === NEWLINE && size > 0 && units[size - 1] === SPACE) size--;
    if (unit !== NEWLINE || (size > 0 && units[size - 1] !== NEWLINE)) {
      units[size] = unit;
      offsets[size++] = at;
    }
    at++;
  }
  offsets[size] = length;
  const text = Buffer.from(units.buffer, 0, size * 2).toString("utf16le");
  return new MappedText(text, offsets.subarray(0, size + 1));
}

class MappedText implements CleanText {
  /** Offset in `text` of each offset of the source. */
  private readonly places: Int32Array;

  constructor(
    readonly text: string,
    readonly offsets: Int32Array,
  ) {
    this.places = placesOf(offsets);
  }

  toSource(span: Span): Span {
    return { start: this.offsets[span.start] ?? 0, end: (this.offsets[span.end - 1] ?? 0) + 1 };
  }

  fromSource(offset: number): number {
    return this.places[Math.min(offset, this.places.length - 1)] ?? 0;
  }
}

/** The way back from ascending offsets: for each offset of the source the first place at or behind it. */
function placesOf(offsets: Int32Array): Int32Array {
  const places = new Int32Array((offsets.at(-1) ?? 0) + 1);
  let at = 0;
  for (let place = 0; place < offsets.length; place++) {
    for (const offset = offsets[place] ?? 0; at <= offset; at++) places[at] = place;
  }
  return places;
}

/** Furniture and soft breaks as one sorted list of what is left out. */
function skippedSpans(document: SourceDocument): Span[] {
  const breaks = document.softBreaks.map((start) => ({
    start,
    end: start + (document.text.charCodeAt(start) === RETURN ? 2 : 1),
  }));
  if (breaks.length === 0) return [...document.furniture];
  return [...document.furniture, ...breaks].sort((a, b) => a.start - b.start);
}

function endOfBlanks(folded: string, start: number): number {
  let end = start + 1;
  for (; end < folded.length; end++) {
    const unit = folded.charCodeAt(end);
    if (unit !== SPACE && unit !== RETURN && unit !== 9) break;
  }
  return end;
}

/**
 * A single blank beside a Chinese character is an artefact of conversion and goes; between two Latin words or
 * numbers it stays, and so does a wide or repeated blank, which separates columns.
 */
function keepsBlank(folded: string, source: string, start: number, end: number): boolean {
  if (start === 0 || end >= folded.length) return false;
  if (end - start > 1) return true;
  const unit = source.charCodeAt(start);
  if (unit === 0x3000 || unit === 9) return true;
  return isLatin(folded.charCodeAt(start - 1)) && isLatin(folded.charCodeAt(end));
}

function isLatin(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122);
}
