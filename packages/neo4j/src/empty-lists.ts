import type { PropertyValue } from "@govkg/model";
import type { Properties } from "./wire-value.js";

const EMPTY_LISTS = "emptyLists";

/** The same properties with empty lists named in one list: import files can't give an empty list. */
export function packEmptyLists(properties: Properties): Properties {
  const empty = Object.keys(properties).filter((key) => isEmptyList(properties[key]));
  if (empty.length === 0) return properties;
  const filled = Object.entries(properties).filter(([, value]) => !isEmptyList(value));
  return { ...Object.fromEntries(filled), [EMPTY_LISTS]: empty.sort() };
}

function isEmptyList(value: PropertyValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

export function unpackEmptyLists({ [EMPTY_LISTS]: empty, ...properties }: Properties): Properties {
  if (!Array.isArray(empty)) return properties;
  const lists = (empty as readonly string[]).map((key) => [key, []] as const); // as: written by packEmptyLists
  return { ...properties, ...Object.fromEntries(lists) };
}
