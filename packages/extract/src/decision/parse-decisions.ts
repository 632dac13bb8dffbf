import { foldName } from "@govkg/lexicon";
import { type Decisions, decisionsSchema, GovkgError } from "@govkg/model";

/**
 * Reads the text of a decisions file; `source` names it in messages.
 *
 * @example
 * const decisions = parseDecisions(
 *   '{"format": "govkg.decisions/1", "decisions": [{"action": "reject", "name": "最后一米"}]}',
 *   "decisions.json",
 * );
 * createExtractor(createLexicon(), { decisions });
 *
 * @throws GovkgError `invalid-decisions` telling the place of the fault, or the name that is decided twice.
 */
export function parseDecisions(text: string, source: string): Decisions {
  const parsed = decisionsSchema.safeParse(parseJson(text, source));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue === undefined ? "" : `at ${issue.path.join(".") || "the top"}: ${issue.message}`;
    throw fault(`${source}: ${place}. See decisionsSchema of @govkg/model for the format.`);
  }
  const seen = new Set<string>();
  for (const { name } of parsed.data.decisions) {
    const key = foldName(name);
    if (seen.has(key)) throw fault(`${source}: "${name}" is decided twice; keep one of the two.`);
    seen.add(key);
  }
  return parsed.data;
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fault(`${source}: it is no JSON; write an object with "format" and "decisions".`, cause);
  }
}

function fault(message: string, cause?: unknown): GovkgError {
  return new GovkgError("invalid-decisions", message, { stage: "extract", ...(cause === undefined ? {} : { cause }) });
}
