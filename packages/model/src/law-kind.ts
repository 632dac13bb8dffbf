import { z } from "zod";

/** Kinds of binding instruments (ontology 1): the catalogue's own names. */
export const lawKindSchema = z.enum([
  "constitution",
  "law",
  "administrative-regulation",
  "supervisory-regulation",
  "department-rule",
  "local-regulation",
  "local-government-rule",
  "judicial-interpretation",
  "party-regulation",
]);
export type LawKind = z.infer<typeof lawKindSchema>;

/** Kinds of other titled instruments (ontology 5). */
export const documentKindSchema = z.enum([
  "normative-document",
  "notice",
  "opinion",
  "plan",
  "list",
  "standard",
  "report",
  "publication",
  "other",
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** Stance of one citation, from the verb that governs it (ontology 2). */
export const stanceSchema = z.enum(["study", "publicise", "implement", "formulate", "review", "mention"]);
export type Stance = z.infer<typeof stanceSchema>;
