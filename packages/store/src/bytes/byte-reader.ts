/** Reads what a `ByteWriter` wrote. `at` may be moved by the caller. */
export class ByteReader {
  at = 0;

  constructor(readonly buffer: Buffer) {}

  get length(): number {
    return this.buffer.length;
  }

  get isAtEnd(): boolean {
    return this.at >= this.buffer.length;
  }

  byte(): number {
    // past the end (a damaged file) 0 ends every varint; the integrity check names the fault
    return this.buffer[this.at++] ?? 0;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let scale = 0x80;
    do {
      byte = this.byte();
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    } while (byte >= 0x80);
    return value;
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  double(): number {
    const value = this.buffer.readDoubleLE(this.at);
    this.at += 8;
    return value;
  }

  uint48(): number {
    const value = this.buffer.readUIntBE(this.at, 6);
    this.at += 6;
    return value;
  }

  text(): string {
    const length = 2 * this.varint();
    const value = this.buffer.toString("utf16le", this.at, this.at + length);
    this.at += length;
    return value;
  }

  /** The next bytes, as a view. */
  bytes(length: number): Buffer {
    const view = this.buffer.subarray(this.at, this.at + length);
    this.at += length;
    return view;
  }
}
