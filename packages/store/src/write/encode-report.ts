import {
  type Extraction,
  type ItemRow,
  projectFacts,
  type QuantityRow,
  type ReportFactRows,
  type ReportRow,
} from "@govkg/model";
import { FACT_KINDS, ROLES, STANCES } from "../bytes/codes.js";
import { encodeText } from "../bytes/text-codec.js";
import { type FactGroupBytes, groupFacts, joinGroups } from "../pack/fact-groups.js";
import { packExtraction } from "../pack/pack-extraction.js";
import { packSentences, type StoredSentence } from "../pack/sentence-blob.js";
import type { Dictionary } from "./dictionary.js";
import { type EncodedRelations, encodeRelations } from "./encode-relations.js";
import type { EntityTable } from "./entity-table.js";
import type { LinkTable } from "./link-table.js";
import { textTokens } from "./text-tokens.js";

/** A value of a column. */
export type Cell = string | number | null | Buffer;

/** The numbered things that reports share. */
export interface SharedTables {
  readonly terms: Dictionary;
  readonly subjects: Dictionary;
  readonly issuers: Dictionary;
  readonly entities: EntityTable;
  readonly links: LinkTable;
}

/** All that one report puts into the file; rows without the report's number in front. */
export interface EncodedReport {
  readonly report: ReportRow;
  readonly issuer: number;
  readonly facts: readonly (readonly Cell[])[];
  readonly items: readonly (readonly Cell[])[];
  readonly quantities: readonly (readonly Cell[])[];
  readonly quantityEntities: readonly (readonly [seq: number, entity: number])[];
  readonly subjects: readonly number[];
  readonly factGroups: readonly FactGroupBytes[];
  readonly factBlob: Buffer;
  readonly sentences: readonly StoredSentence[];
  readonly sentenceBlob: Buffer;
  readonly pack: Buffer;
  readonly variants: readonly number[];
  readonly text: { readonly stored: string | Buffer; readonly tokens: string } | null;
  readonly relations: EncodedRelations;
}

export interface EncodeOptions {
  readonly keepText: boolean;
  /** Counts the uses of what is shared (1) or takes them back (-1). */
  readonly sign: 1 | -1;
  /** Sentences known from before, for an extraction whose text was not kept. */
  readonly sentences?: readonly StoredSentence[] | undefined;
}

/** Key of an issuer: all by which reports are filtered, except the year. */
export function issuerKey(row: Pick<ReportRow, "regionId" | "lineage" | "level" | "system" | "kind">): string {
  return JSON.stringify([row.regionId, row.lineage, row.level, row.system, row.kind]);
}

/** Turns an extraction into the rows and blobs of the file, counting what it shares with others. */
export function encodeReport(extraction: Extraction, tables: SharedTables, options: EncodeOptions): EncodedReport {
  const rows = projectFacts(extraction);
  const { keepText, sign } = options;
  const sentences = options.sentences ?? rows.sentences;
  const numbers = rowNumbers(tables, sign);
  // a row and a posting hold it
  const entities = rows.facts.map(({ entity }) => tables.entities.useId(entity, 2 * sign));
  const factGroups = groupFacts(rows.facts, { entities, isCitation: citationTest(extraction) });
  const kept = keepText ? extraction : withoutText(extraction);
  return {
    report: rows.report,
    issuer: tables.issuers.use(issuerKey(rows.report), sign),
    facts: factCells(rows, entities, numbers),
    items: rows.items.map(itemCells),
    quantities: rows.quantities.map((row, seq) => quantityCells(row, seq, numbers)),
    quantityEntities: rows.quantities.flatMap((row, seq) =>
      row.entities.map((id) => [seq, numbers.entity(id)] as const),
    ),
    subjects: rows.quantities.map((row) => numbers.subject(row.subject)),
    factGroups,
    factBlob: joinGroups(factGroups),
    sentences,
    sentenceBlob: packSentences(sentences),
    ...packExtraction(kept, tables, { keepText, sign }),
    text: keepText ? { stored: encodeText(extraction.text), tokens: textTokens(extraction.text) } : null,
    relations: encodeRelations(extraction, tables, sign),
  };
}

/** Whether a fact of the report, by its place in the list, is a mention of an instrument: `CITES`, not `MENTIONS`. */
function citationTest({ mentions }: Extraction): (place: number) => boolean {
  // the facts of a report begin with its resolved mentions, in their order (`projectFacts`)
  const types = mentions.filter(({ entityId }) => entityId !== null).map(({ type }) => type);
  return (place) => types[place] === "law" || types[place] === "document";
}

/** The same extraction with spans only: neither the text nor the words of items, which are passages of it. */
function withoutText(extraction: Extraction): Extraction {
  const bare = <Item extends { readonly text: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, text: "" }));
  return { ...extraction, text: "", commitments: bare(extraction.commitments), problems: bare(extraction.problems) };
}

interface RowNumbers {
  readonly entity: (id: string) => number;
  readonly term: (key: string) => number;
  readonly optionalTerm: (key: string | null) => number | null;
  readonly subject: (key: string) => number;
}

function rowNumbers(tables: SharedTables, sign: 1 | -1): RowNumbers {
  const term = (key: string) => tables.terms.use(key, sign);
  return {
    entity: (id) => tables.entities.useId(id, sign),
    term,
    optionalTerm: (key) => (key === null ? null : term(key)),
    subject: (key) => tables.subjects.use(key, sign),
  };
}

function factCells(
  { facts, items }: Pick<ReportFactRows, "facts" | "items">,
  entities: readonly number[],
  { term }: RowNumbers,
): Cell[][] {
  const ordinals = new Map(items.map((item) => [item.id, item.ordinal]));
  return facts.map((fact, seq) => [
    seq,
    FACT_KINDS.indexOf(fact.kind),
    entities[seq] ?? 0,
    fact.start,
    fact.end,
    fact.stance === null ? 0 : STANCES.indexOf(fact.stance) + 1,
    fact.planned ? 1 : 0,
    ROLES.indexOf(fact.role),
    term(fact.rule),
    fact.item === null ? null : (ordinals.get(fact.item) ?? null),
  ]);
}

function itemCells({ kind, ordinal, start, end, heading }: ItemRow, seq: number): Cell[] {
  return [seq, FACT_KINDS.indexOf(kind), ordinal, start, end, heading];
}

export const CHANGE_DIRECTIONS = ["up", "down", "level"] as const;

function quantityCells(row: QuantityRow, seq: number, { term, optionalTerm, subject }: RowNumbers): Cell[] {
  return [
    seq,
    row.start,
    row.end,
    row.text,
    row.value,
    row.max,
    term(row.unit),
    row.baseValue,
    row.baseMax,
    term(row.baseUnit),
    optionalTerm(row.approx),
    subject(row.subject),
    optionalTerm(row.period),
    row.planned ? 1 : 0,
    ROLES.indexOf(row.role),
    term(row.rule),
    row.changeFrom,
    row.changeTo,
    optionalTerm(row.changeBasis),
    row.changeDirection === null ? null : CHANGE_DIRECTIONS.indexOf(row.changeDirection),
  ];
}
