import { REPORT_KEYS, type ScoredDocument, type ScoredMention, type ScoredQuantity, type ScoredSpan } from "./gold.js";
import { Share, Tally } from "./tally.js";

const TYPES = ["law", "document", "agency", "programme", "platform", "event", "region", "instrument"] as const;
type ScoredType = (typeof TYPES)[number];

/** An item counts as found when it starts within so many code units of the gold item and overlaps it. */
const ITEM_START_TOLERANCE = 12;

/** One disagreement with the gold file. */
export interface Miss {
  readonly document: string;
  readonly type: string;
  /** `missed`, `spurious`, or how the answer differs. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
}

export interface MeasureRow {
  readonly measure: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}
export interface ShareRow {
  readonly measure: string;
  readonly share: number;
  readonly of: number;
}
/** The same JSON as `score.mjs --json` prints. */
export interface Score {
  readonly documents: number;
  readonly rows: readonly MeasureRow[];
  readonly ratios: readonly ShareRow[];
}

/**
 * Scores predictions against gold files by the measures of the project: `span` (same type, start and end), `linked`
 * (and the same entity), `facts` (distinct pairs of type and entity of each document), quantities, items, stances.
 * A prediction on an optional gold mention neither gains nor costs.
 */
export class Scorer {
  readonly misses: Miss[] = [];
  private documents = 0;
  private readonly tallies = new Map<string, Tally>();
  private readonly shares = new Map<string, Share>();

  /** Adds one document; an empty prediction stands for a document that could not be read. */
  add(document: string, gold: ScoredDocument, prediction: ScoredDocument): void {
    this.documents++;
    this.scoreReport(document, gold, prediction);
    for (const type of TYPES) this.scoreMentions({ document, gold, prediction, type });
    this.scoreQuantities(document, gold, prediction);
    for (const kind of ["commitments", "problems"] as const) this.scoreItems({ document, gold, prediction, kind });
  }

  /** The table of all documents added so far, rounded to three places. */
  score(): Score {
    return {
      documents: this.documents,
      rows: [...this.tallies].map(([measure, { precision, recall, f1, gold }]) => ({
        measure,
        precision: round(precision),
        recall: round(recall),
        f1: round(f1),
        gold,
      })),
      ratios: [...this.shares].map(([measure, { value, of }]) => ({ measure, share: round(value), of })),
    };
  }

  private scoreReport(document: string, gold: ScoredDocument, prediction: ScoredDocument): void {
    for (const key of REPORT_KEYS) {
      const wanted = gold.report?.[key];
      if (wanted === null || wanted === undefined) continue;
      const found = prediction.report?.[key] ?? "";
      const isRight = bare(String(found)) === bare(String(wanted));
      this.share(`report.${key}`).add(isRight);
      if (!isRight) {
        this.note(document, `report.${key}`, `read as "${found}"`, { start: 0, end: 0, entity: String(wanted) });
      }
    }
  }

  private scoreMentions(task: MentionTask): void {
    const { document, type } = task;
    const golds = (task.gold.mentions ?? []).filter((mention) => isOfType(mention, type));
    const found = (task.prediction.mentions ?? []).filter((mention) => isOfType(mention, type));
    const required = golds.filter((mention) => !mention.optional);
    const optional = (task.gold.mentions ?? []).filter((mention) => mention.optional);
    const goldAt = new Map(required.map((mention) => [spanKey(mention), mention]));
    const seen = new Set<string>();
    const tallies = { span: this.tally(`${type} span`), linked: this.tally(`${type} linked`) };
    const facts = this.tally(`${type} facts`);
    for (const mention of found) {
      const wanted = goldAt.get(spanKey(mention));
      if (wanted !== undefined && !seen.has(spanKey(mention))) {
        seen.add(spanKey(mention));
        this.scoreLink({ document, type, mention, wanted, tallies });
      } else if (!isFree(mention, optional, required)) {
        tallies.span.falsePositives++;
        tallies.linked.falsePositives++;
        this.note(document, type, "spurious", mention);
      }
    }
    for (const mention of required) {
      if (seen.has(spanKey(mention))) continue;
      tallies.span.falseNegatives++;
      tallies.linked.falseNegatives++;
      this.note(document, type, "missed", mention);
    }
    const counted = found.filter((mention) => goldAt.has(spanKey(mention)) || !isFree(mention, optional, required));
    scoreFacts(facts, golds, counted);
  }

  private scoreLink({ document, type, mention, wanted, tallies }: LinkTask): void {
    tallies.span.truePositives++;
    const isSame = bare(mention.entity) === bare(wanted.entity);
    this.share(`${type} link`).add(isSame);
    if (isSame) tallies.linked.truePositives++;
    else {
      tallies.linked.falsePositives++;
      tallies.linked.falseNegatives++;
      this.note(document, type, `linked to ${mention.entity ?? "nothing"}`, wanted);
    }
    if (type !== "instrument") return;
    this.scoreAttribute("law vs document", document, { mention, wanted, found: mention.type, gold: wanted.type });
    if (wanted.stance) {
      this.scoreAttribute("stance", document, { mention, wanted, found: mention.stance, gold: wanted.stance });
    }
    if (wanted.planned !== undefined && wanted.planned !== null) {
      const found = Boolean(mention.planned);
      this.scoreAttribute("planned", document, { mention, wanted, found, gold: wanted.planned });
    }
  }

  private scoreAttribute(measure: string, document: string, attribute: AttributeTask): void {
    const { found, gold, wanted } = attribute;
    this.share(measure).add(found === gold);
    if (found !== gold) this.note(document, measure, `${String(found)}, gold ${String(gold)}`, wanted);
  }

  private scoreQuantities(document: string, gold: ScoredDocument, prediction: ScoredDocument): void {
    const span = this.tally("quantity span");
    const value = this.tally("quantity value+unit");
    const goldAt = new Map((gold.quantities ?? []).map((quantity) => [spanKey(quantity), quantity]));
    const optional = (gold.quantities ?? []).filter((quantity) => quantity.optional);
    const hits = new Set<string>();
    for (const quantity of prediction.quantities ?? []) {
      const wanted = goldAt.get(spanKey(quantity));
      if (wanted?.optional) continue;
      if (wanted === undefined) {
        if (optional.some((other) => overlaps(other, quantity))) continue;
        span.falsePositives++;
        value.falsePositives++;
        this.note(document, "quantity", "spurious", quantity);
        continue;
      }
      hits.add(spanKey(quantity));
      span.truePositives++;
      this.scoreQuantity(document, quantity, wanted);
    }
    for (const [key, wanted] of goldAt) {
      if (wanted.optional || hits.has(key)) continue;
      span.falseNegatives++;
      value.falseNegatives++;
      this.note(document, "quantity", "missed", wanted);
    }
  }

  private scoreQuantity(document: string, quantity: ScoredQuantity, wanted: ScoredQuantity): void {
    const value = this.tally("quantity value+unit");
    if (isSameNumber(quantity.value, wanted.value) && bare(quantity.unit) === bare(wanted.unit)) value.truePositives++;
    else {
      value.falsePositives++;
      value.falseNegatives++;
      const what = `read as ${quantity.value} ${quantity.unit}, gold ${wanted.value} ${wanted.unit}`;
      this.note(document, "quantity", what, wanted);
    }
    const found = bare(quantity.subject);
    const subject = bare(wanted.subject);
    if (subject === "") return;
    const isRight = found !== "" && (found.includes(subject) || subject.includes(found));
    this.share("quantity subject").add(isRight);
    if (!isRight) this.note(document, "subject", `"${quantity.subject ?? ""}", gold "${wanted.subject}"`, wanted);
  }

  private scoreItems({ document, gold, prediction, kind }: ItemTask): void {
    const tally = this.tally(`${kind} items`);
    const left = [...(gold[kind] ?? [])];
    for (const item of prediction[kind] ?? []) {
      const index = left.findIndex(
        (wanted) => Math.abs(wanted.start - item.start) <= ITEM_START_TOLERANCE && overlaps(wanted, item),
      );
      if (index < 0) {
        tally.falsePositives++;
        this.note(document, kind, "spurious", item);
      } else {
        tally.truePositives++;
        left.splice(index, 1);
      }
    }
    tally.falseNegatives += left.length;
    for (const item of left) this.note(document, kind, "missed", item);
  }

  private note(
    document: string,
    type: string,
    what: string,
    at: ScoredSpan & { readonly entity?: string | null },
  ): void {
    const { start, end } = at;
    this.misses.push({ document, type, what, start, end, text: at.text ?? "", entity: at.entity ?? "" });
  }

  private tally(measure: string): Tally {
    return entryOf(this.tallies, measure, () => new Tally());
  }

  private share(measure: string): Share {
    return entryOf(this.shares, measure, () => new Share());
  }
}

interface DocumentTask {
  readonly document: string;
  readonly gold: ScoredDocument;
  readonly prediction: ScoredDocument;
}
interface MentionTask extends DocumentTask {
  readonly type: ScoredType;
}
interface ItemTask extends DocumentTask {
  readonly kind: "commitments" | "problems";
}
interface LinkTask {
  readonly document: string;
  readonly type: ScoredType;
  readonly mention: ScoredMention;
  readonly wanted: ScoredMention;
  readonly tallies: { readonly span: Tally; readonly linked: Tally };
}
interface AttributeTask {
  readonly mention: ScoredMention;
  readonly wanted: ScoredMention;
  readonly found: string | boolean | undefined;
  readonly gold: string | boolean;
}

function scoreFacts(tally: Tally, golds: readonly ScoredMention[], counted: readonly ScoredMention[]): void {
  const wanted = new Set(golds.filter((mention) => !mention.optional).map((mention) => bare(mention.entity)));
  const allowed = new Set(golds.filter((mention) => mention.optional).map((mention) => bare(mention.entity)));
  const found = new Set(counted.map((mention) => bare(mention.entity)));
  for (const fact of found) {
    if (wanted.has(fact)) tally.truePositives++;
    else if (!allowed.has(fact)) tally.falsePositives++;
  }
  for (const fact of wanted) if (!found.has(fact)) tally.falseNegatives++;
}

function isOfType(mention: ScoredMention, type: ScoredType): boolean {
  return type === "instrument" ? mention.type === "law" || mention.type === "document" : mention.type === type;
}

/** On an optional mention's very span, or over an optional mention and no required one. */
function isFree(mention: ScoredSpan, optional: readonly ScoredSpan[], required: readonly ScoredSpan[]): boolean {
  return (
    optional.some((other) => spanKey(other) === spanKey(mention)) ||
    (optional.some((other) => overlaps(other, mention)) && !required.some((other) => overlaps(other, mention)))
  );
}

function overlaps(a: ScoredSpan, b: ScoredSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function spanKey({ start, end }: ScoredSpan): string {
  return `${start}-${end}`;
}

function isSameNumber(a: number | undefined, b: number | undefined): boolean {
  const [found, wanted] = [Number(a), Number(b)];
  return Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

/** Letters that count: without brackets, quotes and spaces, widths folded, dashes alike. */
function bare(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .replace(/[《》〈〉“”"'‘’\s]/gu, "")
    .replace(/[-–—―－]+/gu, "-");
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
