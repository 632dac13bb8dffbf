import type { Reading } from "../reading.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import type { OrganReading } from "./organ-reading.js";
import { type AgencyPrefix, type PrefixContext, prefixEndingAt } from "./prefix.js";

/** What bodies of several organs are called; their names may hold verbs, unlike those of bureaus. */
const ENDS = ["领导小组", "协调小组", "指挥部", "工作专班"] as const;
const OFFICE = "办公室";

/** Longest and shortest name between the place and the ending. */
const MAX_TASK = 36;
const MIN_TASK = 3;

interface Setting {
  readonly reading: Reading;
  readonly grammar: AgencyGrammar;
  readonly context: PrefixContext;
}

/**
 * Coordinating bodies called by their whole task, which is what grammar reads to no end from the place on:
 *
 *     州应对新冠肺炎疫情防控领导小组
 *     ^                         ^──^ looked for first; the place is sought from here backwards
 */
export function coordinatingBodies(setting: Setting): OrganReading[] {
  const { text } = setting.reading;
  const found: OrganReading[] = [];
  for (const ending of ENDS) {
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + ending.length)) {
      const body = bodyEndingAt(at, at + ending.length, setting);
      if (body !== null) found.push(body);
    }
  }
  return found;
}

function bodyEndingAt(taskEnd: number, endingEnd: number, setting: Setting): OrganReading | null {
  const { reading, grammar, context } = setting;
  const { text } = reading;
  const end = text.startsWith(OFFICE, endingEnd) ? endingEnd + OFFICE.length : endingEnd;
  for (let at = taskEnd - 1; at >= Math.max(0, taskEnd - MAX_TASK); at--) {
    if (grammar.endings.endsTask(text, at)) return null;
    if (at > taskEnd - MIN_TASK || !grammar.endings.beginsTask(text, at)) continue;
    const prefix = prefixEndingAt(reading, at, context);
    if (prefix !== null && hasEdge(text, prefix)) return bodyOf(setting, prefix, end);
  }
  return null;
}

/** 由州…, (州…: a level word in the middle of other words is none (城市建设…领导小组). */
const EDGE = /[^\u4e00-\u9fff]|[由向经在对将被为从到据受同和与及报按或任请]/u;

function hasEdge(text: string, { start, word }: AgencyPrefix): boolean {
  return word === undefined || EDGE.test(text[start - 1] ?? "\n");
}

function bodyOf({ reading, grammar }: Setting, prefix: AgencyPrefix, end: number): OrganReading | null {
  const { start, region } = prefix;
  const lead = grammar.forms.longestAt(reading.text, prefix.end)?.form ?? "";
  // 市司法局工作专班 is no body of the city
  if (/[局厅院]$/u.test(lead)) return null;
  const own = reading.surface({ start: prefix.end, end });
  const full = region === null ? null : `${region.fullName}${own}`;
  const name = lead === "委" && full !== null ? `中共${full}` : full;
  return { start, end, prefix, region, form: null, name, rule: "organ-coordinating" };
}
