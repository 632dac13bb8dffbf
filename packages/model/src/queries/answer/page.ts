import type { Page } from "../answers.js";
import type { PageRequest } from "../fact-source.js";

/** The request for one row more than the page, which tells whether there is a next one. */
export function withOneMore({ limit, offset }: PageRequest): PageRequest {
  return { limit: limit + 1, offset };
}

/** Cuts the extra row off and says where the next page starts. */
export function toPage<Row>(rows: readonly Row[], { limit, offset }: PageRequest): Page<Row> {
  return { rows: rows.slice(0, limit), next: rows.length > limit ? offset + limit : null };
}

/** The page of a list that is whole in memory. */
export function pageOf<Row>(rows: readonly Row[], { limit, offset }: PageRequest): Page<Row> {
  return toPage(rows.slice(offset, offset + limit + 1), { limit, offset });
}

/** The same page with other rows. */
export function mapPage<From, To>(page: Page<From>, change: (row: From) => To): Page<To> {
  return { rows: page.rows.map(change), next: page.next };
}
