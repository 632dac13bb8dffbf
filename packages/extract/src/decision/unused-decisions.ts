import { foldName } from "@govkg/lexicon";
import type { Decisions, Diagnostic, Extraction } from "@govkg/model";

/**
 * The decisions that no extraction of a run applied, as diagnostics in the order of the file: a name that is
 * misspelt, or that the corpus no longer holds.
 */
export function findUnusedDecisions(decisions: Decisions, extractions: Iterable<Extraction>): Diagnostic[] {
  const unused = new Map(decisions.decisions.map((decision) => [foldName(decision.name), decision]));
  for (const { diagnostics, text } of extractions) {
    for (const { code, start, end } of diagnostics) {
      if (code === "decision-applied") unused.delete(foldName(text.slice(start, end)));
    }
  }
  return [...unused.values()].map(({ action, name }) => ({
    code: "decision-unused",
    message: `No document holds "${name}" between quotation marks; the decision to ${action} it was not used.`,
  }));
}
