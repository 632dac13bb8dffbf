import { z } from "zod";
import { sectionSchema } from "./document.js";
import { agencyLevelSchema, entitySchema } from "./entity.js";
import { diagnosticSchema } from "./errors.js";
import { itemSchema, mentionSchema, quantitySchema } from "./mention.js";
import { RELATION_KINDS, type RelationKind } from "./ontology.js";
import { spanSchema } from "./span.js";

export const relationSchema = z.object({
  kind: z.enum(
    // as: zod wants a non-empty tuple; RELATION_KINDS is a non-empty constant
    RELATION_KINDS as readonly [RelationKind, ...RelationKind[]],
  ),
  /** Node ids of both ends. */
  from: z.string(),
  to: z.string(),
  /** Spans in the text that show it; empty when it comes from the catalogue alone. */
  evidence: z.array(spanSchema),
  /** Rule or lexicon row that made it. */
  rule: z.string(),
  planned: z.boolean().optional(),
  /** Year of the change, for `SUCCEEDS`. */
  year: z.int().optional(),
});

/**
 * A typed relation between two nodes that takes more than grouping mentions to see. What follows from mentions
 * alone (`CITES`, `MENTIONS`, `REPORTS`, `COMMITS_TO`, `FACES`) is left to `projectExtraction`.
 */
export type Relation = Readonly<z.infer<typeof relationSchema>>;

export const reportFactsSchema = z.object({
  id: z.string(),
  kind: z.enum(["rule-of-law", "work-report", "other"]),
  title: z.string().nullable(),
  /** Canonical name of the issuer; null when the text does not tell. */
  agency: z.string().nullable(),
  agencyId: z.string().nullable(),
  /** Key shared by the issuer under all its names, see `Entity`. */
  lineage: z.string().nullable(),
  /** Level of the issuer. */
  level: agencyLevelSchema.nullable(),
  /** Region from the prefecture down (provinces: the province). */
  region: z.string().nullable(),
  regionId: z.string().nullable(),
  /** GB/T 2260 code, six digits. */
  regionCode: z.string().nullable(),
  /** Names from the province down. */
  regionChain: z.array(z.string()),
  /** Year reported on. */
  year: z.int().nullable(),
  /** ISO date. */
  publishedOn: z.string().nullable(),
});
export type ReportFacts = Readonly<z.infer<typeof reportFactsSchema>>;

export const extractionSchema = z.object({
  format: z.literal("govkg.extraction/1"),
  /** Name of the source document, see `SourceDocument.id`. */
  document: z.string(),
  path: z.string().optional(),
  contentHash: z.string(),
  /** Version hash of the lexicon that made it. */
  lexicon: z.string(),
  report: reportFactsSchema,
  mentions: z.array(mentionSchema),
  quantities: z.array(quantitySchema),
  commitments: z.array(itemSchema),
  problems: z.array(itemSchema),
  /** Every entity that a mention, a relation or the report itself (its issuer and region) names, once, sorted by id. */
  entities: z.array(entitySchema),
  relations: z.array(relationSchema),
  sections: z.array(sectionSchema),
  diagnostics: z.array(diagnosticSchema),
  /** Offsets of line breaks inside a paragraph, see `SourceDocument`; a sentence goes on across them. */
  softBreaks: z.array(z.int().nonnegative()).optional(),
  /** The text as read; every offset above points into it. */
  text: z.string(),
});

/**
 * All facts of one report: plain JSON, complete and self-contained; the unit that stores and graphs are made of.
 * A superset of the gold file of the annotation guide.
 */
export type Extraction = Readonly<z.infer<typeof extractionSchema>>;
