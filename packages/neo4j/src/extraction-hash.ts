import { hash } from "node:crypto";
import type { Extraction } from "@govkg/model";

/** Raised when the same extraction has to be written differently. */
const LAYOUT = "1";
/** 132 bits are enough to tell any two. */
const HASH_LENGTH = 22;

/**
 * Changes with anything an extraction holds, and with the layout on the server; the order of keys doesn't matter,
 * so a store that gives an extraction back with its keys sorted gives the same hash.
 */
export function extractionHash(extraction: Extraction, isTextKept: boolean): string {
  const written = `${LAYOUT}${isTextKept ? "t" : "-"}${stableJson(extraction)}`;
  return hash("sha256", written, "base64url").slice(0, HASH_LENGTH);
}

/** JSON with sorted keys; undefined fields are left out. */
export function stableJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  let json = "";
  if (Array.isArray(value)) {
    for (const item of value) json += `${json === "" ? "" : ","}${stableJson(item)}`;
    return `[${json}]`;
  }
  // as: an object that is no array is read by its keys
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record).sort()) {
    const field = record[key];
    if (field !== undefined) json += `${json === "" ? "" : ","}${JSON.stringify(key)}:${stableJson(field)}`;
  }
  return `{${json}}`;
}
