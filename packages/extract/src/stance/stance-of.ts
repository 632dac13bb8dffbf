import type { Span, Stance } from "@govkg/model";
import type { Reading } from "../reading.js";

/** What the clause does with the instrument at a span of `reading.text` (ontology 2). */
export function stanceOf(_span: Span, _reading: Reading): Stance {
  return "mention";
}
