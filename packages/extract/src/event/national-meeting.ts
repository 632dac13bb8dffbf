import type { Candidate } from "../candidate.js";
import { RANK } from "../candidate.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { eventCandidate } from "./event-candidate.js";
import { NUMBER } from "./session-number.js";

/**
 * Meetings of the nation beyond those of the catalogue: sessions of the National People's Congress, and conferences
 * on one line of work:
 *
 *     十四届全国人大三次会议   全国行政复议工作会议
 *     ^──────────────────^   ^────────────────^
 */
export function findNationalMeetings(themes: ThemeReading): Candidate[] {
  return [...findSessions(themes), ...findConferences(themes)];
}

const SESSION_ANCHOR = "届全国人";
const SESSION = new RegExp(`第?(${NUMBER})届全国(?:人大|人民代表大会)第?(${NUMBER})次会议`, "uy");

function findSessions(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  const candidates: Candidate[] = [];
  for (let at = text.indexOf(SESSION_ANCHOR); at >= 0; at = text.indexOf(SESSION_ANCHOR, at + 1)) {
    for (let from = Math.max(0, at - 4); from < at; from++) {
      SESSION.lastIndex = from;
      const match = SESSION.exec(text);
      if (match === null) continue;
      const [whole, term = "", session = ""] = match;
      const span = { start: from, end: from + whole.length };
      candidates.push(
        eventCandidate(span, `${term}届全国人大${session}次会议`, { rule: "event-national-session", themes }),
      );
      break;
    }
  }
  return candidates;
}

const CONFERENCE_ANCHOR = "全国";
/** No joining word and no other meeting inside: 全国两会和中央经济工作会议 are two. */
const CONFERENCE =
  /全国(?:(?![会和与及在对的])\p{Script=Han}){2,16}(?:工作会议|工作电视电话会议|工作座谈会|电视电话会议|(?:厅|厅局|厅\(局\)|局)长会议)/uy;
const HELD = /召开|举行|参加|出席|传达|组织|按照/u;

function findConferences(themes: ThemeReading): Candidate[] {
  const { text } = themes.reading;
  const candidates: Candidate[] = [];
  for (let at = text.indexOf(CONFERENCE_ANCHOR); at >= 0; at = text.indexOf(CONFERENCE_ANCHOR, at + 1)) {
    CONFERENCE.lastIndex = at;
    const [whole] = CONFERENCE.exec(text) ?? [];
    if (whole === undefined || HELD.test(whole)) continue;
    const span = { start: at, end: at + whole.length };
    const rule = { rule: "event-national-conference", rank: RANK.grammar, themes };
    candidates.push(eventCandidate(span, themes.reading.surface(span), rule));
  }
  return candidates;
}
