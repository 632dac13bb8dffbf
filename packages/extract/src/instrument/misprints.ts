import { foldName } from "@govkg/lexicon";
import { type InstrumentEntry, titlesOf } from "./instrument-entry.js";

/** Shorter titles differ from others by one character too easily. */
const SHORTEST = 6;
const NUMERAL = /[〇零一二三四五六七八九十百\d]/u;
/** Kinds whose rows in the catalogue are complete: an unknown title so near to one of them is no other instrument. */
const COMPLETE_KINDS = new Set(["constitution", "law", "administrative-regulation"]);

/**
 * Titles with one wrong, missing or doubled character. A slip makes pairs of characters that no title has, another
 * instrument is made of known ones: 条列 is no pair of any title, 林业 for 农业 is.
 *
 *     《城镇排水与污水处理条列》
 *                         ^ for 例
 */
export class Misprints {
  private readonly byHalf = new Map<string, Set<string>>();
  private readonly entriesByTitle = new Map<string, InstrumentEntry[]>();
  private readonly pairs = new Set<string>();

  constructor(entries: readonly InstrumentEntry[]) {
    for (const entry of entries) {
      for (const title of titlesOf(entry)) this.add(foldName(title), entry);
    }
  }

  /**
   * The only entry one slip away; null when there is none or more than one. The first `fixed` characters are no slip:
   * 滁州市 for 徐州市 is another place.
   */
  find(title: string, fixed: number): InstrumentEntry | null {
    if (title.length < SHORTEST) return null;
    const found = new Set<InstrumentEntry>();
    for (const near of this.near(title)) {
      if (!near.startsWith(title.slice(0, fixed))) continue;
      for (const entry of this.entriesByTitle.get(near) ?? []) {
        if (this.isSlip(title, near, entry)) found.add(entry);
      }
    }
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  }

  private add(title: string, entry: InstrumentEntry): void {
    if (title.length < SHORTEST - 1) return;
    const held = this.entriesByTitle.get(title);
    if (held !== undefined) {
      if (!held.includes(entry)) held.push(entry);
      return;
    }
    this.entriesByTitle.set(title, [entry]);
    for (let at = 0; at + 1 < title.length; at++) this.pairs.add(title.slice(at, at + 2));
    for (const key of halves(title, title.length)) {
      const titles = this.byHalf.get(key);
      if (titles === undefined) this.byHalf.set(key, new Set([title]));
      else titles.add(title);
    }
  }

  /** Titles of about this length that share its first or its last half: one slip leaves one half whole. */
  private near(title: string): Set<string> {
    const near = new Set<string>();
    for (const length of [title.length - 1, title.length, title.length + 1]) {
      for (const key of halves(title, length)) {
        for (const other of this.byHalf.get(key) ?? []) near.add(other);
      }
    }
    return near;
  }

  private isSlip(title: string, near: string, entry: InstrumentEntry): boolean {
    const slip = singleEdit(title, near);
    if (slip === null || NUMERAL.test(slip.wrong + slip.right)) return false;
    const odd = slip.pairs.filter((pair) => !this.pairs.has(pair)).length;
    if (slip.isDoubled) return odd > 0;
    const isComplete = entry.kind === "law" && COMPLETE_KINDS.has(entry.lawKind) && title.length > SHORTEST;
    return isComplete ? odd > 0 : odd > 0 && odd === slip.pairs.length;
  }
}

/** Keys of the first and the last half of a title of some length. */
function halves(title: string, length: number): [string, string] {
  const half = length >> 1;
  return [`<${length} ${title.slice(0, half)}`, `>${length} ${title.slice(title.length - (length - half))}`];
}

interface Slip {
  readonly wrong: string;
  readonly right: string;
  /** Pairs of the misprinted title that the slip made. */
  readonly pairs: readonly string[];
  /** A character written twice. */
  readonly isDoubled: boolean;
}

/** The one substitution, insertion or deletion between two strings; null when they differ by more. */
export function singleEdit(wrong: string, right: string): Slip | null {
  const difference = wrong.length - right.length;
  if (Math.abs(difference) > 1 || wrong === right) return null;
  let head = 0;
  while (head < wrong.length && wrong[head] === right[head]) head++;
  const wrongTail = wrong.slice(difference < 0 ? head : head + 1);
  const rightTail = right.slice(difference > 0 ? head : head + 1);
  if (wrongTail !== rightTail) return null;
  const end = difference < 0 ? head : head + 1;
  const pairs: string[] = [];
  for (let at = Math.max(0, head - 1); at < Math.min(end, wrong.length - 1); at++) pairs.push(wrong.slice(at, at + 2));
  return {
    wrong: difference < 0 ? "" : (wrong[head] ?? ""),
    right: difference > 0 ? "" : (right[head] ?? ""),
    pairs,
    isDoubled: difference === 1 && wrong[head] === wrong[head - 1],
  };
}
