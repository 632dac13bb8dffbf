import type { RegionEntry } from "@govkg/lexicon";
import { type AgencyPrefix, prefixEndingAt } from "../agency/prefix.js";
import type { Candidate } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { eventCandidate, unresolvedEvent } from "./event-candidate.js";
import { NUMBER } from "./session-number.js";

const ANCHOR = "次全";
const MAX_BEFORE = 40;
const END = /次全(?:体(?:\(扩大\))?会议|体会|会)/uy;
/** 市委七届四次、五次 before 次全会. */
const TERM_BEHIND = new RegExp(
  `(党工委|党委|委)第?(${NUMBER})届(?:委员会)?((?:第?${NUMBER}次[、和与及])*)(第?(?:${NUMBER}|历))$`,
  "u",
);
/** 八届省委历 before 次全会. */
const TERM_BEFORE = new RegExp(`第?(${NUMBER})届([^届、,。;]{0,8}?)(党工委|党委|委)第?(${NUMBER}|历)$`, "u");

/**
 * Plenums of local party committees, resolved against the report's issuer; a list shares its committee, and the
 * term may stand before it:
 *
 *     汕头市委十二届九次全会   市委七届四次、五次全会   八届省委历次全会
 *     ^────────────────^    ^────────^^──────^    ^──────────────^
 *
 * A county's stands without its prefecture, a district's with it (ontology 6).
 */
export function findLocalPlenums(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  const candidates: Candidate[] = [];
  for (let at = text.indexOf(ANCHOR); at >= 0; at = text.indexOf(ANCHOR, at + 1)) {
    END.lastIndex = at;
    if (!END.test(text)) continue;
    const end = END.lastIndex;
    const window = text.slice(Math.max(0, at - MAX_BEFORE), at);
    const behind = TERM_BEHIND.exec(window);
    const before = behind === null ? TERM_BEFORE.exec(window) : null;
    const offset = at - window.length;
    if (behind !== null) candidates.push(...listedPlenums({ match: behind, offset, end }, themes));
    else if (before !== null) candidates.push(...plenumOfTerm({ match: before, offset, end }, themes));
  }
  return candidates;
}

/** What stands before 次全会, where its window begins, and where the last name ends. */
interface Found {
  readonly match: RegExpExecArray;
  readonly offset: number;
  readonly end: number;
}

const ITEM = new RegExp(`第?(${NUMBER})次`, "gu");

function listedPlenums({ match, offset, end }: Found, themes: ThemeReading): Candidate[] {
  const [whole, body = "", term = "", listed = "", last = ""] = match;
  const prefix = prefixEndingAt(themes.reading, offset + match.index, themes.places);
  if (prefix === null) return [];
  const committee = { prefix, body, term };
  const lastStart = offset + match.index + whole.length - last.length;
  const listStart = lastStart - listed.length;
  let start = startWithParty(themes.reading.text, prefix.start);
  const candidates: Candidate[] = [];
  for (const item of listed.matchAll(ITEM)) {
    const span = { start, end: listStart + item.index + item[0].length };
    candidates.push(plenum(span, { ...committee, session: item[1] ?? "" }, themes));
    // behind the mark that joins the two
    start = span.end + 1;
  }
  const session = last.startsWith("第") ? last.slice(1) : last;
  candidates.push(plenum({ start, end }, { ...committee, session }, themes));
  return candidates;
}

function plenumOfTerm({ match, offset, end }: Found, themes: ThemeReading): Candidate[] {
  const [whole, term = "", place = "", body = "", session = ""] = match;
  const start = offset + match.index;
  const placeStart = start + whole.indexOf("届") + 1;
  const prefix = prefixEndingAt(themes.reading, placeStart + place.length, themes.places);
  if (prefix === null || prefix.start !== placeStart) return [];
  return [plenum({ start, end }, { prefix, body, term, session }, themes)];
}

interface Plenum {
  readonly prefix: AgencyPrefix;
  readonly body: string;
  readonly term: string;
  readonly session: string;
}

function plenum(
  span: { readonly start: number; readonly end: number },
  { prefix: { region }, body, term, session }: Plenum,
  themes: ThemeReading,
): Candidate {
  const rule = { rule: "event-local-plenum", themes };
  if (region === null) return unresolvedEvent(span, rule);
  return eventCandidate(span, `中共${plenumRegion(region)}${committee(body, region)}${term}届${session}次全会`, rule);
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
