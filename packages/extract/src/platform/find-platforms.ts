import type { Candidate } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { findCoinedPlatforms } from "./coined-platform.js";
import { findHotlines } from "./hotline.js";
import { findPlacedPlatforms } from "./placed-platform.js";

/** Systems, apps, portals and hotlines beyond the plain catalogue names. */
export function findPlatforms(themes: ThemeReading): Candidate[] {
  return [...findCoinedPlatforms(themes), ...findPlacedPlatforms(themes), ...findHotlines(themes)];
}
