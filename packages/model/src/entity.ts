import { z } from "zod";
import { documentKindSchema, lawKindSchema } from "./law-kind.js";

const base = {
  /** Node id, see `id.ts`. */
  id: z.string(),
  /** Canonical name (ontology 1). */
  name: z.string(),
  /** Lexicon row it comes from, or null when the name was built by grammar. */
  row: z.string().nullable(),
};

export const regionLevelSchema = z.enum(["country", "province", "prefecture", "county", "township", "zone", "area"]);
/** Level of a region; `zone` a functional zone, `area` a macro region such as 粤港澳大湾区. */
export type RegionLevel = z.infer<typeof regionLevelSchema>;

export const agencyLevelSchema = z.enum(["central", "province", "prefecture", "county", "township", "zone"]);
/** Administrative level of an organ: that of the region it works for. */
export type AgencyLevel = z.infer<typeof agencyLevelSchema>;

export const entitySchema = z.discriminatedUnion("label", [
  z.object({
    ...base,
    label: z.literal("Region"),
    /** GB/T 2260 code; that of the parent for a township or zone without its own. */
    code: z.string(),
    level: regionLevelSchema,
    /** Names from the province down to the region itself. */
    chain: z.array(z.string()),
  }),
  z.object({
    ...base,
    label: z.literal("Agency"),
    level: agencyLevelSchema,
    /** Region it works for, as a node id; null for central organs. */
    regionId: z.string().nullable(),
    /** System of organs (系统): government, party, court … as in agencies.tsv; null when unknown. */
    system: z.string().nullable(),
    /** Key shared by a body under all its names: the id of the latest known name. */
    lineage: z.string(),
  }),
  z.object({
    ...base,
    label: z.literal("Law"),
    kind: lawKindSchema,
    issuer: z.string().optional(),
    region: z.string().optional(),
    status: z.string().optional(),
    promulgated: z.string().optional(),
    effective: z.string().optional(),
    amended: z.string().optional(),
    /** Title of the law that replaced it, and when (ISO date or year). */
    replacedBy: z.string().optional(),
    replacedOn: z.string().optional(),
  }),
  z.object({
    ...base,
    label: z.literal("Document"),
    kind: documentKindSchema,
    docNumber: z.string().optional(),
    issuer: z.string().optional(),
  }),
  z.object({
    ...base,
    label: z.literal("Programme"),
    kind: z.string().optional(),
    scope: z.array(z.string()).optional(),
    since: z.int().optional(),
    /** True for a name newly coined in the text, not in the catalogue. */
    coined: z.boolean().optional(),
  }),
  z.object({ ...base, label: z.literal("Platform"), since: z.int().optional(), coined: z.boolean().optional() }),
  z.object({ ...base, label: z.literal("Event"), since: z.int().optional() }),
]);

/** One thing that a report names, with the attributes that the graph keeps. */
export type Entity = Readonly<z.infer<typeof entitySchema>>;
