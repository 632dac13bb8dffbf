import type { Entry } from "../entries.js";

const COUNTRY_PREFIX = "中华人民共和国";

/** Surface forms of an entry: name, aliases, and an instrument's title without the country's name. */
export function surfacesOf(entry: Entry): string[] {
  switch (entry.kind) {
    case "law":
    case "document": {
      const titles = [entry.title, ...entry.aliases];
      if (entry.title.startsWith(COUNTRY_PREFIX)) titles.push(entry.title.slice(COUNTRY_PREFIX.length));
      return titles;
    }
    default:
      return [entry.name, ...entry.aliases];
  }
}
