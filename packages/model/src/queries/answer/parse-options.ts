import type { z } from "zod";
import { GovkgError } from "../../errors.js";

/**
 * Checks the options of a question and fills in defaults.
 * @throws GovkgError `invalid-options`, naming each option at fault.
 */
export function parseOptions<Schema extends z.ZodType>(schema: Schema, options: unknown): z.output<Schema> {
  const parsed = schema.safeParse(options ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "options"}: ${message}`);
  throw new GovkgError("invalid-options", `Options of the query are not valid: ${faults.join("; ")}.`, {
    stage: "query",
    cause: parsed.error,
  });
}
