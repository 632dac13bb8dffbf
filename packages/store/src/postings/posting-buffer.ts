import { ByteWriter } from "../bytes/byte-writer.js";
import type { Posting } from "./block-writer.js";

/** The postings of one batch of reports. Reports must come in ascending order of their numbers. */
export class PostingBuffer {
  private readonly bytes = new ByteWriter(1 << 16);
  private readonly keys: number[] = [];
  private readonly reports: number[] = [];
  private readonly ends: number[] = [];

  get isEmpty(): boolean {
    return this.reports.length === 0;
  }

  get reportRange(): readonly [first: number, last: number] {
    return [this.reports[0] ?? 0, this.reports.at(-1) ?? 0];
  }

  add(key: number, report: number, data: Uint8Array): void {
    this.bytes.bytes(data);
    this.end(key, report);
  }

  /** The same with one number as the bytes. */
  addNumber(key: number, report: number, value: number): void {
    this.bytes.varint(value);
    this.end(key, report);
  }

  /** Calls back with all postings in order of key, then of report. */
  forEach(visit: (key: number, posting: Posting) => void): void {
    const { keys, reports, ends } = this;
    const bytes = this.bytes.view();
    for (const place of sortedPlaces(keys)) {
      const start = place === 0 ? 0 : (ends[place - 1] ?? 0);
      visit(keys[place] ?? 0, { report: reports[place] ?? 0, bytes, start, end: ends[place] ?? 0 });
    }
  }

  clear(): void {
    this.bytes.truncate(0);
    for (const list of [this.keys, this.reports, this.ends]) list.length = 0;
  }

  private end(key: number, report: number): void {
    this.keys.push(key);
    this.reports.push(report);
    this.ends.push(this.bytes.length);
  }
}

/** Bits of a digit, and of each half that a key is cut into: keys are whole numbers below 2^52. */
const DIGIT = 13;
const RADIX = 1 << DIGIT;
const HALF = 1 << (2 * DIGIT);

/**
 * The places of the keys in ascending order, those of equal keys as they stand: a radix sort by four digits from the
 * lowest up. A batch has a hundred thousand keys, most of them once, for which a map costs several times as much.
 */
function sortedPlaces(keys: readonly number[]): Uint32Array {
  const low = new Uint32Array(keys.length);
  const high = new Uint32Array(keys.length);
  let places: Uint32Array = new Uint32Array(keys.length);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? 0;
    low[place] = key % HALF;
    high[place] = key / HALF;
    places[place] = place;
  }
  for (const half of [low, high]) {
    for (const shift of [0, DIGIT]) places = sortedByDigit(places, half, shift);
  }
  return places;
}

function sortedByDigit(places: Uint32Array, values: Uint32Array, shift: number): Uint32Array {
  // as: places and digits are within the arrays
  const digitOf = (place: number) => ((values[place] as number) >>> shift) & (RADIX - 1);
  const starts = new Uint32Array(RADIX + 1);
  for (const place of places) (starts[digitOf(place) + 1] as number)++;
  for (let digit = 0; digit < RADIX; digit++) (starts[digit + 1] as number) += starts[digit] as number;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[(starts[digitOf(place)] as number)++] = place;
  return sorted;
}
