import type { FactSource } from "../fact-source.js";
import type { NameBook } from "./name-book.js";

/** What every question works with. */
export interface QueryContext {
  readonly source: FactSource;
  readonly names: NameBook;
}

/** Enough for every list that a question takes whole: all regions of the country are 3,500. */
export const ALL = { limit: 1_000_000, offset: 0 } as const;
