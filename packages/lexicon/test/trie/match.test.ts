import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTrie } from "../../src/trie/build-trie.js";
import { matchNames } from "../../src/trie/match.js";
import { nameIndex } from "../../src/trie/name-trie.js";

/** Every name at every offset, by looking: the definition that the trie must meet. */
function lookedUp(names: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    const here = names.filter((name) => text.startsWith(name, start)).sort((a, b) => b.length - a.length);
    found.push(...here.map((name) => `${start}:${name}`));
  }
  return found;
}

function matched(names: readonly string[], text: string): string[] {
  const { count, start, end, name } = matchNames(buildTrie(names), text);
  return Array.from({ length: count }, (_, index) => {
    expect(text.slice(start[index], end[index])).toBe(names[name[index] ?? -1]);
    return `${start[index]}:${names[name[index] ?? -1]}`;
  });
}

const name = fc.string({ unit: fc.constantFrom("市", "司", "法", "局", "a"), minLength: 2, maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom("市", "司", "法", "局", "a", "，"), maxLength: 60 });

describe("matchNames", () => {
  it("finds what looking at every offset finds, in the same order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 40 }), text, (names, words) => {
        expect(matched(names, words)).toEqual(lookedUp(names, words));
      }),
    );
  });

  it.each([
    ["names inside names", ["司法", "司法局", "市司法局"], "市司法局", ["0:市司法局", "1:司法局", "1:司法"]],
    ["a name cut off by the end", ["司法局"], "区司法", []],
    ["an empty text", ["司法局"], "", []],
    ["characters that no name holds", ["司法局"], "！？abc司法局", ["5:司法局"]],
  ])("%s", (_name, names, words, expected) => {
    expect(matched(names, words)).toEqual(expected);
  });

  it("is linear on 10⁶ equal characters under overlapping names", () => {
    const names = Array.from({ length: 30 }, (_, index) => "一".repeat(index + 2));
    const { count } = matchNames(buildTrie(names), "一".repeat(100_000));
    expect(count).toBeGreaterThan(2_900_000);
  });
});

describe("nameIndex", () => {
  it("finds each name and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 40 }), name, (names, other) => {
        const trie = buildTrie(names);
        expect(names.map((known) => nameIndex(trie, known))).toEqual(names.map((_, index) => index));
        expect(nameIndex(trie, other)).toBe(names.indexOf(other));
      }),
    );
  });
});
