/**
 * All catalogue names in one trie, laid out in typed arrays so that it can be stored as bytes and walked without
 * objects. Characters are mapped to dense classes, the frequent ones first. A first character is looked up in
 * `firstBases`; further edges lie in one array: the edge with class `c` from a node with base `b` is slot `b + c`,
 * and exists when `labels[b + c] === c` (bases are unique, so a label tells its parent). A branch that holds one
 * name only is not spelled out: its rest lies in `tails`.
 */
export interface NameTrie {
  /** Class of each UTF-16 code unit; 0 for those that no name holds. */
  readonly classes: Uint16Array;
  /** Base of the node behind each first character, by class; 0 for none. */
  readonly firstBases: Int32Array;
  readonly labels: Uint16Array;
  /** Two per slot: the base of its node (0: a leaf, below 0: `-1 - offset` into `tails`), and the name that ends there or -1. */
  readonly nodes: Int32Array;
  /** Runs of: index of the name (high, low half), number of units, the units. */
  readonly tails: Uint16Array;
}

/** All hits in a text, in order of their start, the longer first: parallel arrays of `count` entries. */
export interface Hits {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into the lexicon's `names`. */
  readonly name: Int32Array;
}

/** Label of a slot that holds no edge: no class, since names use far fewer characters. */
export const NO_LABEL = 0xffff;

/** Index of the name that spells exactly this, or -1. */
export function nameIndex(trie: NameTrie, name: string): number {
  const { classes, labels, nodes, tails } = trie;
  let base = trie.firstBases[classes[name.charCodeAt(0)] ?? 0] ?? 0;
  if (base === 0) return -1;
  for (let at = 1; at < name.length; at++) {
    if (base === 0) return -1;
    if (base < 0) return tailName(tails, -1 - base, name, at);
    const label = classes[name.charCodeAt(at)] ?? 0;
    const slot = base + label;
    if (label === 0 || labels[slot] !== label) return -1;
    if (at === name.length - 1) return endingName(trie, slot);
    base = nodes[2 * slot] ?? 0;
  }
  return -1;
}

/** The name that ends at a slot; a leaf with a tail holds a longer one. */
function endingName(trie: NameTrie, slot: number): number {
  return trie.nodes[2 * slot + 1] ?? -1;
}

function tailName(tails: Uint16Array, tail: number, name: string, from: number): number {
  const length = tails[tail + 2] ?? 0;
  if (from + length !== name.length) return -1;
  for (let at = 0; at < length; at++) if (tails[tail + 3 + at] !== name.charCodeAt(from + at)) return -1;
  return (tails[tail] ?? 0) * 0x10000 + (tails[tail + 1] ?? 0);
}
