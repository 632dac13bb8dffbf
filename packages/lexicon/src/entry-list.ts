/** Entries of one table, each made when it is first asked for and then kept. */
export class EntryList<T> {
  private readonly made: (T | undefined)[];
  private isWhole = false;

  constructor(
    readonly size: number,
    private readonly make: (index: number) => T,
  ) {
    this.made = new Array<T | undefined>(size).fill(undefined);
  }

  /** The entry at an index below `size`. */
  at(index: number): T {
    const held = this.made[index];
    if (held !== undefined) return held;
    const entry = this.make(index);
    this.made[index] = entry;
    return entry;
  }

  /** All of them, in order. */
  all(): readonly T[] {
    if (!this.isWhole) {
      for (let index = 0; index < this.size; index++) this.at(index);
      this.isWhole = true;
    }
    // as: every place has been filled
    return this.made as readonly T[];
  }
}
