import type { RegionEntry } from "@govkg/lexicon";
import { prefixEndingAt } from "../agency/prefix.js";
import { type Candidate, RANK } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { eventCandidate } from "./event-candidate.js";

const NUMBER = "[一二三四五六七八九十]{1,3}";
const SESSION = new RegExp(
  `(党工委|党委|委)第?(${NUMBER})届(?:委员会)?第?(${NUMBER})次全(?:体(?:\\(扩大\\))?会议|体会|会)`,
  "gu",
);

/**
 * Plenums of local party committees, resolved against the report's issuer:
 *
 *     汕头市委十二届九次全会
 *     ^────────────────^  中共汕头市委十二届九次全会
 *
 * A county's stands without its prefecture, a district's with it (ontology 6).
 */
export function findLocalPlenums(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  if (!text.includes("次全")) return [];
  return [...text.matchAll(SESSION)].flatMap((match) => {
    const prefix = prefixEndingAt(themes.reading, match.index, themes.places);
    if (prefix === null) return [];
    const [whole, body = "", term = "", session = ""] = match;
    const span = { start: startWithParty(text, prefix.start), end: match.index + whole.length };
    if (prefix.region === null) return [unresolved(span, text)];
    const name = `中共${plenumRegion(prefix.region)}${committee(body, prefix.region)}${term}届${session}次全会`;
    return [eventCandidate(span, name, { rule: "event-local-plenum", themes })];
  });
}

function startWithParty(text: string, start: number): number {
  return text.startsWith("中共", start - 2) ? start - 2 : start;
}

function committee(body: string, { level }: RegionEntry): string {
  return level === "province" && body === "党委" ? "委" : body;
}

function plenumRegion({ level, name, fullName }: RegionEntry): string {
  return level === "county" && !name.endsWith("区") ? name : fullName;
}

function unresolved(span: { readonly start: number; readonly end: number }, text: string): Candidate {
  const name = text.slice(span.start, span.end);
  return {
    type: "event",
    ...span,
    node: null,
    rule: "event-local-plenum",
    row: null,
    rank: RANK.catalogue,
    doubt: { code: "unresolved-region", message: `The place of "${name}" is not told by the report; left unlinked.` },
  };
}
