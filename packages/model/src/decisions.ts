import { z } from "zod";

const named = {
  /** The name as the text has it between its quotation marks; widths, case and blanks don't matter. */
  name: z.string().min(2),
};

const acceptSchema = z.strictObject({
  action: z.literal("accept"),
  ...named,
  /** What it is; default a programme. */
  type: z.enum(["programme", "platform"]).optional(),
  /** Canonical name, where the text's own form is not. */
  as: z.string().min(2).optional(),
  /** Kind as in programmes.tsv: reform, service-model, campaign … */
  kind: z.string().optional(),
});
const rejectSchema = z.strictObject({ action: z.literal("reject"), ...named });
const mergeSchema = z.strictObject({
  action: z.literal("merge"),
  ...named,
  /** Name of a catalogue row, or of another accepted name. */
  into: z.string().min(2),
});
const splitSchema = z.strictObject({
  action: z.literal("split"),
  ...named,
  /** The names it holds, in their order; each a mention of its own. */
  into: z.array(z.string().min(2)).min(2),
});

export const decisionSchema = z.discriminatedUnion("action", [acceptSchema, rejectSchema, mergeSchema, splitSchema]);

/** What a person decided on one coined name: it is one, it is none, it is another's, it is several. */
export type Decision = Readonly<z.infer<typeof decisionSchema>>;

export const decisionsSchema = z.strictObject({
  format: z.literal("govkg.decisions/1"),
  decisions: z.array(decisionSchema),
});

/** A decisions file: given to the pipeline, it is applied again on every run. */
export type Decisions = Readonly<z.infer<typeof decisionsSchema>>;
