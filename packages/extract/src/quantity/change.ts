import type { Change } from "@govkg/model";
import type { QuantityGrammar } from "./quantity-grammar.js";

/** What the words before a number say of a change, and where the words before them end. */
export interface Lead {
  /** Offset behind the words that may name what is counted. */
  readonly end: number;
  readonly basis?: string;
  readonly direction?: "up" | "down" | "level";
  /** The number is what the value changed to (提高到, 降至). */
  readonly isResult: boolean;
  /** The number is what the value changed from (由, 从). */
  readonly isOrigin: boolean;
}

/** 由340个, 由上年的380项: the number that a change starts from. */
const ORIGIN = /[由从](?:上年|去年|原来|原先|此前|年初|最初|原)?的?$/u;
const TO = /[到至为成]/u;

/**
 * Reads back from a number over the words that link it to what it counts: `满意率|达到98%`, `频次|同比下降23.4%`,
 * `指标|由340个`.
 */
export function readLead(text: string, start: number, limit: number, grammar: QuantityGrammar): Lead {
  let end = start;
  let basis: string | undefined;
  let direction: Lead["direction"];
  let isResult = false;
  const isOrigin = ORIGIN.test(text.slice(Math.max(limit, start - 6), start));
  if (isOrigin) end = start - (ORIGIN.exec(text.slice(Math.max(limit, start - 6), start))?.[0].length ?? 0);
  for (let guard = 0; guard < 8 && end > limit; guard++) {
    const change = changeBefore(text, end, grammar);
    const length = Math.max(
      change?.length ?? 0,
      grammar.bases.lengthBefore(text, end),
      direction === undefined || change === null ? grammar.links.lengthBefore(text, end) : 0,
    );
    // 人才, 存在: a noun that ends like a link
    if (length === 0 || end - length < limit || grammar.nouns.lengthBefore(text, end) > length) break;
    const word = text.slice(end - length, end);
    if (change !== null && change.length === length) {
      direction ??= change.direction;
      isResult ||= TO.test(word.at(-1) ?? "");
    } else if (grammar.bases.lengthBefore(text, end) === length) basis ??= word;
    end -= length;
  }
  return {
    end,
    ...(basis === undefined ? {} : { basis }),
    ...(direction === undefined ? {} : { direction }),
    isResult,
    isOrigin,
  };
}

/** A word of change that ends at an offset, with a 到 or 至 behind it: 增长, 降至. */
function changeBefore(
  text: string,
  end: number,
  grammar: QuantityGrammar,
): { length: number; direction: "up" | "down" | "level" } | null {
  const tail = TO.test(text[end - 1] ?? "") ? 1 : text[end - 1] === "了" ? 1 : 0;
  for (const [direction, words] of [
    ["up", grammar.ups],
    ["down", grammar.downs],
  ] as const) {
    const length = words.lengthBefore(text, end - tail);
    if (length > 0) return { length: length + tail, direction };
  }
  return text.startsWith("持平", end - 2) ? { length: 2, direction: "level" } : null;
}

/** The change that a figure tells; null when its clause tells none. A change from A to B goes up when B is more. */
export function changeOf(lead: Lead, value: number, origin: number | undefined): Change | null {
  const { basis } = lead;
  const isResult = lead.isResult || origin !== undefined;
  const direction = origin === undefined || origin === value ? lead.direction : origin < value ? "up" : "down";
  if (direction === undefined) return null;
  return {
    ...(origin === undefined ? {} : { from: origin }),
    ...(isResult ? { to: value } : {}),
    ...(basis === undefined ? {} : { basis }),
    direction,
  };
}
