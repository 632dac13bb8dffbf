import type { LawEntry } from "@govkg/lexicon";
import { type Diagnostic, lawEndYear } from "@govkg/model";

/**
 * A doubt when a report cites a law that held on no day of the year it is about; judged by dates alone, since a
 * row's status tells of today. Undefined when it still held, or nobody knows.
 */
export function outdatedDoubt(
  law: LawEntry,
  year: number | null,
): Pick<Diagnostic, "code" | "message" | "candidates"> | undefined {
  const lastYear = lawEndYear({ replacedOn: law.replacedOn });
  if (year === null || lastYear === null || lastYear >= year) return undefined;
  const successor = law.replacedBy === "" ? "It was repealed" : `"${law.replacedBy}" replaced it`;
  return {
    code: "outdated-law",
    message: `"${law.title}" is cited in a report on ${year}. ${successor} on ${law.replacedOn}.`,
    ...(law.replacedBy === "" ? {} : { candidates: [law.replacedBy] }),
  };
}
