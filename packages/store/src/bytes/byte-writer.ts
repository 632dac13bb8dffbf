/** Up to so many bytes are copied one by one: making a view of them takes longer. */
const SHORT = 48;

/** Grows as it is written to: the bytes of one packed value. Numbers are unsigned and variable in length (LEB128). */
export class ByteWriter {
  private buffer: Buffer;
  private at = 0;

  constructor(capacity = 4096) {
    this.buffer = Buffer.allocUnsafe(capacity);
  }

  get length(): number {
    return this.at;
  }

  byte(value: number): void {
    if (this.at === this.buffer.length) this.grow(1);
    this.buffer[this.at++] = value;
  }

  /** A whole number from 0 to 2^53 - 1. */
  varint(value: number): void {
    if (this.at + 8 > this.buffer.length) this.grow(8);
    let rest = value;
    while (rest >= 0x8000_0000) {
      this.buffer[this.at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    while (rest >= 0x80) {
      this.buffer[this.at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.buffer[this.at++] = rest;
  }

  /** A whole number of either sign, small ones short. */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  double(value: number): void {
    if (this.at + 8 > this.buffer.length) this.grow(8);
    this.at = this.buffer.writeDoubleLE(value, this.at);
  }

  /** Six bytes, the highest first: a number below 2^48. */
  uint48(value: number): void {
    if (this.at + 6 > this.buffer.length) this.grow(6);
    this.at = this.buffer.writeUIntBE(value, this.at, 6);
  }

  /** UTF-16 code units behind their number: any JavaScript string, lone surrogates too. */
  text(value: string): void {
    const length = Buffer.byteLength(value, "utf16le");
    this.varint(value.length);
    if (this.at + length > this.buffer.length) this.grow(length);
    this.at += this.buffer.write(value, this.at, "utf16le");
  }

  bytes(source: Uint8Array, start = 0, end = source.length): void {
    const length = end - start;
    if (this.at + length > this.buffer.length) this.grow(length);
    if (length > SHORT) this.buffer.set(source.subarray(start, end), this.at);
    // as: start and end lie within the source
    else for (let index = 0; index < length; index++) this.buffer[this.at + index] = source[start + index] as number;
    this.at += length;
  }

  /** Takes back what was written behind a length reached before. */
  truncate(length: number): void {
    this.at = length;
  }

  /** A view on what was written so far; it holds until the next write. */
  view(start = 0, end = this.at): Buffer {
    return this.buffer.subarray(start, end);
  }

  /** A copy of what was written. */
  finish(): Buffer {
    return Buffer.from(this.view());
  }

  private grow(more: number): void {
    const next = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + more));
    this.buffer.copy(next, 0, 0, this.at);
    this.buffer = next;
  }
}
