import type { LawEntry } from "@govkg/lexicon";
import type { Diagnostic } from "@govkg/model";

/**
 * A doubt when a report cites a law that was replaced before the year it is about; judged by dates alone, since a
 * row's status tells of today. Undefined when it still held, or nobody knows.
 */
export function outdatedDoubt(
  law: LawEntry,
  year: number | null,
): Pick<Diagnostic, "code" | "message" | "candidates"> | undefined {
  if (year === null || law.replacedOn === "" || lastYear(law.replacedOn) >= year) return undefined;
  const successor = law.replacedBy === "" ? "It was repealed" : `"${law.replacedBy}" replaced it`;
  return {
    code: "outdated-law",
    message: `"${law.title}" is cited in a report on ${year}. ${successor} on ${law.replacedOn}.`,
    ...(law.replacedBy === "" ? {} : { candidates: [law.replacedBy] }),
  };
}

/** The last year in which a law held: replaced on New Year's Day, it is the year before. */
function lastYear(replacedOn: string): number {
  const year = Number(replacedOn.slice(0, 4));
  return replacedOn.endsWith("-01-01") ? year - 1 : year;
}
