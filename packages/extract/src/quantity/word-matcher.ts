/** A word list made ready to ask which of its words begins or ends at an offset; the longest wins. */
export class WordMatcher {
  private readonly byFirst = new Map<number, string[]>();
  private readonly byLast = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    const longestFirst = [...words].sort((a, b) => b.length - a.length);
    for (const word of longestFirst) {
      push(this.byFirst, word.charCodeAt(0), word);
      push(this.byLast, word.charCodeAt(word.length - 1), word);
    }
  }

  /** Length of the longest word that begins at an offset, or 0. */
  lengthAt(text: string, offset: number): number {
    const words = this.byFirst.get(text.charCodeAt(offset));
    return words?.find((word) => text.startsWith(word, offset))?.length ?? 0;
  }

  /** Length of the longest word that ends at an offset, or 0. */
  lengthBefore(text: string, offset: number): number {
    const words = this.byLast.get(text.charCodeAt(offset - 1));
    return words?.find((word) => offset >= word.length && text.startsWith(word, offset - word.length))?.length ?? 0;
  }
}

function push(map: Map<number, string[]>, key: number, word: string): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}
