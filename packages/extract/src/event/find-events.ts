import type { Candidate } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { findLocalCongresses } from "./local-congress.js";
import { findLocalPlenums } from "./local-plenum.js";
import { findNamedDays } from "./named-day.js";
import { findNationalMeetings } from "./national-meeting.js";
import { findNationalPlenums } from "./national-plenum.js";

/** Plenums, congresses, conferences and named days beyond the plain catalogue names. */
export function findEvents(themes: ThemeReading): Candidate[] {
  return [
    ...findNationalPlenums(themes),
    ...findNationalMeetings(themes),
    ...findLocalPlenums(themes),
    ...findLocalCongresses(themes),
    ...findNamedDays(themes),
  ];
}
