import type { Candidate } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { findLocalPlenums } from "./local-plenum.js";
import { findNamedDays } from "./named-day.js";
import { findNationalPlenums } from "./national-plenum.js";

/** Plenums and named days, weeks and months beyond the plain catalogue names. */
export function findEvents(themes: ThemeReading): Candidate[] {
  return [...findNationalPlenums(themes), ...findLocalPlenums(themes), ...findNamedDays(themes)];
}
