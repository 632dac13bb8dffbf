/** Words in one direction: edges of a trie keyed by node and code unit; first characters in a table of their own. */
class WordTrie {
  private readonly firsts = new Uint16Array(0x10000);
  private readonly edges = new Map<number, number>();
  private readonly isWord: boolean[] = [false];

  add(units: readonly number[]): void {
    let node = 0;
    units.forEach((unit, depth) => {
      const key = node * 0x10000 + unit;
      let next = depth === 0 ? this.firsts[unit] : this.edges.get(key);
      if (next === undefined || next === 0) {
        next = this.isWord.push(false) - 1;
        if (depth === 0) this.firsts[unit] = next;
        else this.edges.set(key, next);
      }
      node = next;
    });
    this.isWord[node] = true;
  }

  /** Length of the longest word met on the way from `at` in steps of 1 or -1. */
  longest(text: string, at: number, step: 1 | -1): number {
    let node = this.firsts[text.charCodeAt(at)] ?? 0;
    let length = 0;
    for (let depth = 1; node > 0; depth++) {
      if (this.isWord[node] === true) length = depth;
      // beyond either end of the text the code unit is NaN, which is no edge
      node = this.edges.get(node * 0x10000 + text.charCodeAt(at + depth * step)) ?? 0;
    }
    return length;
  }
}

/** A word list made ready to ask which of its words begins or ends at an offset; the longest wins. */
export class WordMatcher {
  private readonly forward = new WordTrie();
  private readonly backward = new WordTrie();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const units = Array.from(word, (_, index) => word.charCodeAt(index));
      this.forward.add(units);
      this.backward.add(units.reverse());
    }
  }

  /** Length of the longest word that begins at an offset, or 0. */
  lengthAt(text: string, offset: number): number {
    return this.forward.longest(text, offset, 1);
  }

  /** Length of the longest word that ends at an offset, or 0. */
  lengthBefore(text: string, offset: number): number {
    return this.backward.longest(text, offset - 1, -1);
  }
}
