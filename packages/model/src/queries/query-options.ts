import { z } from "zod";
import { sectionRoleSchema } from "../document.js";
import { agencyLevelSchema } from "../entity.js";
import { stanceSchema } from "../law-kind.js";
import { NODE_LABELS, type NodeLabel } from "../ontology.js";

/** A name (canonical, short, alias) or a node id; a region also by its code. */
export const nameSchema = z.string().trim().min(1);
const namesSchema = z.array(nameSchema).min(1);
const yearSchema = z.int().min(1900).max(2200);

/** `2023`, or `{ from, to }` with both inclusive and each optional. */
export const yearsSchema = z.union([
  yearSchema.transform((year) => ({ from: year, to: year })),
  z
    .strictObject({ from: yearSchema.optional(), to: yearSchema.optional() })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      error: "the first year is after the last",
    }),
]);

const page = {
  limit: z.int().min(1).max(10_000).default(50),
  offset: z.int().nonnegative().default(0),
};

const reportFilter = {
  years: yearsSchema.optional(),
  /** Names or ids; each region stands for itself and all below it. */
  regions: namesSchema.optional(),
  levels: z.array(agencyLevelSchema).min(1).optional(),
  /** Systems of organs of the issuer: government, party, court … */
  systems: namesSchema.optional(),
  /** Issuers, under any of their names. */
  agencies: namesSchema.optional(),
  kinds: z
    .array(z.enum(["rule-of-law", "work-report", "other"]))
    .min(1)
    .optional(),
};

const factFilter = {
  ...reportFilter,
  stances: z.array(stanceSchema).min(1).optional(),
  /** true: only what speaks of the year to come; false: only what is done. */
  planned: z.boolean().optional(),
  roles: z.array(sectionRoleSchema).min(1).optional(),
};

/** Evidence ids a row carries at most. */
const evidence = z.int().nonnegative().max(1000);

const labelSchema = z.enum(NODE_LABELS);
/** What reports share and spread: the default of `shared`, `distinctive`, `similarRegions`. */
const THEMES: NodeLabel[] = ["Law", "Programme", "Platform"];

/** Filters of reports, and a page. */
export const reportOptionsSchema = z.strictObject({ ...reportFilter, ...page });
/** Filters of facts, a page, and how many evidence ids a row carries. */
export const factOptionsSchema = z.strictObject({ ...factFilter, ...page, evidence: evidence.default(20) });

export const citingOptionsSchema = z.strictObject({
  ...factOptionsSchema.shape,
  order: z.enum(["count", "reports", "year", "key"]).default("count"),
});

export const reportsCitingOptionsSchema = z.strictObject({
  ...factOptionsSchema.shape,
  /** Only citations whose sentence no report of another region and none of the year before shares. */
  distinctive: z.boolean().default(false),
});

export const labelledOptionsSchema = z.strictObject({
  ...citingOptionsSchema.shape,
  labels: z.array(labelSchema).min(1).optional(),
});

const axisSchema = z.union([
  z.strictObject({ kind: z.literal("years") }),
  z.strictObject({
    kind: z.enum(["regions", "agencies"]),
    /** The rows or columns wanted, regions with all below them; left out: the `top` ones. */
    names: namesSchema.optional(),
    top: z.int().min(1).max(1000).default(20),
  }),
]);
export const matrixOptionsSchema = z.strictObject({
  ...factFilter,
  rows: axisSchema.default({ kind: "regions", top: 20 }),
  columns: z
    .strictObject({
      names: namesSchema.optional(),
      labels: z.array(labelSchema).min(1).default(["Law"]),
      top: z.int().min(1).max(1000).default(20),
    })
    .default({ labels: ["Law"], top: 20 }),
  evidence: evidence.default(3),
});

export const sharedOptionsSchema = z.strictObject({
  ...factOptionsSchema.shape,
  labels: z.array(labelSchema).min(1).default(THEMES),
});
export const distinctiveOptionsSchema = z.strictObject({
  ...sharedOptionsSchema.shape,
  /** Fewest reports of the region or agency that must mention it. */
  minReports: z.int().positive().default(2),
});

export const diffusionOptionsSchema = z.strictObject({
  ...factOptionsSchema.shape,
  by: z.enum(["region", "agency"]).default("region"),
});

export const coCitedOptionsSchema = z.strictObject({
  ...reportFilter,
  ...page,
  labels: z.array(labelSchema).min(1).default(["Law"]),
  order: z.enum(["both", "lift"]).default("lift"),
  /** Fewest reports that must have both. */
  minReports: z.int().positive().default(2),
  evidence: evidence.default(20),
});
export const similarOptionsSchema = z.strictObject({
  ...reportFilter,
  ...page,
  limit: page.limit.unwrap().default(10),
  labels: z.array(labelSchema).min(1).default(THEMES),
  minShared: z.int().positive().default(1),
  /** How many shared names a row shows, the rarest first. */
  because: z.int().nonnegative().max(50).default(5),
  evidence: evidence.default(20),
});

export const problemOptionsSchema = z.strictObject({
  ...reportFilter,
  ...page,
  labels: z.array(labelSchema).min(1).optional(),
  evidence: evidence.default(20),
});
export const quantityOptionsSchema = z.strictObject({
  ...reportFilter,
  ...page,
  planned: z.boolean().optional(),
  roles: z.array(sectionRoleSchema).min(1).optional(),
  /** What is counted, as written in reports. */
  subject: nameSchema.optional(),
  match: z.enum(["exact", "part"]).default("part"),
  /** Programme, platform, law, document or agency that the figure is about. */
  entity: nameSchema.optional(),
  /** Any unit; it is made equal first: 万元 finds 元. */
  unit: nameSchema.optional(),
});

export const coverageOptionsSchema = z.strictObject({
  years: yearsSchema.optional(),
  regions: namesSchema.optional(),
  levels: reportFilter.levels,
  systems: reportFilter.systems,
  kinds: reportFilter.kinds,
  ...page,
  /** Month and day of the next year after which a report is late: `04-01` by the rule of 2019. */
  due: z
    .string()
    .regex(/^\d{2}-\d{2}$/u)
    .default("04-01"),
});

export const boilerplateOptionsSchema = z.strictObject({
  ...page,
  /** `elsewhere`: shared with another region; `year-before`: with the same issuer's last report; `any`. */
  scope: z.enum(["any", "elsewhere", "year-before"]).default("any"),
  samples: z.int().nonnegative().max(20).default(3),
});
export const searchOptionsSchema = z.strictObject({
  ...reportFilter,
  ...page,
  /** Only sentences that mention each of these. */
  entities: namesSchema.optional(),
});

export const neighbourOptionsSchema = z.strictObject({ ...page, evidence: evidence.default(20) });
export const pathOptionsSchema = z.strictObject({
  /** Longest path looked for, in edges. */
  maxLength: z.int().min(1).max(8).default(6),
});
export const listOptionsSchema = z.strictObject({ ...page, contains: z.string().min(1).optional() });

export type ReportOptions = z.input<typeof reportOptionsSchema>;
export type FactOptions = z.input<typeof factOptionsSchema>;
export type CitingOptions = z.input<typeof citingOptionsSchema>;
export type ReportsCitingOptions = z.input<typeof reportsCitingOptionsSchema>;
export type LabelledOptions = z.input<typeof labelledOptionsSchema>;
export type MatrixOptions = z.input<typeof matrixOptionsSchema>;
export type SharedOptions = z.input<typeof sharedOptionsSchema>;
export type DistinctiveOptions = z.input<typeof distinctiveOptionsSchema>;
export type DiffusionOptions = z.input<typeof diffusionOptionsSchema>;
export type CoCitedOptions = z.input<typeof coCitedOptionsSchema>;
export type SimilarOptions = z.input<typeof similarOptionsSchema>;
export type ProblemOptions = z.input<typeof problemOptionsSchema>;
export type QuantityOptions = z.input<typeof quantityOptionsSchema>;
export type CoverageOptions = z.input<typeof coverageOptionsSchema>;
export type BoilerplateOptions = z.input<typeof boilerplateOptionsSchema>;
export type SearchOptions = z.input<typeof searchOptionsSchema>;
export type NeighbourOptions = z.input<typeof neighbourOptionsSchema>;
export type PathOptions = z.input<typeof pathOptionsSchema>;
export type ListOptions = z.input<typeof listOptionsSchema>;
