import { GovkgError } from "@govkg/model";
import { readText } from "@govkg/read";
import type { Pipeline } from "../pipeline.js";
import { type RunStages, runDocument } from "../run.js";
import type { PlainError, SourceItem } from "./source-item.js";

/** What became of one item: its extraction as JSON text, or why it has none. */
export type ExtractedJson =
  | { readonly kind: "extraction"; readonly json: string }
  | { readonly kind: "failure"; readonly error: PlainError };

/**
 * Extracts items one after the other. JSON text and not objects: it is what files and pipes take as it is, and
 * it crosses the border of a worker faster than the objects.
 */
export async function extractItems(pipeline: Pipeline, items: readonly SourceItem[]): Promise<ExtractedJson[]> {
  const extracted: ExtractedJson[] = [];
  for (const item of items) extracted.push(await extractItem(pipeline, item));
  return extracted;
}

async function extractItem(pipeline: Pipeline, item: SourceItem): Promise<ExtractedJson> {
  switch (item.kind) {
    case "file":
      return await extractDocument(pipeline, item.path);
    case "text": {
      const read = async () => readText(nonEmpty(item), { id: item.id });
      return await extractDocument({ extract: pipeline.extract, read }, item.id);
    }
    case "fault":
      return { kind: "failure", error: item.error };
  }
}

async function extractDocument(stages: RunStages, name: string): Promise<ExtractedJson> {
  const result = await runDocument(stages, name);
  if (result.kind === "extraction") return { kind: "extraction", json: JSON.stringify(result.extraction) };
  return { kind: "failure", error: toPlainError(result.error) };
}

function nonEmpty({ id, text }: { readonly id: string; readonly text: string }): string {
  if (text.trim() !== "") return text;
  throw new GovkgError("empty-document", `${id}: the text is empty.`, { stage: "read", documentId: id });
}

/** An error as plain data. */
export function toPlainError({ code, message, stage }: GovkgError): PlainError {
  return { code, message, stage };
}

/** The error that a worker told. */
export function fromPlainError({ code, message, stage }: PlainError): GovkgError {
  return new GovkgError(code, message, { stage });
}
