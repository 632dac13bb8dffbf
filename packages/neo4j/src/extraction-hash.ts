import { createHash } from "node:crypto";
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
  const hash = createHash("sha256").update(`${LAYOUT}${isTextKept ? "t" : "-"}`);
  return hash.update(stableJson(extraction)).digest("base64url").slice(0, HASH_LENGTH);
}

/** JSON with sorted keys; undefined fields are left out. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  // as: an object that is no array is read by its keys
  const record = value as Readonly<Record<string, unknown>>;
  const fields: string[] = [];
  for (const key of Object.keys(record).sort()) {
    const field = record[key];
    if (field !== undefined) fields.push(`${JSON.stringify(key)}:${stableJson(field)}`);
  }
  return `{${fields.join(",")}}`;
}
