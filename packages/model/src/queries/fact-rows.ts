import type { SectionRole } from "../document.js";
import type { AgencyLevel } from "../entity.js";
import type { ReportFacts } from "../extraction.js";
import type { Stance } from "../law-kind.js";

/** One report as every source keeps it. */
export interface ReportRow {
  readonly id: string;
  /** Name of the source document. */
  readonly document: string;
  readonly path: string | null;
  readonly contentHash: string;
  /** Version hash of the lexicon that made it. */
  readonly lexicon: string;
  readonly kind: ReportFacts["kind"];
  readonly title: string | null;
  /** Name of the issuer as it was called in that report. */
  readonly agency: string | null;
  readonly agencyId: string | null;
  /** Id of the issuer's latest known name: one body under all its names. */
  readonly lineage: string | null;
  readonly level: AgencyLevel | null;
  /** System of organs of the issuer (government, party, court …). */
  readonly system: string | null;
  /** Region from the prefecture down. */
  readonly region: string | null;
  readonly regionId: string | null;
  readonly regionCode: string | null;
  readonly regionChain: readonly string[];
  readonly year: number | null;
  /** ISO date. */
  readonly publishedOn: string | null;
}

/** What a fact is about: a mention of an entity, or an item of the plan or problems that concerns one. */
export type FactKind = "mention" | "commitment" | "problem";

/**
 * One fact: a report names an entity at a span. The finest grain that sources count; its evidence id is
 * `evidenceId(report, span)`. An item that concerns nothing named is one fact with the entity `""`.
 */
export interface FactRow {
  readonly kind: FactKind;
  readonly report: string;
  readonly entity: string;
  readonly start: number;
  readonly end: number;
  /** Set for laws and documents. */
  readonly stance: Stance | null;
  readonly planned: boolean;
  readonly role: SectionRole;
  readonly rule: string;
  /** Node id of the commitment or problem; null for a mention. */
  readonly item: string | null;
}

/** One commitment or problem. */
export interface ItemRow {
  readonly id: string;
  readonly kind: "commitment" | "problem";
  readonly report: string;
  readonly ordinal: number;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  /** Ids of what it concerns, sorted. */
  readonly concerns: readonly string[];
}

/** One figure, with its units made equal in `baseValue` and `baseUnit`. */
export interface QuantityRow {
  readonly id: string;
  readonly report: string;
  readonly start: number;
  readonly end: number;
  /** As written: `46万元`. */
  readonly text: string;
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  /** `value` and `max` in `baseUnit`: 万元 → 元, 公里 → 米, 小时 → 分钟 …, see `toBaseUnit`. */
  readonly baseValue: number;
  readonly baseMax: number | null;
  readonly baseUnit: string;
  readonly approx: string | null;
  /** Head of what is counted, as written; empty when the clause names none. */
  readonly subject: string;
  readonly period: string | null;
  readonly planned: boolean;
  readonly role: SectionRole;
  readonly rule: string;
  readonly changeFrom: number | null;
  readonly changeTo: number | null;
  readonly changeBasis: string | null;
  readonly changeDirection: "up" | "down" | "level" | null;
  /** Ids of what it quantifies, sorted. */
  readonly entities: readonly string[];
}

/** One sentence of a report with its signature, see `sentenceSignatures`. */
export interface SentenceRow {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  /** Equal for sentences that are the same word for word; an integer below 2^47. Null for short sentences. */
  readonly exact: number | null;
  /** Sentences that are nearly the same share at least one; integers below 2^47. Empty for short sentences. */
  readonly bands: readonly number[];
}

/** The rows that one extraction gives to every source of facts. */
export interface ReportFactRows {
  readonly report: ReportRow;
  readonly facts: readonly FactRow[];
  readonly items: readonly ItemRow[];
  readonly quantities: readonly QuantityRow[];
  readonly sentences: readonly SentenceRow[];
}
