import type { Mention } from "@govkg/model";
import type { Candidate } from "./candidate.js";
import type { ReportContext } from "./context.js";
import type { Reading } from "./reading.js";
import { isPlanned } from "./stance/is-planned.js";
import { stanceOf } from "./stance/stance-of.js";

/** The claims that won, as mentions in offsets of the source, in order of the text. */
export function toMentions(kept: readonly Candidate[], reading: Reading, context: ReportContext): Mention[] {
  return kept.flatMap((candidate) => (candidate.silent === true ? [] : [toMention(candidate, reading, context)]));
}

function toMention(candidate: Candidate, reading: Reading, context: ReportContext): Mention {
  const { type, node, kind, articles, docNumber, rule, row } = candidate;
  const { start, end } = reading.toSource(candidate);
  return {
    type,
    start,
    end,
    text: reading.document.text.slice(start, end),
    entity: node === null ? null : node.name,
    entityId: node === null ? null : node.id,
    ...(kind === undefined ? {} : { kind }),
    ...(type === "law" || type === "document" ? { stance: stanceOf(candidate, reading) } : {}),
    planned: isPlanned(candidate, reading, context),
    ...(articles === undefined || articles.length === 0 ? {} : { articles: [...articles] }),
    ...(docNumber === undefined ? {} : { docNumber }),
    role: reading.roleAt(candidate.start),
    rule,
    row,
  };
}
