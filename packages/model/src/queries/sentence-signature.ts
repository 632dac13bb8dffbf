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
const HIGH_SEED = 0x9e3779b1;
const LOW_SEED = 0x85ebca6b;

/** Odd multipliers and addends of the hash of each row, from a fixed generator: the same on every machine. */
const MULTIPLIERS = rowHashes(0);
const ADDENDS = rowHashes(BANDS * ROWS);
/** The least hash of each row so far: kept from call to call, as a build signs millions of sentences. */
const minima = new Int32Array(BANDS * ROWS);

/**
 * The signature of one sentence, or null when it has fewer than ten signs besides digits, white space and
 * punctuation. `exact` hashes the signs as they are, numbers included; `bands` come from pairs of signs with each
 * run of digits taken as one `0`, so that a report that repeats last year's sentence with new figures is found.
 * Names that differ by place are for the caller to blank first, see `sentenceRows`.
 */
export function sentenceSignature(sentence: string): SentenceSignature | null {
  const signs = signsOf(sentence);
  if (countUnits(signs) < MIN_LENGTH) return null;
  return { exact: hash47(signs), bands: bandsOf(signs) };
}

/** `exact` of a sentence whose bands nobody needs; null as for `sentenceSignature`. */
export function exactSignature(sentence: string): number | null {
  const signs = signsOf(sentence);
  return countUnits(signs) < MIN_LENGTH ? null : hash47(signs);
}

function signsOf(sentence: string): string {
  return commonSigns(sentence) ?? sentence.normalize("NFKC").replace(/[^\p{L}\p{N}%]/gu, "");
}

function bandsOf(signs: string): number[] {
  takeMinima(signs);
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band++) bands.push(bandKey(band));
  return bands;
}

/** Punctuation of Chinese prose that neither normalising nor the signature keeps. */
const PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】「」『』〔〕…—·";

/**
 * What `sentenceSignature` takes of each sign that reports are made of: the code unit of the sign itself or of its
 * half-width form, 0 for none; -1 for rare signs, which Unicode's tables tell.
 */
const COMMON = new Int32Array(0x10000).fill(-1);
for (let unit = 0; unit < 0x80; unit++) COMMON[unit] = /[\p{L}\p{N}%]/u.test(String.fromCharCode(unit)) ? unit : 0;
// full-width forms of ASCII stand 0xfee0 behind it
for (let unit = 0x21; unit < 0x7f; unit++) COMMON[unit + 0xfee0] = COMMON[unit] ?? -1;
for (let unit = 0x4e00; unit <= 0x9fa5; unit++) COMMON[unit] = unit;
for (const sign of PUNCTUATION) COMMON[sign.charCodeAt(0)] = 0;
COMMON[0x3000] = 0;

/** The signs of a sentence where all of them are common; null otherwise. */
function commonSigns(sentence: string): string | null {
  let signs = "";
  let from = 0;
  for (let index = 0; index < sentence.length; index++) {
    const unit = sentence.charCodeAt(index);
    // as: the table has an entry for every code unit
    const sign = COMMON[unit] as number;
    if (sign === unit) continue;
    if (sign < 0) return null;
    if (index > from) signs += sentence.slice(from, index);
    if (sign > 0) signs += String.fromCharCode(sign);
    from = index + 1;
  }
  return from === 0 ? sentence : signs + sentence.slice(from);
}

/** Number of signs, a run of digits as one. */
function countUnits(signs: string): number {
  let units = signs.length;
  for (let index = 1; index < signs.length; index++) {
    if (isDigit(signs.charCodeAt(index)) && isDigit(signs.charCodeAt(index - 1))) units--;
  }
  return units;
}

/** Fills `minima` from the pairs of signs, each run of digits taken as one `0`. */
function takeMinima(signs: string): void {
  minima.fill(0x7fffffff);
  let before = 0;
  for (let index = 0; index < signs.length; index++) {
    const unit = signs.charCodeAt(index);
    const sign = isDigit(unit) ? 0x30 : unit;
    if (sign === 0x30 && before === 0x30) continue;
    if (before !== 0) takePair(mix(Math.imul(before, 0x10001) ^ sign));
    before = sign;
  }
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function takePair(pair: number): void {
  for (let row = 0; row < BANDS * ROWS; row++) {
    // as: the three tables have BANDS * ROWS entries
    const hash = (Math.imul(pair, MULTIPLIERS[row] as number) + (ADDENDS[row] as number)) | 0;
    if (hash < (minima[row] as number)) minima[row] = hash;
  }
}

/** The minima of one band and its number as one key. */
function bandKey(band: number): number {
  let high = HIGH_SEED + band;
  let low = LOW_SEED - band;
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++) {
    // as: see takePair
    high = mix(Math.imul(high, FNV_PRIME) ^ (minima[row] as number));
    low = mix(Math.imul(low, FNV_PRIME) ^ (minima[row] as number));
  }
  return toKey(high, low);
}

/** FNV-1a twice with different seeds. */
function hash47(text: string): number {
  return toKey(fnv1a(text, FNV_OFFSET ^ HIGH_SEED), fnv1a(text, FNV_OFFSET ^ LOW_SEED));
}

/** 47 bits of two hashes, which SQLite keeps in six bytes and JavaScript exactly. */
function toKey(high: number, low: number): number {
  return (high >>> 17) * 0x100000000 + (low >>> 0);
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

function rowHashes(first: number): Int32Array {
  const table = new Int32Array(BANDS * ROWS);
  for (let row = 0; row < table.length; row++) table[row] = mix(first + row + 0x2545f491) | 1;
  return table;
}
