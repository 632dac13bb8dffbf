import type { Candidate } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { findCoined } from "./coined.js";
import { findSplitNames } from "./split-name.js";

/** Programmes beyond the plain catalogue names: split by quotes, or newly coined. */
export function findProgrammes(themes: ThemeReading): Candidate[] {
  return [...findSplitNames(themes), ...findCoined(themes)];
}
