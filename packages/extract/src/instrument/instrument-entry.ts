import type { DocumentEntry, LawEntry } from "@govkg/lexicon";

/** A row of laws.tsv. */
export type InstrumentEntry = LawEntry | DocumentEntry;

/** What official titles of the nation's laws begin with, and citations leave out. */
export const COUNTRY = "中华人民共和国";

/** Titles and aliases of an entry, and its title without the country's name. */
export function titlesOf(entry: InstrumentEntry): string[] {
  const titles = [entry.title, ...entry.aliases];
  if (entry.title.startsWith(COUNTRY)) titles.push(entry.title.slice(COUNTRY.length));
  return titles;
}
