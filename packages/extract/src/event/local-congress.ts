import type { RegionEntry } from "@govkg/lexicon";
import { prefixEndingAt } from "../agency/prefix.js";
import type { Candidate } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { eventCandidate, unresolvedEvent } from "./event-candidate.js";
import { NUMBER } from "./session-number.js";

interface Kind {
  /** Words in every name of the kind. */
  readonly anchor: string;
  /** How far before the anchor the session's number begins at most. */
  readonly reach: number;
  /** The name behind its place, from the number on. */
  readonly form: RegExp;
  readonly rule: string;
  name(region: RegionEntry, match: RegExpExecArray): string;
}

const KINDS: readonly Kind[] = [
  {
    anchor: "次党代会",
    reach: 4,
    form: new RegExp(`第(${NUMBER})次党代会(?:第(${NUMBER})次会议)?`, "uy"),
    rule: "event-party-congress",
    name: ({ fullName }, [, congress = "", session]) =>
      `中共${fullName}第${congress}次党代会${session === undefined ? "" : `第${session}次会议`}`,
  },
  {
    anchor: "届人",
    reach: 4,
    form: new RegExp(`第?(${NUMBER})届(?:人大|人民代表大会)第?(${NUMBER})次会议`, "uy"),
    rule: "event-peoples-congress",
    name: ({ fullName }, [, term = "", session = ""]) => `${fullName}${term}届人大${session}次会议`,
  },
];

/**
 * Party congresses and sessions of people's congresses of a place, resolved against the report's issuer:
 *
 *     按照省第十三次党代会和市七届人大四次会议部署
 *         ^────────────^ ^────────────────^
 */
export function findLocalCongresses(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  const candidates: Candidate[] = [];
  for (const kind of KINDS) {
    for (let at = text.indexOf(kind.anchor); at >= 0; at = text.indexOf(kind.anchor, at + 1)) {
      const found = congressAround(at, kind, themes);
      if (found !== null) candidates.push(found);
    }
  }
  return candidates;
}

function congressAround(anchor: number, kind: Kind, themes: ThemeReading): Candidate | null {
  const { text } = themes.reading;
  for (let from = Math.max(0, anchor - kind.reach); from < anchor; from++) {
    kind.form.lastIndex = from;
    const match = kind.form.exec(text);
    if (match === null) continue;
    const prefix = prefixEndingAt(themes.reading, from, themes.places);
    if (prefix === null) continue;
    const span = { start: prefix.start, end: from + match[0].length };
    const rule = { rule: kind.rule, themes };
    return prefix.region === null
      ? unresolvedEvent(span, rule)
      : eventCandidate(span, kind.name(prefix.region, match), rule);
  }
  return null;
}
