import type { Decision, Diagnostic, Span } from "@govkg/model";
import { findOpenPhrases } from "../quote/open-phrases.js";
import { findQuoted } from "../quote/quoted.js";
import type { Reading } from "../reading.js";
import { partsOf } from "./decided-names.js";
import type { DecisionBook } from "./decision-book.js";

/** One diagnostic for each place where a decision was applied, or could not be. */
export function noteDecisions(reading: Reading, decisions: DecisionBook): Diagnostic[] {
  if (decisions.isEmpty) return [];
  const phrases = findOpenPhrases({ reading, quoted: findQuoted(reading.text) });
  return phrases.flatMap((phrase) => {
    const decision = decisions.of(reading.text.slice(phrase.start, phrase.end));
    return decision === undefined ? [] : [noteOf(decision, phrase, reading)];
  });
}

function noteOf(decision: Decision, span: Span, reading: Reading): Diagnostic {
  const found = decision.action === "split" ? partsOf(span, decision.into, { reading }).length : 1;
  const isApplied = decision.action !== "split" || found === decision.into.length;
  return {
    code: isApplied ? "decision-applied" : "decision-unused",
    message: isApplied ? appliedMessage(decision) : unusedMessage(decision, found),
    ...reading.toSource(span),
  };
}

function appliedMessage(decision: Decision): string {
  switch (decision.action) {
    case "accept":
      return `"${decision.name}" was taken for a ${decision.type ?? "programme"} by decision.`;
    case "reject":
      return `"${decision.name}" was left out by decision.`;
    case "merge":
      return `"${decision.name}" was linked to "${decision.into}" by decision.`;
    case "split":
      return `"${decision.name}" was split by decision into ${decision.into.map((part) => `"${part}"`).join(", ")}.`;
  }
}

function unusedMessage(decision: Decision, found: number): string {
  return `Only ${found} of the parts that "${decision.name}" is to be split into stand in it; write them as the text does.`;
}
