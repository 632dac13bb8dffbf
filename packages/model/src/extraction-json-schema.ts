import { z } from "zod";
import { extractionSchema } from "./extraction.js";

/**
 * The JSON Schema (2020-12) of an `Extraction`, for programs in other languages. The package has it as a file too:
 * `@govkg/model/extraction.schema.json`.
 */
export function extractionJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(extractionSchema, { target: "draft-2020-12" });
  return {
    $schema,
    $id: "urn:govkg:schema:extraction:1",
    title: "Extraction",
    description: "All facts of one report; offsets are UTF-16 code units into its text.",
    ...schema,
  };
}
