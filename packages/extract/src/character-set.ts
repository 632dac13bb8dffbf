/** A set of characters asked by offset in a text: what a regular expression on one character does, without a string. */
export class CharacterSet {
  private readonly bits = new Uint8Array(0x2000);

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) {
      const unit = characters.charCodeAt(at);
      this.bits[unit >> 3] = (this.bits[unit >> 3] ?? 0) | (1 << (unit & 7));
    }
  }

  /** Whether the code unit at an offset is in the set; false outside the text. */
  hasAt(text: string, offset: number): boolean {
    const unit = text.charCodeAt(offset);
    return ((this.bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;
  }
}

/** Whether the code unit at an offset is a Chinese character of the basic block (一 to 龥 and a few behind). */
export function isHanAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0x4e00 && unit <= 0x9fff;
}
