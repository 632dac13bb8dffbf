import type { Mention, Stance } from "@govkg/model";
import type { Candidate } from "./candidate.js";
import type { ReportContext } from "./context.js";
import type { Reading } from "./reading.js";
import { isPlanned } from "./stance/is-planned.js";
import { stancesOf } from "./stance/stance-of.js";

/** The claims that won, as mentions in offsets of the source, in order of the text. */
export function toMentions(kept: readonly Candidate[], reading: Reading, context: ReportContext): Mention[] {
  const stances = stancesOf(kept, reading);
  return kept.flatMap((candidate) => {
    if (candidate.silent === true) return [];
    return [toMention(candidate, stances.get(candidate), { reading, context })];
  });
}

interface MentionTask {
  readonly reading: Reading;
  readonly context: ReportContext;
}

function toMention(candidate: Candidate, stance: Stance | undefined, { reading, context }: MentionTask): Mention {
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
    ...(stance === undefined ? {} : { stance }),
    planned: isPlanned(candidate, reading, context),
    ...(articles === undefined || articles.length === 0 ? {} : { articles: [...articles] }),
    ...(docNumber === undefined ? {} : { docNumber }),
    role: reading.roleAt(candidate.start),
    rule,
    row,
  };
}
