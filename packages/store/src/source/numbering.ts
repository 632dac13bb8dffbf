/** Numbers distinct strings from 0, in order of their first use. */
export class Numbering {
  readonly values: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a string that was numbered before. */
  find(value: string): number | undefined {
    return this.numbers.get(value);
  }

  numberOf(value: string): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.length;
      this.numbers.set(value, number);
      this.values.push(value);
    }
    return number;
  }
}
