import { type NameTrie, NO_LABEL } from "./name-trie.js";

/** Names that share their first `depth` characters: `order[low..high)`; the slot that leads to them. */
interface Branch {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
  readonly slot: number;
}

/**
 * Builds the trie over names of two or more code units; the index of a name is its place in the list.
 * Names must differ.
 */
export function buildTrie(names: readonly string[]): NameTrie {
  return new TrieBuilder(names).build();
}

class TrieBuilder {
  private readonly classes: Uint16Array;
  private readonly order: readonly number[];
  private readonly firstBases: Int32Array;
  private readonly tails: number[] = [];
  private labels: Uint16Array;
  private nodes: Int32Array;
  /** Bases in use, one bit each: two nodes with one base could not tell their edges apart. */
  private usedBases: Uint8Array;
  private nextFree = 1;
  private top = 1;

  constructor(private readonly names: readonly string[]) {
    const { classes, count } = classesOf(names);
    this.classes = classes;
    this.order = names.map((_, index) => index).sort((left, right) => this.compare(left, right));
    this.firstBases = new Int32Array(count + 1);
    const size = names.length * 2 + count + 1024;
    this.labels = new Uint16Array(size).fill(NO_LABEL);
    this.nodes = new Int32Array(size * 2);
    this.usedBases = new Uint8Array(size);
  }

  build(): NameTrie {
    // breadth first: the shallow nodes, which every text touches, lie close together
    const queue: Branch[] = [...this.groups({ low: 0, high: this.order.length, depth: 0, slot: -1 })];
    for (let at = 0; at < queue.length; at++) {
      const branch = queue[at];
      if (branch !== undefined) for (const below of this.place(branch)) queue.push(below);
    }
    const size = this.top + this.firstBases.length + 1;
    this.reserve(size);
    return {
      classes: this.classes,
      firstBases: this.firstBases,
      labels: this.labels.slice(0, size),
      nodes: this.nodes.slice(0, size * 2),
      tails: Uint16Array.from(this.tails),
    };
  }

  /** Gives a branch its base, or its tail; returns the branches below it. */
  private place(branch: Branch): Branch[] {
    const { low, high, depth, slot } = branch;
    const name = this.nameAt(low);
    const isEnding = name.length === depth;
    if (slot >= 0) this.nodes[2 * slot + 1] = isEnding ? (this.order[low] ?? -1) : -1;
    const rest = isEnding ? low + 1 : low;
    if (rest === high) return [];
    if (slot >= 0 && high - rest === 1) {
      this.nodes[2 * slot] = -1 - this.addTail(this.order[rest] ?? 0, depth);
      return [];
    }
    const groups = this.groups({ low: rest, high, depth, slot });
    const labels = groups.map((group) => this.labelAt(group.low, depth));
    const base = this.findBase(labels);
    if (slot >= 0) this.nodes[2 * slot] = base;
    else this.firstBases[this.labelAt(low, 0)] = base;
    return groups.map((group, index) => {
      const label = labels[index] ?? 0;
      this.labels[base + label] = label;
      this.top = Math.max(this.top, base + label);
      return { ...group, slot: base + label };
    });
  }

  /** Names of a range by their next character, which is the order they lie in. */
  private groups({ low, high, depth }: Branch): Branch[] {
    const groups: Branch[] = [];
    for (let start = low; start < high; ) {
      const label = this.labelAt(start, depth);
      let end = start + 1;
      while (end < high && this.labelAt(end, depth) === label) end++;
      groups.push({ low: start, high: end, depth: depth + 1, slot: -1 });
      start = end;
    }
    return groups;
  }

  /** Smallest free base under which all labels find empty slots. */
  private findBase(labels: readonly number[]): number {
    const first = labels[0] ?? 0;
    while (this.labels[this.nextFree] !== NO_LABEL) this.nextFree++;
    for (let slot = Math.max(this.nextFree, first + 1); ; slot++) {
      this.reserve(slot + this.firstBases.length + 1);
      const base = slot - first;
      if (this.labels[slot] !== NO_LABEL || this.usedBases[base] === 1) continue;
      if (labels.every((label) => this.labels[base + label] === NO_LABEL)) {
        this.usedBases[base] = 1;
        // a crowded region is given up, so that building stays near linear
        if (slot - this.nextFree > 4096) this.nextFree += 64;
        return base;
      }
    }
  }

  private reserve(size: number): void {
    if (size <= this.labels.length) return;
    const larger = Math.max(size, this.labels.length * 2);
    const labels = new Uint16Array(larger).fill(NO_LABEL);
    labels.set(this.labels);
    const nodes = new Int32Array(larger * 2);
    nodes.set(this.nodes);
    const usedBases = new Uint8Array(larger);
    usedBases.set(this.usedBases);
    Object.assign(this, { labels, nodes, usedBases });
  }

  private addTail(index: number, from: number): number {
    const name = this.names[index] ?? "";
    const offset = this.tails.length;
    this.tails.push(index >>> 16, index & 0xffff, name.length - from);
    for (let at = from; at < name.length; at++) this.tails.push(name.charCodeAt(at));
    return offset;
  }

  private nameAt(place: number): string {
    return this.names[this.order[place] ?? 0] ?? "";
  }

  private labelAt(place: number, depth: number): number {
    return this.classes[this.nameAt(place).charCodeAt(depth)] ?? 0;
  }

  private compare(left: number, right: number): number {
    const one = this.names[left] ?? "";
    const other = this.names[right] ?? "";
    const shared = Math.min(one.length, other.length);
    for (let at = 0; at < shared; at++) {
      const difference = (this.classes[one.charCodeAt(at)] ?? 0) - (this.classes[other.charCodeAt(at)] ?? 0);
      if (difference !== 0) return difference;
    }
    return one.length - other.length;
  }
}

/** Dense classes from 1 on, the most frequent character first, ties by code unit. */
function classesOf(names: readonly string[]): { classes: Uint16Array; count: number } {
  const counts = new Uint32Array(0x10000);
  for (const name of names) {
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  const units: number[] = [];
  for (let unit = 0; unit < counts.length; unit++) if ((counts[unit] ?? 0) > 0) units.push(unit);
  units.sort((left, right) => (counts[right] ?? 0) - (counts[left] ?? 0) || left - right);
  const classes = new Uint16Array(0x10000);
  for (let rank = 0; rank < units.length; rank++) classes[units[rank] ?? 0] = rank + 1;
  return { classes, count: units.length };
}
