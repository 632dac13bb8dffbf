/**
 * All catalogue names in one trie, its edges in one open-addressed hash table of typed arrays: a lookup of
 * (node, code unit) is one probe or two, and names share their beginnings. From each offset of a text the trie is
 * walked as far as it goes; a bitmap over pairs of code units tells for most offsets that no name begins there.
 * The work per offset is bounded by the longest name, so time is linear in the text.
 */
export interface Automaton {
  readonly longest: number;
  /** One bit for each hashed pair of code units that begins a name. */
  readonly pairs: Uint32Array;
  readonly edgeKeys: Float64Array;
  readonly edgeTargets: Int32Array;
  /** Index of the name that ends at a node, or -1. */
  readonly nameAt: Int32Array;
}

/** All hits in a text, in order of their start, the longer first: parallel arrays of `count` entries. */
export interface Hits {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into the lexicon's `names`. */
  readonly name: Int32Array;
}

const PAIR_BITS = 20;
const ROOT = 0;

/** Builds the automaton over names of two or more code units; the index of a name is its place in the list. */
export function buildAutomaton(names: readonly string[]): Automaton {
  const units = names.reduce((sum, name) => sum + name.length, 0);
  const capacity = 1 << Math.ceil(Math.log2(Math.max(16, units * 2)));
  const edgeKeys = new Float64Array(capacity).fill(-1);
  const edgeTargets = new Int32Array(capacity);
  const nameAt = new Int32Array(units + 1).fill(-1);
  const pairs = new Uint32Array(1 << (PAIR_BITS - 5));
  let nodes = 1;
  let longest = 0;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? "";
    longest = Math.max(longest, name.length);
    const pair = pairHash(name.charCodeAt(0), name.charCodeAt(1));
    pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
    let node = ROOT;
    for (let at = 0; at < name.length; at++) {
      const slot = slotOf(edgeKeys, node, name.charCodeAt(at));
      if (edgeKeys[slot] === -1) {
        edgeKeys[slot] = edgeKey(node, name.charCodeAt(at));
        edgeTargets[slot] = nodes++;
      }
      node = edgeTargets[slot] ?? ROOT;
    }
    nameAt[node] = index;
  }
  return { longest, pairs, edgeKeys, edgeTargets, nameAt: nameAt.slice(0, nodes) };
}

/** Every name in a text. */
export function matchAll(automaton: Automaton, text: string): Hits {
  const { pairs, edgeKeys, edgeTargets, nameAt } = automaton;
  const found = new HitBuffer();
  const ends: number[] = [];
  const names: number[] = [];
  for (let start = 0; start + 1 < text.length; start++) {
    const pair = pairHash(text.charCodeAt(start), text.charCodeAt(start + 1));
    if (((pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) === 0) continue;
    let node = ROOT;
    let count = 0;
    for (let at = start; at < text.length; at++) {
      const slot = slotOf(edgeKeys, node, text.charCodeAt(at));
      if (edgeKeys[slot] === -1) break;
      node = edgeTargets[slot] ?? ROOT;
      const name = nameAt[node] ?? -1;
      if (name >= 0) {
        ends[count] = at + 1;
        names[count++] = name;
      }
    }
    while (count > 0) {
      count--;
      found.push(start, ends[count] ?? 0, names[count] ?? 0);
    }
  }
  return found.finish();
}

class HitBuffer {
  private count = 0;
  private start = new Int32Array(256);
  private end = new Int32Array(256);
  private name = new Int32Array(256);

  push(start: number, end: number, name: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.name[this.count++] = name;
  }

  finish(): Hits {
    const { count } = this;
    return {
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      name: this.name.subarray(0, count),
    };
  }

  private grow(): void {
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.name = doubled(this.name);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);
}

function edgeKey(node: number, unit: number): number {
  return node * 0x10000 + unit;
}

/** Slot of an edge in the table: the one that holds it, or the free one where it belongs. */
function slotOf(edgeKeys: Float64Array, node: number, unit: number): number {
  const mask = edgeKeys.length - 1;
  const key = edgeKey(node, unit);
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
  slot = (slot ^ (slot >>> 15)) & mask;
  for (;;) {
    const held = edgeKeys[slot];
    if (held === key || held === -1) return slot;
    slot = (slot + 1) & mask;
  }
}
