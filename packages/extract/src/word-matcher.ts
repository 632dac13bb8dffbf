/** An edge as one integer: words need far fewer than 65,536 nodes. */
function edgeKey(node: number, unit: number): number {
  return ((node << 16) | unit) >>> 0;
}

/**
 * A number for each character with which a word of some list begins or ends; 0 for all others. All lists share the
 * table, so that it stays in the processor's cache and each list needs but a small one of its own.
 */
const CLASSES = new Uint16Array(0x10000);
let classCount = 0;

function classOf(unit: number): number {
  if (CLASSES[unit] === 0) CLASSES[unit] = ++classCount;
  return CLASSES[unit] ?? 0;
}

/**
 * Words in one direction: a trie whose edges stand in one open-addressed table of typed arrays; first characters have
 * a table of their own, since most offsets begin no word.
 */
class WordTrie {
  /** First nodes by the class of a character. */
  private readonly firsts: Uint16Array;
  private readonly isWord: Uint8Array;
  /** Edge and the node it leads to, in turn; a free place leads to 0. */
  private readonly table: Uint32Array;
  private readonly mask: number;
  private nodes = 1;

  constructor(words: readonly (readonly number[])[]) {
    const size = words.reduce((sum, units) => sum + units.length, 0);
    this.isWord = new Uint8Array(size + 1);
    this.mask = (1 << Math.ceil(Math.log2(size * 2 + 2))) - 1;
    this.table = new Uint32Array((this.mask + 1) * 2);
    this.firsts = new Uint16Array(words.reduce((most, [unit = 0]) => Math.max(most, classOf(unit)), 0) + 1);
    for (const units of words) this.add(units);
  }

  private add(units: readonly number[]): void {
    let node = 0;
    units.forEach((unit, depth) => {
      const place = depth === 0 ? -1 : this.placeOf(node, unit);
      let next = (depth === 0 ? this.firsts[classOf(unit)] : this.table[place + 1]) ?? 0;
      if (next === 0) {
        next = this.nodes++;
        if (depth === 0) this.firsts[classOf(unit)] = next;
        else this.table.set([edgeKey(node, unit), next], place);
      }
      node = next;
    });
    this.isWord[node] = 1;
  }

  /** Place of an edge in the table, or the free place where it belongs. */
  private placeOf(node: number, unit: number): number {
    const key = edgeKey(node, unit);
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & this.mask;
    while (this.table[2 * slot + 1] !== 0 && this.table[2 * slot] !== key) slot = (slot + 1) & this.mask;
    return 2 * slot;
  }

  /** Length of the longest word met on the way from `at` in steps of 1 or -1. */
  longest(text: string, at: number, step: 1 | -1): number {
    // beyond either end of the text the code unit is NaN, which the tables take for 0, in no word
    const first = CLASSES[text.charCodeAt(at)] ?? 0;
    if (first === 0 || first >= this.firsts.length) return 0;
    let node = this.firsts[first] ?? 0;
    let length = 0;
    for (let depth = 1; node > 0; depth++) {
      if (this.isWord[node] === 1) length = depth;
      node = this.table[this.placeOf(node, text.charCodeAt(at + depth * step)) + 1] ?? 0;
    }
    return length;
  }
}

/** A word list made ready to ask which of its words begins or ends at an offset; the longest wins. */
export class WordMatcher {
  private readonly forward: WordTrie;
  private readonly backward: WordTrie;

  constructor(words: Iterable<string>) {
    const units = Array.from(words, (word) => Array.from(word, (_, index) => word.charCodeAt(index)));
    this.forward = new WordTrie(units);
    this.backward = new WordTrie(units.map((word) => [...word].reverse()));
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
