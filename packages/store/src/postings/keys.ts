import { KEY_SHIFT } from "../pack/fact-groups.js";

/**
 * Spaces of posting keys. 0 to 2 hold facts by kind and entity (`factKey`); the others what their names say. Keys of
 * sentences have 47 bits of their own and stand above all.
 */
const LOCAL = 3 * KEY_SHIFT;
const LINK = 4 * KEY_SHIFT;
const SUBJECT = 5 * KEY_SHIFT;
const QUANTIFIED = 6 * KEY_SHIFT;
const VARIANT = 7 * KEY_SHIFT;
const SENTENCE = 2 ** 48;
const BAND = 2 ** 49;

/** Reports with a relation between something of their own and the entity. */
export function localKey(entity: number): number {
  return LOCAL + entity;
}

/** Reports that show a link in their text, or date it. */
export function linkKey(link: number): number {
  return LINK + link;
}

/** Reports with figures of a subject; the bytes are the places of the figures in the report's list. */
export function subjectKey(subject: number): number {
  return SUBJECT + subject;
}

/** Reports with figures about an entity; the bytes as for subjects. */
export function quantifiedKey(entity: number): number {
  return QUANTIFIED + entity;
}

/** Reports that describe an entity in the words of a variant. */
export function variantKey(variant: number): number {
  return VARIANT + variant;
}

/** Reports with a sentence word for word; the bytes are the places of the sentences. */
export function exactKey(hash: number): number {
  return SENTENCE + hash;
}

/** Reports with a sentence nearly the same. */
export function bandKey(hash: number): number {
  return BAND + hash;
}

/** The space of a key, the dictionary that its number belongs to (null for hashes), and the number. */
export interface KeySpace {
  readonly space: string;
  readonly names: "entity" | "link" | "subject" | "variant" | null;
  readonly number: number;
}

const SPACES: readonly (readonly [space: string, names: KeySpace["names"]])[] = [
  ["mention", "entity"],
  ["commitment", "entity"],
  ["problem", "entity"],
  ["local", "entity"],
  ["link", "link"],
  ["subject", "subject"],
  ["quantified", "entity"],
  ["variant", "variant"],
];

/** Takes a key apart again, for the comparison of two stores. */
export function keySpace(key: number): KeySpace {
  if (key >= BAND) return { space: "band", names: null, number: key - BAND };
  if (key >= SENTENCE) return { space: "exact", names: null, number: key - SENTENCE };
  const [space, names] = SPACES[Math.floor(key / KEY_SHIFT)] ?? ["unknown", null];
  return { space, names, number: key % KEY_SHIFT };
}
