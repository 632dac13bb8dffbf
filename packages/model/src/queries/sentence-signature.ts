/** Keys by which equal and nearly equal sentences find each other. All are integers below 2^47. */
export interface SentenceSignature {
  /** Equal for equal sentences. */
  readonly exact: number;
  /** Nearly equal sentences share at least one. */
  readonly bands: readonly number[];
}

/**
 * Three bands of five minima: two sentences whose sets of character pairs overlap by 0.9 (Jaccard) meet with a
 * chance of 0.93, by 0.8 with 0.70, by 0.5 with 0.09, by 0.3 with 0.007 — a step, and few keys to store.
 */
const BANDS = 3;
const ROWS = 5;
/** Shorter sentences (headings, formulas of address) say nothing by being shared. */
const MIN_LENGTH = 10;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Odd multipliers and addends of the hash of each row, from a fixed generator: the same on every machine. */
const ROW_HASHES = rowHashes(BANDS * ROWS);

/**
 * The signature of one sentence, or null when it has fewer than ten signs besides digits, white space and
 * punctuation. `exact` hashes the signs as they are, numbers included; `bands` come from pairs of signs with each
 * run of digits taken as one `0`, so that a report that repeats last year's sentence with new figures is found.
 * Names that differ by place are for the caller to blank first, see `sentenceRows`.
 */
export function sentenceSignature(sentence: string): SentenceSignature | null {
  const signs = bareSigns(sentence);
  const units = generaliseDigits(signs);
  if (units.length < MIN_LENGTH) return null;
  return { exact: hash47(signs, 0), bands: bandKeys(units) };
}

function bareSigns(sentence: string): string {
  return sentence.normalize("NFKC").replace(/[^\p{L}\p{N}%]/gu, "");
}

function generaliseDigits(signs: string): string {
  return signs.replace(/[0-9]+/gu, "0");
}

function bandKeys(units: string): number[] {
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let index = 0; index + 1 < units.length; index++) {
    const pair = mix(Math.imul(units.charCodeAt(index), 0x10001) ^ units.charCodeAt(index + 1));
    for (let row = 0; row < minima.length; row++) {
      // as: both tables have BANDS * ROWS entries
      const hash = (Math.imul(pair, ROW_HASHES[2 * row] as number) + (ROW_HASHES[2 * row + 1] as number)) >>> 0;
      if (hash < (minima[row] as number)) minima[row] = hash;
    }
  }
  const keys: number[] = [];
  for (let band = 0; band < BANDS; band++) {
    keys.push(hash47(minima.subarray(band * ROWS, (band + 1) * ROWS).join(","), band + 1));
  }
  return keys;
}

/** FNV-1a twice with different seeds: 47 bits, which SQLite keeps in six bytes and JavaScript exactly. */
function hash47(text: string, seed: number): number {
  const high = fnv1a(text, FNV_OFFSET ^ Math.imul(seed + 1, 0x9e3779b1));
  const low = fnv1a(text, FNV_OFFSET ^ Math.imul(seed + 1, 0x85ebca6b));
  return (high >>> 17) * 0x100000000 + low;
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return mix(hash) >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function rowHashes(rows: number): Uint32Array {
  const table = new Uint32Array(2 * rows);
  for (let index = 0; index < table.length; index++) table[index] = mix(index + 0x2545f491) | 1;
  return table;
}
