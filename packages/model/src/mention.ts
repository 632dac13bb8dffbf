import { z } from "zod";
import { sectionRoleSchema } from "./document.js";
import { documentKindSchema, lawKindSchema, stanceSchema } from "./law-kind.js";
import { spanSchema } from "./span.js";

export const mentionTypeSchema = z.enum(["law", "document", "agency", "programme", "platform", "event", "region"]);
export type MentionType = z.infer<typeof mentionTypeSchema>;

export const mentionSchema = z.object({
  type: mentionTypeSchema,
  ...spanSchema.shape,
  /** Exactly `text.slice(start, end)`. */
  text: z.string(),
  /** Canonical name of what is meant; null when it could not be resolved (a diagnostic says why). */
  entity: z.string().nullable(),
  /** Key of the graph node, e.g. `law:中华人民共和国数据安全法`; null with `entity`. */
  entityId: z.string().nullable(),
  /** Law or document kind; set for those two types. */
  kind: z.union([lawKindSchema, documentKindSchema]).optional(),
  stance: stanceSchema.optional(),
  /** Whether the clause speaks of the year to come. */
  planned: z.boolean().optional(),
  /** Articles cited behind a law, as written: 第十条第二款. */
  articles: z.array(z.string()).optional(),
  /** Document number cited with an instrument, normalised: 穗越府〔2024〕12号. */
  docNumber: z.string().optional(),
  /** Role of the section that holds the mention. */
  role: sectionRoleSchema,
  /** Name of the rule that found and resolved it. */
  rule: z.string(),
  /** Lexicon row behind it (`laws.tsv:中华人民共和国数据安全法`), or null for grammar alone. */
  row: z.string().nullable(),
});

/** A span of text that refers to something (ontology 3). */
export type Mention = Readonly<z.infer<typeof mentionSchema>>;

export const changeSchema = z.object({
  from: z.number().optional(),
  to: z.number().optional(),
  /** What it is compared with: `同比` year on year, `环比`, `比上年` …, as written. */
  basis: z.string().optional(),
  direction: z.enum(["up", "down", "level"]).optional(),
});
export type Change = Readonly<z.infer<typeof changeSchema>>;

export const quantitySchema = z.object({
  ...spanSchema.shape,
  text: z.string(),
  /** Plain number: 34.02亿 is 3402000000, 百分之九十五 is 95 with unit %; the lower bound of a range. */
  value: z.number(),
  /** Upper bound of a range (3至5个). */
  max: z.number().optional(),
  /** Unit as written behind the number, `%` for percentages, empty when there is none. */
  unit: z.string(),
  /** Approximator as written: 余, 约, 超过, 不少于 … */
  approx: z.string().optional(),
  /** Head of what is counted, as written; empty when the clause names none. */
  subject: z.string(),
  subjectStart: z.int().nonnegative().optional(),
  subjectEnd: z.int().nonnegative().optional(),
  change: changeSchema.optional(),
  /** Period the figure covers, as written (全年, 2024年, 截至11月底). */
  period: z.string().optional(),
  planned: z.boolean(),
  role: sectionRoleSchema,
  rule: z.string(),
});

/** A reported figure (ontology 4). */
export type Quantity = Readonly<z.infer<typeof quantitySchema>>;

export const itemSchema = z.object({
  ...spanSchema.shape,
  /** 1-based place in its list. */
  ordinal: z.int().positive(),
  /** The item's own heading or first clause, without numbering. */
  heading: z.string(),
  text: z.string(),
});

/** One item of the plan section. */
export type Commitment = Readonly<z.infer<typeof itemSchema>>;
/** One item of the problems section. */
export type Problem = Readonly<z.infer<typeof itemSchema>>;
