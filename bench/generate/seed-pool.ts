import { type Extraction, type Section, type SectionRole, type Span, sentenceSpans } from "@govkg/model";
import { cutPiece, type Piece } from "./piece.js";

/** A passage with the seed it comes from: its places are named after that seed's region. */
export interface SeedPiece {
  readonly piece: Piece;
  readonly seed: Extraction;
}

/** What one stretch of a seed is in the plan of a report. */
export interface Slot extends Span {
  readonly kind: "gap" | "title" | "heading" | "sentence" | "commitment" | "problem";
  readonly role: SectionRole;
  readonly piece: Piece;
  /** The passage cut into clauses, for a sentence. */
  readonly clauses: readonly Piece[];
}

type Stretch = Omit<Slot, "piece" | "clauses">;

/** The seeds cut into what reports are put together from. */
export class SeedPool {
  readonly plans: readonly { readonly seed: Extraction; readonly slots: readonly Slot[] }[];
  private readonly sentences = new Map<SectionRole, SeedPiece[]>();
  private readonly clauses = new Map<string, SeedPiece[]>();
  private readonly items = new Map<Slot["kind"], SeedPiece[]>();

  constructor(readonly seeds: readonly Extraction[]) {
    this.plans = seeds.map((seed) => ({ seed, slots: stretchesOf(seed).map((stretch) => toSlot(seed, stretch)) }));
    for (const { seed, slots } of this.plans) for (const slot of slots) this.add(seed, slot);
  }

  sentencesOf(role: SectionRole): readonly SeedPiece[] {
    return this.sentences.get(role) ?? [];
  }

  /** Clauses of sentences of a role; the last of each sentence apart. */
  clausesOf(role: SectionRole, isLast: boolean): readonly SeedPiece[] {
    return this.clauses.get(`${role}/${isLast}`) ?? [];
  }

  itemsOf(kind: Slot["kind"]): readonly SeedPiece[] {
    return this.items.get(kind) ?? [];
  }

  private add(seed: Extraction, slot: Slot): void {
    const { piece, clauses } = slot;
    if (slot.kind === "commitment" || slot.kind === "problem") push(this.items, slot.kind, { piece, seed });
    if (slot.kind !== "sentence") return;
    push(this.sentences, slot.role, { piece, seed });
    clauses.forEach((clause, index) => {
      push(this.clauses, `${slot.role}/${index === clauses.length - 1}`, { piece: clause, seed });
    });
  }
}

/** The clauses of a sentence: cut behind commas that stand in no mention and no figure. */
export function clausesIn(piece: Piece): Piece[] {
  const inner = [...piece.mentions, ...piece.quantities];
  const cuts = [...piece.text.matchAll(/，/gu)]
    .map((match) => match.index + 1)
    .filter((cut) => inner.every(({ start, end }) => cut <= start || end <= cut));
  const bounds = [0, ...cuts.filter((cut) => cut < piece.text.length), piece.text.length];
  return bounds.slice(1).map((end, index) => cutPiece(piece, { start: bounds[index] ?? 0, end }));
}

function toSlot(seed: Extraction, stretch: Stretch): Slot {
  const piece = cutPiece(seed, stretch);
  return { ...stretch, piece, clauses: stretch.kind === "sentence" ? clausesIn(piece) : [] };
}

function stretchesOf(seed: Extraction): Stretch[] {
  const slots: Stretch[] = [];
  let at = 0;
  const push = (slot: Stretch) => {
    if (slot.start > at) slots.push({ kind: "gap", role: slot.role, start: at, end: slot.start });
    slots.push(slot);
    at = slot.end;
  };
  for (const span of blocksOf(seed)) if (span.start >= at) push(span);
  if (at < seed.text.length) slots.push({ kind: "gap", role: "other", start: at, end: seed.text.length });
  return slots;
}

/** Items whole, then the sentences between them. */
function blocksOf(seed: Extraction): Stretch[] {
  const { text, softBreaks, commitments, problems, report } = seed;
  const items: Stretch[] = [
    ...commitments.map(({ start, end }): Stretch => ({ kind: "commitment", role: "plan", start, end })),
    ...problems.map(({ start, end }): Stretch => ({ kind: "problem", role: "problems", start, end })),
  ];
  const sentences = sentenceSpans(text, softBreaks).filter(({ start, end }) =>
    items.every((item) => end <= item.start || item.end <= start),
  );
  const slots = sentences.map((span): Stretch => {
    const role = roleAt(seed.sections, span);
    const isTitle =
      report.title !== null && span.start < 200 && text.slice(span.start, span.end).includes(report.title);
    const isHeading = seed.sections.some(
      ({ headingStart, headingEnd }) => headingStart <= span.start && span.start < headingEnd,
    );
    return { kind: isTitle ? "title" : isHeading ? "heading" : "sentence", role, ...span };
  });
  return [...items, ...slots].sort((a, b) => a.start - b.start);
}

function roleAt(sections: readonly Section[], { start }: Span): SectionRole {
  return sections.findLast((section) => section.start <= start && start < section.end)?.role ?? "other";
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
