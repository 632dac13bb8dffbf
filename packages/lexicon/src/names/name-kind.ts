import type { Entry } from "../entries.js";

/** One bit for each kind of entry: what the hits of a text are sorted by before any entry is looked at. */
export const NAME_KIND = {
  law: 1,
  document: 2,
  programme: 4,
  platform: 8,
  event: 16,
  agency: 32,
  "agency-type": 64,
  region: 128,
} as const satisfies Record<Entry["kind"], number>;
