import type { Section, SectionRole } from "../../document.js";
import { parseEvidenceId } from "../../id.js";
import { isOverlapping, isWithin, type Span } from "../../span.js";
import type { ItemRow, QuantityRow } from "../fact-rows.js";
import type { DocumentRow, FactSource } from "../fact-source.js";
import { sentenceSpans } from "../sentence-spans.js";
import { ALL } from "./context.js";
import { signPairs } from "./sign-pairs.js";
import type { Statement } from "./statement-index.js";

/** A sentence of a report with its words and the role of its section. */
export interface ToldSentence extends Statement {
  readonly text: string;
  readonly role: SectionRole;
}

/** What one report tells: the side of a promise, or of its answer. */
export interface Told {
  readonly report: string;
  /** Empty where the source keeps no text. Headings on a line of their own are left out. */
  readonly sentences: readonly ToldSentence[];
  readonly quantities: readonly QuantityRow[];
  readonly commitments: readonly ItemRow[];
  /** Spans of the mentions of each entity, entities sorted by id. */
  readonly entities: ReadonlyMap<string, readonly Span[]>;
  /** Entities that sections other than plan and problems mention. */
  readonly done: ReadonlySet<string>;
}

/** A commitment with its sentences and the entities it names. */
export interface Promised {
  readonly item: ItemRow;
  readonly sentences: readonly ToldSentence[];
  readonly entities: ReadonlySet<string>;
}

const DONE_ROLES: readonly SectionRole[] = ["results", "previous-problems", "other"];
/** More mentions of one entity in one report than any report has. */
const ALL_EVIDENCE = 100_000;

/** Reads what one report tells. */
export async function toldBy(source: FactSource, report: string): Promise<Told> {
  const filter = { reports: [report] };
  const query = { kind: "mention", by: ["entity"], order: "key", breakdown: false, ...ALL } as const;
  const groups = await source.countFacts({ ...query, filter, evidence: ALL_EVIDENCE });
  const done = await source.countFacts({
    ...query,
    filter: { ...filter, roles: DONE_ROLES, planned: false },
    evidence: 0,
  });
  const [document] = await source.documents([report]);
  const entities = new Map(
    groups.map((group) => [group.entity ?? "", group.evidence.flatMap((id) => parseEvidenceId(id)?.span ?? [])]),
  );
  return {
    report,
    entities,
    done: new Set(done.flatMap((group) => group.entity ?? [])),
    sentences: document ? toldSentences(document, entities) : [],
    quantities: await source.quantities({ filter, ...ALL }),
    commitments: await source.items({ kind: "commitment", filter, ...ALL }),
  };
}

/** Whether a sentence tells what was done: it stands neither in the plan nor among the problems. */
export function tellsDeeds({ role }: ToldSentence): boolean {
  return DONE_ROLES.includes(role);
}

function toldSentences({ text, softBreaks, sections }: DocumentRow, entities: Told["entities"]): ToldSentence[] {
  if (text === null) return [];
  const headings = sections.map(({ headingStart, headingEnd }) => ({ start: headingStart, end: headingEnd }));
  const spans = sentenceSpans(text, softBreaks).filter((span) => !headings.some((heading) => isWithin(span, heading)));
  return spans.map((span) => {
    const words = text.slice(span.start, span.end);
    const named = [...entities].filter(([, mentions]) => mentions.some((mention) => isOverlapping(mention, span)));
    return {
      ...span,
      text: words,
      role: roleAt(sections, span),
      pairs: signPairs(words),
      entities: new Set(named.map(([id]) => id)),
    };
  });
}

/** Role of the innermost section that holds the start of a span. */
function roleAt(sections: readonly Section[], { start }: Span): SectionRole {
  return sections.filter((section) => section.start <= start && start < section.end).at(-1)?.role ?? "other";
}
