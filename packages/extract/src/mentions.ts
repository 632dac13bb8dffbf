import type { Mention, Stance } from "@govkg/model";
import type { Candidate } from "./candidate.js";
import type { ReportContext } from "./context.js";
import type { Reading } from "./reading.js";
import { isPlanned } from "./stance/is-planned.js";
import { stancesOf } from "./stance/stance-of.js";

/** The claims that won, as mentions in offsets of the source, in order of the text. */
export function toMentions(kept: readonly Candidate[], reading: Reading, context: ReportContext): Mention[] {
  const stances = stancesOf(kept, reading);
  const mentions: Mention[] = [];
  for (const candidate of kept) {
    if (candidate.silent !== true) mentions.push(toMention(candidate, stances.get(candidate), { reading, context }));
  }
  return mentions;
}

interface MentionTask {
  readonly reading: Reading;
  readonly context: ReportContext;
}

function toMention(candidate: Candidate, stance: Stance | undefined, { reading, context }: MentionTask): Mention {
  const { type, node, kind, docNumber, rule, row } = candidate;
  const articles = candidate.articles ?? [];
  const { start, end } = reading.toSource(candidate);
  return {
    type,
    start,
    end,
    text: reading.document.text.slice(start, end),
    entity: node === null ? null : node.name,
    entityId: node === null ? null : node.id,
    kind,
    stance,
    planned: isPlanned(candidate, reading, context),
    articles: articles.length === 0 ? undefined : [...articles],
    docNumber,
    role: reading.roleAt(candidate.start),
    rule,
    row,
  };
}
