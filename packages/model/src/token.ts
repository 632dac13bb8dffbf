import { z } from "zod";
import { spanSchema } from "./span.js";

export const tokenSchema = z.object({
  ...spanSchema.shape,
  text: z.string(),
  /** Part of speech in the segmenter's own tag set. */
  tag: z.string(),
});

/** One unit of the segmenter's output. Tokens are lossless: joined they equal the text. */
export type Token = Readonly<z.infer<typeof tokenSchema>>;

/** Cuts a text into tokens with offsets; the adapter of each word segmenter implements it. */
export interface Segmenter {
  /** Name and version of the segmenter, for provenance. */
  readonly name: string;
  segment(text: string): Token[];
}
