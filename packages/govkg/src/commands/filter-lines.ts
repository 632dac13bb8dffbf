import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { extractionSchema, GovkgError } from "@govkg/model";
import { type ExtractInOrderOptions, extractInOrder } from "../corpus/extract-in-order.js";
import { toPlainError } from "../corpus/extract-items.js";
import type { SourceItem } from "../corpus/source-item.js";
import { writeOut } from "../output/write-out.js";

/** A line of the input as an item, with its number and the keys that are passed through as JSON (`"id":1,`). */
type LineItem = SourceItem & { readonly line: number; readonly columns: string };

/**
 * Extracts line by line: each line in is an object with `text` (and `id`), each line out its extraction behind the
 * columns asked for; a line that fails gives `{…columns, "error": {line, code, message}}`, so that lines still pair. Empty
 * lines count and give nothing.
 * @returns how many lines failed.
 */
export async function filterLines(
  input: Readable,
  columns: string | undefined,
  options: ExtractInOrderOptions,
): Promise<number> {
  const keys = columnKeys(columns);
  let failures = 0;
  for await (const [item, result] of extractInOrder(lineItems(input, keys), options)) {
    if (result.kind === "extraction") await writeOut(`{${item.columns}${result.json.slice(1)}\n`);
    else {
      failures++;
      const { code, message } = result.error;
      await writeOut(`{${item.columns}"error":${JSON.stringify({ line: item.line, code, message })}}\n`);
    }
  }
  return failures;
}

function columnKeys(columns: string | undefined): string[] {
  const keys = (columns ?? "").split(",").filter((key) => key !== "");
  const taken = keys.find((key) => key === "error" || key in extractionSchema.shape);
  if (taken === undefined) return keys;
  throw new GovkgError("invalid-options", `--columns: "${taken}" is a key of the output itself; rename it first.`, {
    stage: "cli",
  });
}

async function* lineItems(input: Readable, keys: readonly string[]): AsyncGenerator<LineItem> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== "") yield lineItem(line, number, keys);
  }
}

function lineItem(line: string, number: number, keys: readonly string[]): LineItem {
  const record = parseRecord(line);
  const columns = keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(record?.[key] ?? null)},`).join("");
  const id = typeof record?.["id"] === "string" && record["id"] !== "" ? record["id"] : `line-${number}`;
  const text = record?.["text"];
  if (typeof text === "string") return { kind: "text", id, text, line: number, columns };
  const found = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  const message = `line ${number}: an object with the key "text" is needed, found "${found}".`;
  const error = toPlainError(new GovkgError("unreadable-document", message, { stage: "cli" }));
  return { kind: "fault", id, error, line: number, columns };
}

function parseRecord(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    // as: an object that is no array has string keys
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
