import type { Change } from "@govkg/model";
import { CharacterSet } from "../character-set.js";
import type { QuantityGrammar } from "./quantity-grammar.js";

/** What the words before a number say of a change, and where the words before them end. */
export interface Lead {
  /** Offset behind the words that may name what is counted. */
  readonly end: number;
  readonly basis: string | undefined;
  readonly direction: "up" | "down" | "level" | undefined;
  /** The number is what the value changed to (提高到, 降至). */
  readonly isResult: boolean;
  /** The number is what the value changed from (由, 从). */
  readonly isOrigin: boolean;
}

/** 由340个, 由上年的380项: the number that a change starts from. */
const ORIGIN = /[由从](?:上年|去年|原来|原先|此前|年初|最初|原)?的?$/u;
/** What the words of an origin end with. */
const ORIGIN_END = new CharacterSet("由从年来先前初的");
const TO = new CharacterSet("到至为成");

/**
 * Reads back from a number over the words that link it to what it counts: `满意率|达到98%`, `频次|同比下降23.4%`,
 * `指标|由340个`.
 */
export function readLead(text: string, start: number, limit: number, grammar: QuantityGrammar): Lead {
  let end = start;
  let basis: string | undefined;
  let direction: Lead["direction"];
  let isResult = false;
  const originLength = ORIGIN_END.hasAt(text, start - 1)
    ? (ORIGIN.exec(text.slice(Math.max(limit, start - 6), start))?.[0].length ?? 0)
    : 0;
  end -= originLength;
  for (let guard = 0; guard < 8 && end > limit; guard++) {
    const change = changeBefore(text, end, grammar);
    const length = Math.max(
      change?.length ?? 0,
      grammar.bases.lengthBefore(text, end),
      direction === undefined || change === null ? grammar.links.lengthBefore(text, end) : 0,
    );
    // 人才, 存在: a noun that ends like a link
    if (length === 0 || end - length < limit || grammar.nouns.lengthBefore(text, end) > length) break;
    if (change !== null && change.length === length) {
      direction ??= change.direction;
      isResult ||= TO.hasAt(text, end - 1);
    } else if (basis === undefined && grammar.bases.lengthBefore(text, end) === length) {
      basis = text.slice(end - length, end);
    }
    end -= length;
  }
  return { end, basis, direction, isResult, isOrigin: originLength > 0 };
}

/** A word of change that ends at an offset, with a 到 or 至 behind it: 增长, 降至. */
function changeBefore(
  text: string,
  end: number,
  grammar: QuantityGrammar,
): { length: number; direction: "up" | "down" | "level" } | null {
  const tail = TO.hasAt(text, end - 1) || text[end - 1] === "了" ? 1 : 0;
  const up = grammar.ups.lengthBefore(text, end - tail);
  if (up > 0) return { length: up + tail, direction: "up" };
  const down = grammar.downs.lengthBefore(text, end - tail);
  if (down > 0) return { length: down + tail, direction: "down" };
  return text.startsWith("持平", end - 2) ? { length: 2, direction: "level" } : null;
}

/** The change that a figure tells; null when its clause tells none. A change from A to B goes up when B is more. */
export function changeOf(lead: Lead, value: number, origin: number | undefined): Change | null {
  const { basis } = lead;
  const isResult = lead.isResult || origin !== undefined;
  const direction = origin === undefined || origin === value ? lead.direction : origin < value ? "up" : "down";
  if (direction === undefined) return null;
  return { from: origin, to: isResult ? value : undefined, basis, direction };
}
