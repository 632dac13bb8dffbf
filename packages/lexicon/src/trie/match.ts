import type { Hits, NameTrie } from "./name-trie.js";

/** Names that begin at one offset are at most as many as the characters of the longest. */
const MAX_NESTED = 512;

/**
 * Every name in a text. From each offset the trie is walked as far as it goes, which for most offsets is one
 * look-up; the work per offset is bounded by the longest name, so time is linear in the text.
 */
export function matchNames(trie: NameTrie, text: string): Hits {
  const units = toUnits(text);
  return new Matching(trie, units).run();
}

function toUnits(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(text.length * 2);
  bytes.write(text, "utf16le");
  return new Uint16Array(bytes.buffer, 0, text.length);
}

/** Room for the hits of one pass. Matching is synchronous, so that one room serves every text: see `finish`. */
const room = {
  start: new Int32Array(4096),
  end: new Int32Array(4096),
  name: new Int32Array(4096),
  nestedEnds: new Int32Array(MAX_NESTED),
  nestedNames: new Int32Array(MAX_NESTED),
};

/** One pass over one text. */
class Matching {
  private count = 0;

  constructor(
    private readonly trie: NameTrie,
    private readonly units: Uint16Array,
  ) {}

  run(): Hits {
    const { units } = this;
    const { classes, firstBases, labels } = this.trie;
    const last = units.length - 1;
    if (last >= 0) {
      let first = classes[units[0] as number] as number;
      for (let at = 0; at < last; at++) {
        // as: all indices of this loop lie within their arrays; the checked form costs a third of the time
        const second = classes[units[at + 1] as number] as number;
        const base = firstBases[first] as number;
        first = second;
        // base 0 belongs to no node, so a character that begins no name needs no test of its own
        if (labels[base + second] === second) this.walk(at, base + second);
      }
    }
    return this.finish();
  }

  /** Collects the names that begin at an offset, whose first two characters led to a slot. */
  private walk(start: number, firstSlot: number): void {
    const { units } = this;
    const { nestedEnds, nestedNames } = room;
    const { classes, labels, nodes } = this.trie;
    const length = units.length;
    let nested = 0;
    let slot = firstSlot;
    let at = start + 2;
    for (;;) {
      // as: slots come from labels that matched, so they lie within the arrays
      const ending = nodes[2 * slot + 1] as number;
      const base = nodes[2 * slot] as number;
      if (ending >= 0) {
        nestedEnds[nested] = at;
        nestedNames[nested++] = ending;
      }
      if (base <= 0) {
        if (base < 0) this.tail(start, at, -1 - base);
        break;
      }
      if (at === length) break;
      const label = classes[units[at] as number] as number;
      slot = base + label;
      if (labels[slot] !== label) break;
      at++;
    }
    while (nested > 0) {
      nested--;
      this.push(start, nestedEnds[nested] as number, nestedNames[nested] as number);
    }
  }

  /** Compares the rest of the only name left on a branch. */
  private tail(start: number, from: number, tail: number): void {
    const { units } = this;
    const { tails } = this.trie;
    const length = tails[tail + 2] as number;
    const end = from + length;
    if (end > units.length) return;
    for (let at = 0; at < length; at++) if (tails[tail + 3 + at] !== units[from + at]) return;
    this.push(start, end, (tails[tail] as number) * 0x10000 + (tails[tail + 1] as number));
  }

  private push(start: number, end: number, name: number): void {
    if (this.count === room.start.length) grow();
    room.start[this.count] = start;
    room.end[this.count] = end;
    room.name[this.count++] = name;
  }

  private finish(): Hits {
    const { count } = this;
    return {
      count,
      start: room.start.slice(0, count),
      end: room.end.slice(0, count),
      name: room.name.slice(0, count),
    };
  }
}

function grow(): void {
  room.start = doubled(room.start);
  room.end = doubled(room.end);
  room.name = doubled(room.name);
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
