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
